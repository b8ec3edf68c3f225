import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { surfacesOfRedirect } from '../receipts/furniture-surfaces.ts';
import { orderFurnitureReceipt } from '../receipts/order-furniture-receipt.ts';
import { notFound } from '../refusal.ts';

export const RedirectRemoval = z.strictObject({ id: z.uuid() });

export async function removeRedirect(by: Actor, input: z.input<typeof RedirectRemoval>): Promise<void> {
  allow(by, 'keep-redirects');
  const { id } = RedirectRemoval.parse(input);
  await inTransaction(async (tx, now) => {
    const redirect = await tx.redirect.findUnique({ where: { id } });
    if (!redirect) throw notFound('redirect');
    await tx.redirect.delete({ where: { id } });
    const { fromPath, toPath, storyId } = redirect;
    const data = { fromPath, toPath, storyId };
    const tags = [`path:${fromPath}`];
    const recorded = await recordEvent(tx, by, { name: 'redirect.removed', data, tags, ends: tags });
    await orderFurnitureReceipt(tx, by, recorded, () => surfacesOfRedirect(tx, { fromPath, toPath: null }, now));
  });
}
