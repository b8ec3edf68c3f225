import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import { takerOf } from '../accounts/colleagues.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { contentOfCopy, lockStory } from '../stories/held-copy.ts';
import { nameOfHanding } from './handing.ts';
import { keepRevision } from './keep-revision.ts';

export const HandOverForm = z.strictObject({
  storyId: z.uuid(),
  /** The account of who goes on with it. */
  toId: z.uuid('Choose who takes it.'),
  /** What the next one should know; a line of the log, so its breaks become spaces. */
  note: z
    .string()
    .transform((words) => words.trim().replace(/\s+/g, ' '))
    .pipe(z.string().max(300, 'Use at most 300 letters.'))
    .default(''),
});

/**
 * Says that a colleague goes on with the story, and keeps the text as it was when it left one's hands. Nothing is locked:
 * both may write before and after.
 */
export async function handOverStory(
  by: Actor,
  input: z.input<typeof HandOverForm>,
): Promise<{ revisionId: string; to: string }> {
  const { storyId, toId, note } = HandOverForm.parse(input);
  return inTransaction(async (tx, at) => {
    const story = await lockStory(tx, storyId);
    allow(by, 'hand-over');
    const account = await tx.account.findUnique({ where: { id: toId } });
    const { name: to } = takerOf(account, by, 'toId');
    const name = nameOfHanding({ to, note });
    const revisionId = await keepRevision(tx, by, story, contentOfCopy(story), { why: 'handed-over', name, at });
    await recordEvent(tx, by, { name: 'story.handed-over', storyId, data: { revisionId, toId, to, note } });
    return { revisionId, to };
  });
}
