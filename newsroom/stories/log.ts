import * as Y from 'yjs';
import { desk } from '#platform/database/desk.ts';
import type { Transaction } from '#platform/database/transaction.ts';
import { notFound } from '../refusal.ts';

/** What stands in the database beyond a version: updates to apply in order, the first perhaps (`isWhole`) all of the document. */
export type Since = { version: number; savedAt: Date; updates: Uint8Array[]; isWhole: boolean };

type Row = { version: number; saved_at: Date; doc: Uint8Array | null; update: Uint8Array | null };

/** Reads by one snapshot, so that no fold can come between. Where the log has been folded, the document comes instead. */
export async function updatesSince(storyId: string, known: number, tx: Transaction = desk()): Promise<Since> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT w.version, w.saved_at, CASE WHEN w.folded > ${known} THEN w.doc END AS doc, u.update
    FROM desk.working_copy w
    LEFT JOIN desk.working_copy_update u ON u.story_id = w.story_id AND u.version > greatest(w.folded, ${known})
    WHERE w.story_id = ${storyId}::uuid ORDER BY u.version`;
  const [first] = rows;
  if (!first) throw notFound('story');
  const { version, saved_at: savedAt, doc } = first;
  const updates = [...(doc ? [doc] : []), ...rows.flatMap(({ update }) => update ?? [])];
  return { version, savedAt, updates, isWhole: doc !== null };
}

/** The whole document as it is now, as one update. */
export async function wholeDocument(
  storyId: string,
  tx: Transaction = desk(),
): Promise<{ version: number; savedAt: Date; state: Uint8Array }> {
  const { version, savedAt, updates } = await updatesSince(storyId, -1, tx);
  const [only] = updates;
  if (updates.length === 1 && only) return { version, savedAt, state: only };
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return { version, savedAt, state: Y.encodeStateAsUpdate(doc) };
}
