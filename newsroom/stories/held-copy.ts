import type * as Y from 'yjs';
import type { Transaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { notFound, Refused } from '../refusal.ts';
import { storable } from '../storable.ts';
import { StoryContent } from './content.ts';
import { keepLinks } from './keep-links.ts';
import { keepWords } from './keep-words.ts';
import { contentOf, docOf, stateOf } from './working-copy.ts';

/** Locks a story for a change and gives its row; the lock is held until the transaction ends. */
export async function lockStory(tx: Transaction, storyId: string) {
  await tx.$queryRaw`SELECT 1 FROM desk.story WHERE id = ${storyId}::uuid FOR UPDATE`;
  const story = await tx.story.findUnique({ where: { id: storyId }, include: { section: true, workingCopy: true } });
  if (!story?.workingCopy) throw notFound('story');
  return { ...story, workingCopy: story.workingCopy };
}
export type LockedStory = Awaited<ReturnType<typeof lockStory>>;

/** The validated content of a working copy. */
export function contentOfCopy(story: LockedStory): StoryContent {
  return StoryContent.parse(story.workingCopy.content);
}

/** A new story.changed event is written when another person begins, or after this pause. */
const PAUSE = 30 * 60_000;

/**
 * Changes the document of a locked story and stores it with its validated JSON. Refuses what is not in the schema; then
 * nothing is stored, and neither is what changes nothing. Tells whether a sitting at the story began with this change.
 */
export async function changeCopy(
  tx: Transaction,
  by: Actor,
  story: LockedStory,
  now: Date,
  change: (doc: Y.Doc) => void,
) {
  const doc = docOf(story.workingCopy.doc);
  const before = stateOf(doc);
  change(doc);
  const state = stateOf(doc);
  if (Buffer.compare(before, state) === 0) {
    return { doc, content: contentOfCopy(story), version: story.workingCopy.version, begins: false };
  }
  const read = StoryContent.safeParse(storable(contentOf(doc)));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Refused(
      'invalid',
      `The text holds something that cannot be kept: ${issue?.path.join(' › ')}: ${issue?.message}`,
    );
  }
  const content = read.data;
  const { version } = await tx.workingCopy.update({
    where: { storyId: story.id },
    data: { doc: state, content, version: { increment: 1 }, savedAt: now },
  });
  const bylineNames = content.bylines.map((byline) => byline.name);
  const data = { headline: content.headline, bylineNames, changedAt: now, changedByName: by.name };
  await tx.story.update({ where: { id: story.id }, data });
  await keepLinks(tx, story.id, content);
  await keepWords(tx, story.id, content);
  const begins = story.changedByName !== by.name || now.getTime() - story.changedAt.getTime() > PAUSE;
  return { doc, content, version, begins };
}
