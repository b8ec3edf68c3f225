import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { contentOfCopy, lockStory } from '../stories/held-copy.ts';
import { keepRevision } from './keep-revision.ts';

export const SaveRevisionForm = z.strictObject({ storyId: z.uuid(), name: z.string().trim().max(200).default('') });

/** Keeps the working copy as it is now under a name. */
export async function saveRevision(
  by: Actor,
  input: z.input<typeof SaveRevisionForm>,
): Promise<{ revisionId: string }> {
  allow(by, 'save');
  const { storyId, name } = SaveRevisionForm.parse(input);
  return inTransaction(async (tx, at) => {
    const story = await lockStory(tx, storyId);
    const revisionId = await keepRevision(tx, by, story, contentOfCopy(story), { why: 'saved', name, at });
    await recordEvent(tx, by, { name: 'revision.saved', storyId, data: { revisionId, name } });
    return { revisionId };
  });
}
