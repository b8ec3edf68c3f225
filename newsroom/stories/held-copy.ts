import * as Y from 'yjs';
import type { Transaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { tellDesk } from '../events/tell-desk.ts';
import { notFound, Refused } from '../refusal.ts';
import { storable } from '../storable.ts';
import { StoryContent } from './content.ts';
import { changeTraced } from './keep-letters.ts';
import { keepLinks } from './keep-links.ts';
import { keepWords } from './keep-words.ts';
import { contentOf, docOf, stateOf } from './working-copy.ts';

/**
 * Locks a story for a change and gives its row; the lock is held until the transaction ends. First the story, then its
 * copy: whoever appends to the log holds the copy alone.
 */
export async function lockStory(tx: Transaction, storyId: string) {
  await tx.$queryRaw`SELECT 1 FROM desk.story WHERE id = ${storyId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM desk.working_copy WHERE story_id = ${storyId}::uuid FOR UPDATE`;
  const include = { section: true, workingCopy: { include: { updates: { orderBy: { version: 'asc' } } } } } as const;
  const story = await tx.story.findUnique({ where: { id: storyId }, include });
  if (!story?.workingCopy) throw notFound('story');
  return { ...story, workingCopy: story.workingCopy };
}
export type LockedStory = Awaited<ReturnType<typeof lockStory>>;

const opened = new WeakMap<LockedStory, Y.Doc>();

/** The document of a locked story, with all of its log. */
export function docOfCopy(story: LockedStory): Y.Doc {
  const { doc, folded, updates } = story.workingCopy;
  const known = opened.get(story) ?? docOf(doc);
  if (!opened.has(story)) for (const { version, update } of updates) if (version > folded) Y.applyUpdate(known, update);
  opened.set(story, known);
  return known;
}

/** The validated content of a working copy. */
export function contentOfCopy(story: LockedStory): StoryContent {
  const { version, folded, content } = story.workingCopy;
  return version === folded ? StoryContent.parse(content) : readContent(docOfCopy(story));
}

function readContent(doc: Y.Doc): StoryContent {
  const read = StoryContent.safeParse(storable(contentOf(doc)));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const what = `${issue?.path.join(' › ')}: ${issue?.message}`;
  throw new Refused('invalid', 'The text holds something that cannot be kept: {what}', {}, { what });
}

/**
 * Changes the document of a locked story and stores it with its validated JSON. Refuses what is not in the schema; then
 * nothing is stored, and neither is what changes nothing. Everybody who has the story open gets the change.
 */
export async function changeCopy(
  tx: Transaction,
  by: Actor,
  story: LockedStory,
  now: Date,
  change: (doc: Y.Doc) => void,
) {
  const doc = docOfCopy(story);
  const before = stateOf(doc);
  changeTraced(doc, change);
  const { version } = story.workingCopy;
  if (Buffer.compare(before, stateOf(doc)) === 0) return { doc, content: contentOfCopy(story), version };
  const content = readContent(doc);
  await keepWriter(tx, by, story, doc);
  await storeCopy(tx, story, { doc, content, version: version + 1, at: now, byName: by.name });
  await tellDesk(tx, { storyId: story.id, version: version + 1 });
  return { doc, content, version: version + 1 };
}

/** Folds the log of a locked story into its document and the copies of it that lists show. True if there was a log. */
export async function foldCopy(tx: Transaction, story: LockedStory): Promise<boolean> {
  const last = story.workingCopy.updates.at(-1);
  const { version, folded, savedAt } = story.workingCopy;
  if (!last || version === folded) return false;
  const doc = docOfCopy(story);
  await storeCopy(tx, story, { doc, content: readContent(doc), version, at: savedAt, byName: last.byName });
  return true;
}

type Stored = { doc: Y.Doc; content: StoryContent; version: number; at: Date; byName: string };

async function storeCopy(tx: Transaction, story: LockedStory, { doc, content, version, at, byName }: Stored) {
  const { id: storyId, workingCopy } = story;
  const data = { doc: stateOf(doc), content, version, folded: version, savedAt: at };
  await tx.workingCopy.update({ where: { storyId }, data });
  if (workingCopy.updates.length > 0) await tx.workingCopyUpdate.deleteMany({ where: { storyId } });
  const bylineNames = content.bylines.map((byline) => byline.name);
  await tx.story.update({
    where: { id: storyId },
    data: { headline: content.headline, bylineNames, changedAt: at, changedByName: byName },
  });
  await keepLinks(tx, storyId, content);
  await keepWords(tx, storyId, content);
  story.workingCopy = { ...workingCopy, ...data, updates: [] };
}

/** Every change of ours is made by a Yjs client of its own, whose characters are all by one person. */
async function keepWriter(tx: Transaction, by: Actor, { id: storyId }: LockedStory, doc: Y.Doc): Promise<void> {
  const client = BigInt(doc.clientID);
  const data = [{ storyId, client, fromClock: 0, byName: by.name, byId: by.id }];
  if (doc.store.clients.has(doc.clientID)) await tx.writer.createMany({ data, skipDuplicates: true });
}
