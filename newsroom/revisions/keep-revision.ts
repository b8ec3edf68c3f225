import type { Transaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { type Authors, authorsOf } from '../stories/authors.ts';
import type { StoryContent } from '../stories/content.ts';
import { wholeDocument } from '../stories/log.ts';
import { docOf } from '../stories/working-copy.ts';

/** `written` is a sitting that ended; all others are milestones and stay for ever. */
export type RevisionReason =
  | 'written'
  | 'saved'
  | 'handed-over'
  | 'published'
  | 'scheduled'
  | 'corrected'
  | 'restored'
  | 'imported';
export type Keeping = { why: RevisionReason; name?: string; at: Date };
type By = Pick<Actor, 'id' | 'name'>;

/**
 * Keeps the content for ever, inside the transaction of the verb that needs it; the story is locked. A milestone says
 * who wrote since the revision before, and ends their sittings. Gives the id.
 */
export async function keepRevision(
  tx: Transaction,
  by: By,
  { id: storyId }: { id: string },
  content: StoryContent,
  { why, name = '', at }: Keeping,
): Promise<string> {
  const last = await tx.revision.findFirst({
    where: { storyId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const sittings = await tx.sitting.findMany({ where: { storyId }, orderBy: { beganAt: 'asc' } });
  const ended = why === 'written' ? sittings.filter(({ byName }) => byName === by.name) : sittings;
  const writers = why === 'written' ? [by.name] : ended.map(({ byName }) => byName);
  const authors = await readAuthors(tx, storyId);
  const data = { storyId, number, why, name, content, byName: by.name, byId: by.id, at, writers, authors };
  const { id } = await tx.revision.create({ data, select: { id: true } });
  await tx.sitting.deleteMany({ where: { storyId, byName: { in: ended.map(({ byName }) => byName) } } });
  return id;
}

/** Whose the characters of the present text are. */
export async function readAuthors(tx: Transaction, storyId: string): Promise<Authors> {
  const { state } = await wholeDocument(storyId, tx);
  const rows = await tx.writer.findMany({ where: { storyId } });
  return authorsOf(
    docOf(state),
    rows.map(({ client, fromClock, byName }) => ({ client: Number(client), fromClock, byName })),
  );
}
