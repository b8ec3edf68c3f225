import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { surfacesOfSection } from '../receipts/furniture-surfaces.ts';
import { orderFurnitureReceipt } from '../receipts/order-furniture-receipt.ts';
import { notFound } from '../refusal.ts';
import { SectionForm } from './section.ts';
import type { DeskSection } from './sections.ts';

/** The slug stays: it stands in the addresses of all the section's stories. */
export const SectionChange = SectionForm.omit({ slug: true }).extend({
  id: z.uuid(),
  position: z.coerce.number().int().min(0).max(10_000),
});
export type SectionChange = z.input<typeof SectionChange>;

export async function changeSection(by: Actor, input: SectionChange): Promise<DeskSection> {
  allow(by, 'keep-sections');
  const { id, ...data } = SectionChange.parse(input);
  return inTransaction(async (tx, now) => {
    if (!(await tx.section.findUnique({ where: { id } }))) throw notFound('section');
    const section = await tx.section.update({ where: { id }, data });
    const tags = ['furniture', `section:${id}`, 'front'];
    const recorded = await recordEvent(tx, by, { name: 'section.changed', data: { ...section }, tags });
    await orderFurnitureReceipt(tx, by, recorded, () => surfacesOfSection(tx, section, now));
    return section;
  });
}
