import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '#newsroom/actor.ts';
import { importText } from '#newsroom/importing/import-text.ts';
import { proposeStory } from '#newsroom/importing/propose-story.ts';
import { toContent } from '#newsroom/importing/to-content.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { slugOf } from '#newsroom/slug.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { draftStory } from '#newsroom/stories/draft-story.ts';
import { listStories, type StoryRow } from '#newsroom/stories/stories.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { ZONE } from './calendar.ts';
import type { Ids } from './fill-newsroom.ts';
import { people } from './newspaper.ts';
import { beforeCorrection, contentOf, known, type Newsroom } from './story-content.ts';
import type { StoryFile } from './story-file.ts';

/** Whoever in the house can sign in and is named in the byline writes; the editor writes for the others. */
export function writerOf(file: StoryFile, actors: Map<string, Actor>): Actor {
  const names = file.bylines.map(({ person }) => people.find(({ slug }) => slug === person)?.name ?? '');
  return names.map((name) => actors.get(name)).find((actor) => actor !== undefined) ?? actors.get('Sami Toivola')!;
}

/** Begins each story that is not there yet: a draft, or a paste with all that the rules read out of it. */
export async function beginStories(files: StoryFile[], actors: Map<string, Actor>, sections: Ids): Promise<Ids> {
  const there = await storiesBySlug(actors.get('Sami Toivola')!);
  const ids: Ids = new Map();
  for (const file of files) {
    const row = there.get(await slugWanted(file));
    ids.set(file.key, row?.id ?? (await begin(file, writerOf(file, actors), sections, ids)));
  }
  return ids;
}

async function begin(file: StoryFile, by: Actor, sections: Ids, ids: Ids): Promise<string> {
  const { kind, language } = file;
  const sectionId = known(sections, file.section);
  if (file.paste) return (await importText(by, { text: await rawText(file), sectionId, kind })).storyId;
  const translationOf = file.translationOf ? known(ids, file.translationOf) : undefined;
  return (await draftStory(by, { kind, language, sectionId, slug: await slugWanted(file), translationOf })).storyId;
}

async function slugWanted(file: StoryFile): Promise<string> {
  if (file.paste) return slugOf((await rawText(file)).trim().split('\n')[0]!);
  return file.slug ?? slugOf(file.headline);
}

async function storiesBySlug(by: Actor): Promise<Map<string, StoryRow>> {
  const rows = new Map<string, StoryRow>();
  let after: string | undefined;
  do {
    const page = await listStories(by, { after });
    for (const row of page.stories) rows.set(row.slug, row);
    after = page.older ?? undefined;
  } while (after);
  return rows;
}

const rawText = (file: StoryFile): Promise<string> => readFile(join(import.meta.dirname, file.paste!), 'utf8');

async function contentNow(file: StoryFile, room: Newsroom): Promise<StoryContent> {
  if (!file.paste) return contentOf(file, room);
  const proposal = proposeStory(await rawText(file), { zone: ZONE, now: new Date() });
  return contentOf(file, room, toContent(proposal));
}

/**
 * Writes each story and brings it to readers in the order of its hours: published in its past, scheduled, published
 * wrong and corrected, or published and withdrawn. What readers have seen of it already is left as it is.
 */
export async function fillStories(
  files: StoryFile[],
  room: Newsroom,
  actors: Map<string, Actor>,
  liveFrom: (file: StoryFile) => Date,
  onStory: (done: number) => void,
): Promise<void> {
  const editor = actors.get('Sami Toivola')!;
  const there = new Map([...(await storiesBySlug(editor)).values()].map((row) => [row.id, row]));
  const inTime = files.toSorted((a, b) => liveFrom(a).getTime() - liveFrom(b).getTime());
  for (const [i, file] of inTime.entries()) {
    const storyId = known(room.stories, file.key);
    const row = there.get(storyId);
    if (row?.state === 'draft') {
      await writeContent(writerOf(file, actors), { storyId, content: await contentNow(beforeCorrection(file), room) });
      await publishStory(editor, { storyId, liveFrom: liveFrom(file).toISOString() });
    }
    if (row?.state !== 'withdrawn' && row?.state !== 'scheduled') await turn(file, storyId, room, editor);
    onStory(i + 1);
  }
}

/** What happened to a story after readers had seen it. */
async function turn(file: StoryFile, storyId: string, room: Newsroom, editor: Actor): Promise<void> {
  if (file.was) {
    await writeContent(editor, { storyId, content: await contentNow(file, room) });
    await publishStory(editor, { storyId });
  }
  if (file.withdrawn) await withdrawStory(editor, { storyId, notice: file.withdrawn });
}
