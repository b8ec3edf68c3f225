import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound } from '../refusal.ts';
import { Language } from './body.ts';
import { lockStory } from './held-copy.ts';
import { directionOf } from './languages.ts';
import { StoryKind } from './story.ts';

export const DescribeForm = z.strictObject({
  storyId: z.uuid(),
  kind: StoryKind.optional(),
  language: Language.optional(),
  /** The story that this one tells in another language; null makes it stand alone. */
  translationOf: z.uuid().nullable().optional(),
  /** Instant before which the story may not be published; null lifts it. */
  embargoAt: z.iso.datetime().nullable().optional(),
});
export type DescribeForm = z.input<typeof DescribeForm>;

/** Kind, language, translation group and embargo. Readers see them with the next publication. */
export async function describeStory(by: Actor, input: DescribeForm): Promise<void> {
  allow(by, 'describe');
  const { storyId, kind, language, translationOf, embargoAt } = DescribeForm.parse(input);
  await inTransaction(async (tx, now) => {
    await lockStory(tx, storyId);
    const original = translationOf
      ? await tx.story.findUnique({ where: { id: translationOf }, select: { translationGroupId: true } })
      : null;
    if (translationOf && !original) throw notFound('story');
    await tx.story.update({
      where: { id: storyId },
      data: {
        ...(kind && { kind }),
        ...(language && { language, direction: directionOf(language) }),
        ...(original && { translationGroupId: original.translationGroupId }),
        ...(translationOf === null && { translationGroupId: crypto.randomUUID() }),
        ...(embargoAt !== undefined && { embargoAt: embargoAt && new Date(embargoAt) }),
        changedAt: now,
        changedByName: by.name,
      },
    });
    const data = JSON.parse(JSON.stringify({ kind, language, translationOf, embargoAt }));
    await recordEvent(tx, by, { name: 'story.described', storyId, data });
  });
}
