import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound } from '../refusal.ts';

export const RevokePreviewForm = z.strictObject({ storyId: z.uuid(), linkId: z.uuid() });

/** Ends a link at once. Ending it twice is ending it. */
export async function revokePreviewLink(by: Actor, input: z.input<typeof RevokePreviewForm>): Promise<void> {
  allow(by, 'share-preview');
  const { storyId, linkId } = RevokePreviewForm.parse(input);
  await inTransaction(async (tx, now) => {
    const link = await tx.previewLink.findFirst({ where: { id: linkId, storyId }, select: { forWhom: true } });
    if (!link) throw notFound('preview link');
    const where = { id: linkId, storyId, revokedAt: null };
    const { count } = await tx.previewLink.updateMany({ where, data: { revokedAt: now } });
    if (count === 0) return;
    await recordEvent(tx, by, { name: 'preview.revoked', storyId, data: { linkId, forWhom: link.forWhom } });
  });
}
