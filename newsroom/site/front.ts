import { noteRead } from '#platform/reading.ts';
import { readCards } from './cards.ts';
import { readSections } from './furniture.ts';
import { frontQuery, PAGE, readPage, sectionQuery } from './lists.ts';
import type { CardPage, LiveFront, StoryCard } from './views.ts';

/** The front chooses among so many; what it does not show stands on the sections' own pages. */
const LATEST = PAGE;
const IN_SECTION = PAGE;

/** The front until it is arranged by hand: the newest story with a picture leads, then the newest, then section by section. */
export async function readFront(): Promise<LiveFront> {
  noteRead('front');
  const newest = await readCards(frontQuery(undefined, 2 * PAGE));
  const lead = newest.find((card) => card.picture && card.kind !== 'opinion') ?? newest[0] ?? null;
  const latest = newest.filter((card) => card !== lead && card.kind !== 'opinion').slice(0, LATEST);
  const sections = await Promise.all(
    (await readSections()).map(async (section) => {
      const cards = await readCards(sectionQuery(section.id, undefined, IN_SECTION + 1));
      return { section, cards: cards.filter((card) => card.storyId !== lead?.storyId).slice(0, IN_SECTION) };
    }),
  );
  const opinion = opinionsOf(sections.flatMap((each) => each.cards));
  return { lead, latest, sections: sections.filter((each) => each.cards.length > 0), opinion };
}

function opinionsOf(cards: StoryCard[]): StoryCard[] {
  const opinions = cards.filter((card) => card.kind === 'opinion');
  return opinions.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, 4);
}

/** Everything, newest first: what the feed of the whole newspaper is made of. */
export async function listLatest(after?: string): Promise<CardPage> {
  noteRead('feed', 'front');
  return readPage(frontQuery(after));
}
