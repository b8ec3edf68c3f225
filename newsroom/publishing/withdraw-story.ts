import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { type Ordered, orderReceipt } from '../receipts/order-receipt.ts';
import { Refused } from '../refusal.ts';
import { StoryContent } from '../stories/content.ts';
import { lockStory } from '../stories/held-copy.ts';
import { after, endAt, liveVersion, takeBackScheduled } from './intervals.ts';
import { menuTags } from './menu.ts';
import { surfacesToRead } from './read-back.ts';
import { replacedBy } from './replaced.ts';
import { surfacesOf, tagsOf, takenWith } from './tags.ts';

export const WithdrawForm = z.strictObject({
  storyId: z.uuid(),
  /** Shown to readers at the story's address. */
  notice: z.string().trim().min(1, 'Write why, in words that readers may see.').max(2000),
});

export type Withdrawn = { path: string /** How fast it was gone is told there. */; receipt: Ordered };

/** Readers get 410 and the notice, everywhere and at once. The working copy and all revisions stay at the desk. */
export async function withdrawStory(by: Actor, input: z.input<typeof WithdrawForm>): Promise<Withdrawn> {
  allow(by, 'withdraw');
  const { storyId, notice } = WithdrawForm.parse(input);
  return inTransaction(async (tx, now) => {
    await lockStory(tx, storyId);
    const live = await liveVersion(tx, storyId, now);
    if (!live) throw new Refused('conflict', 'This story is not public, so there is nothing to withdraw.');
    const fromAt = after(live, now);
    const takenBack = await takeBackScheduled(tx, storyId, now);
    await endAt(tx, live.id, fromAt);
    await tx.withdrawal.create({ data: { storyId, path: live.path, notice, fromAt } });
    const revision = await tx.revision.findUniqueOrThrow({ where: { id: live.revisionId } });
    const surfaces = surfacesOf(StoryContent.parse(revision.content));
    const pictures = surfaces.assetIds.map((id) => `asset:${id}`);
    const { topicIds: before } = await replacedBy(tx, live);
    const menu = await menuTags(tx, { storyId, before, after: [], now, isScheduled: false });
    const recorded = await recordEvent(tx, by, {
      name: 'story.withdrawn',
      storyId,
      data: { path: live.path, notice },
      tags: [...tagsOf({ ...live, ...surfaces }), ...menu, ...takenBack.tags],
      ends: [...takenWith(live), ...pictures],
      turning: true,
    });
    const receipt = await orderReceipt(tx, by, recorded, {
      storyId,
      expects: 'gone',
      surfaces: () => surfacesToRead(tx, { ...live, ...surfaces }),
    });
    return { path: live.path, receipt };
  });
}
