import type { Transaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import type { StoryContent } from '../stories/content.ts';

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

/** Keeps the content for ever, inside the transaction of the verb that needs it; the story is locked. Gives the id. */
export async function keepRevision(
  tx: Transaction,
  by: Actor,
  story: { id: string },
  content: StoryContent,
  { why, name = '', at }: Keeping,
): Promise<string> {
  const last = await tx.revision.findFirst({
    where: { storyId: story.id },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const data = { storyId: story.id, number, why, name, content, byName: by.name, byId: by.id, at };
  const { id } = await tx.revision.create({ data, select: { id: true } });
  return id;
}
