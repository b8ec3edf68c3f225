import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { Refused } from '../refusal.ts';
import { lockStory } from '../stories/held-copy.ts';
import { takeBackScheduled } from './intervals.ts';

export const UnscheduleForm = z.strictObject({ storyId: z.uuid() });

/** Takes back what readers have not seen yet; what is live stays live. */
export async function unscheduleStory(by: Actor, input: z.input<typeof UnscheduleForm>): Promise<void> {
  allow(by, 'schedule');
  const { storyId } = UnscheduleForm.parse(input);
  await inTransaction(async (tx, now) => {
    await lockStory(tx, storyId);
    const { future, tags } = await takeBackScheduled(tx, storyId, now);
    if (future.length === 0)
      throw new Refused('conflict', 'Nothing is scheduled any more: it is live, or it was taken back.');
    await recordEvent(tx, by, { name: 'story.unscheduled', storyId, tags, turning: true });
  });
}
