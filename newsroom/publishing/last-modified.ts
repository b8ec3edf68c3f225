import { equalityDeep } from 'lib0/function';
import type { Transaction } from '#platform/database/transaction.ts';
import type { StoryContent } from '../stories/content.ts';

type Live = { revisionId: string; modifiedAt: Date } | null;

/** The time of change that readers are told moves on real edits only: publishing the same words again is none. */
export async function lastModified(tx: Transaction, live: Live, content: StoryContent, liveFrom: Date): Promise<Date> {
  if (!live) return liveFrom;
  const before = await tx.revision.findUniqueOrThrow({ where: { id: live.revisionId }, select: { content: true } });
  return equalityDeep(before.content, content) ? live.modifiedAt : liveFrom;
}
