import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { surfacesOfNewspaper } from '../receipts/furniture-surfaces.ts';
import { orderFurnitureReceipt } from '../receipts/order-furniture-receipt.ts';
import { NewspaperForm } from './newspaper-form.ts';

/** Names the newspaper, or describes it anew: name, strapline, language, time zone, imprint. */
export async function foundNewspaper(by: Actor, input: NewspaperForm): Promise<void> {
  allow(by, 'keep-newspaper');
  const data = NewspaperForm.parse(input);
  await inTransaction(async (tx, now) => {
    await tx.newspaper.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
    const recorded = await recordEvent(tx, by, { name: 'newspaper.described', data, tags: ['furniture'] });
    await orderFurnitureReceipt(tx, by, recorded, () => surfacesOfNewspaper(tx, now));
  });
}
