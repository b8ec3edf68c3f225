import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { surfacesOfRemovedSection } from '../receipts/furniture-surfaces.ts';
import { orderFurnitureReceipt } from '../receipts/order-furniture-receipt.ts';
import { notFound, Refused } from '../refusal.ts';

export const SectionRemoval = z.strictObject({ id: z.uuid() });

/** Refuses a section that has stories. */
export async function removeSection(by: Actor, input: z.input<typeof SectionRemoval>): Promise<void> {
  allow(by, 'keep-sections');
  const { id } = SectionRemoval.parse(input);
  await inTransaction(async (tx, now) => {
    const section = await tx.section.findUnique({ where: { id } });
    if (!section) throw notFound('section');
    if (await tx.story.findFirst({ where: { sectionId: id }, select: { id: true } })) {
      const message = '{section} still has stories. Move them to another section first.';
      throw new Refused('conflict', message, {}, { section: section.name });
    }
    await tx.section.delete({ where: { id } });
    const tags = ['furniture', `section:${id}`, 'front', 'sitemap'];
    const event = { name: 'section.removed' as const, data: { ...section }, tags, ends: [`section:${id}`] };
    const recorded = await recordEvent(tx, by, event);
    await orderFurnitureReceipt(tx, by, recorded, () => surfacesOfRemovedSection(tx, section, now));
  });
}
