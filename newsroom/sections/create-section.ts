import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { surfacesOfSection } from '../receipts/furniture-surfaces.ts';
import { orderFurnitureReceipt } from '../receipts/order-furniture-receipt.ts';
import { refuseTaken } from '../unique.ts';
import { SectionForm } from './section.ts';
import type { DeskSection } from './sections.ts';

/** The new section stands last. */
export async function createSection(by: Actor, input: SectionForm): Promise<DeskSection> {
  allow(by, 'keep-sections');
  const form = SectionForm.parse(input);
  return refuseTaken('slug', 'Another section has this address.', () =>
    inTransaction(async (tx, now) => {
      const last = await tx.section.findFirst({ orderBy: { position: 'desc' } });
      const section = await tx.section.create({ data: { ...form, position: (last?.position ?? 0) + 1 } });
      const event = { name: 'section.added' as const, data: { ...section }, tags: ['furniture', 'sitemap'] };
      const recorded = await recordEvent(tx, by, event);
      await orderFurnitureReceipt(tx, by, recorded, () => surfacesOfSection(tx, section, now));
      return section;
    }),
  );
}
