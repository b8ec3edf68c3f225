import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { Refused } from '../refusal.ts';
import { type Published, PublishForm, publishStory } from './publish-story.ts';

export const ScheduleForm = PublishForm.extend({ liveFrom: z.iso.datetime('Choose a day and an hour.') });

/**
 * A schedule is a publication that begins later: the same rows with another time. An hour that has just gone by is
 * refused rather than published at once.
 */
export async function scheduleStory(by: Actor, input: z.input<typeof ScheduleForm>): Promise<Published> {
  const form = ScheduleForm.parse(input);
  if (new Date(form.liveFrom).getTime() < Date.now() - 120_000) {
    throw new Refused('invalid', 'This hour has gone by. Choose a later one, or publish now.', {
      liveFrom: 'Has gone by.',
    });
  }
  return publishStory(by, form);
}
