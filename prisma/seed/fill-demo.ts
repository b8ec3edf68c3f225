import { type Actor, theOperator } from '#newsroom/actor.ts';
import { foundNewspaper } from '#newsroom/newspaper/found-newspaper.ts';
import { findNewspaper } from '#newsroom/newspaper/newspaper.ts';
import type { Width } from './art/print.ts';
import { datedText, editionAt, instantOf, ZONE } from './calendar.ts';
import { fillAccounts, fillPeople, fillSections, fillSnippets, fillSources, fillTopics } from './fill-newsroom.ts';
import { fillPictures } from './fill-pictures.ts';
import { beginStories, fillStories } from './fill-stories.ts';
import { accounts, foreland } from './newspaper.ts';
import { readStoryFiles, type StoryFile } from './story-file.ts';

/** Stands under the paper's name until the last story is in; so a filling that was cut short is known and goes on. */
const BEING_SET = 'The first edition is being set.';

export type DemoAccount = (typeof accounts)[number];

type Wish = {
  /** Of every demo account; set again when it is another than before. */
  password: string;
  onProgress(line: string): void;
  /** The widths in which pictures are drawn; all when left out. */
  widths?: readonly Width[];
};

/**
 * Fills an empty newsroom with The Foreland, by the newsroom's own verbs. A newspaper that is there, whole, is left as
 * its editors have it since; only the accounts' password is seen to.
 */
export async function fillDemo({ password, onProgress, widths }: Wish): Promise<{ accounts: DemoAccount[] }> {
  const newspaper = await findNewspaper();
  if (newspaper && newspaper.strapline !== BEING_SET) {
    if (newspaper.name === foreland.name) await fillAccounts(password);
    return { accounts };
  }
  await foundNewspaper(theOperator, { ...foreland, strapline: BEING_SET });
  onProgress('Setting up the newsroom of The Foreland');
  await fill(await fillAccounts(password), onProgress, widths);
  await foundNewspaper(theOperator, foreland);
  onProgress('The Foreland is complete');
  return { accounts };
}

async function fill(actors: Map<string, Actor>, say: (line: string) => void, widths?: readonly Width[]): Promise<void> {
  const now = new Date();
  const edition = editionAt(now);
  const dated = (text: string, language = 'en') => datedText(text, edition, language);
  const [dina, sami, nour] = ['Dina Kallas', 'Sami Toivola', 'Nour Adeyemi'].map((name) => actors.get(name)!);
  const files = await readStoryFiles();
  const sections = await fillSections(dina!);
  await fillSnippets(actors);
  const room = {
    topics: await fillTopics(sami!, dated),
    people: await fillPeople(dina!, actors),
    sources: await fillSources(sami!, files),
    pictures: await fillPictures(nour!, say, widths),
    stories: await beginStories(files, actors, sections),
    files: new Map(files.map((file) => [file.key, file])),
    dated,
    today: new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now),
  };
  const liveFrom = (file: StoryFile) => instantOf(file.published, edition);
  await fillStories(files, room, actors, liveFrom, (done) => {
    if (done % 14 === 0) say(`Printing the stories: ${done} of ${files.length}`);
  });
}
