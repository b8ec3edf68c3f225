import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { isSlug } from '../slug.ts';
import { beginStory } from './begin-story.ts';
import { Language } from './body.ts';
import { StoryKind } from './story.ts';

export const SlugField = z
  .string()
  .trim()
  .refine(isSlug, 'Use letters, digits and hyphens, such as iranian-envoy-quits.');

export const DraftForm = z.strictObject({
  kind: StoryKind.default('news'),
  language: Language,
  sectionId: z.uuid('Choose a section.'),
  /** Made from the headline when it is left out. */
  slug: SlugField.optional(),
  /** The id of a story that this one tells in another language. */
  translationOf: z.uuid().optional(),
});
export type DraftForm = z.input<typeof DraftForm>;

export async function draftStory(by: Actor, input: DraftForm): Promise<{ storyId: string }> {
  allow(by, 'draft');
  const form = DraftForm.parse(input);
  return inTransaction(async (tx, now) => {
    const storyId = await beginStory(tx, by, form, now);
    await recordEvent(tx, by, { name: 'story.drafted', storyId, data: { kind: form.kind } });
    return { storyId };
  });
}
