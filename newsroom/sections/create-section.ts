import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { refuseTaken } from '../unique.ts';
import { SectionForm } from './section.ts';
import type { DeskSection } from './sections.ts';

/** The new section stands last. */
export async function createSection(by: Actor, input: SectionForm): Promise<DeskSection> {
  allow(by, 'keep-sections');
  const form = SectionForm.parse(input);
  return refuseTaken('slug', 'Another section has this address.', () =>
    inTransaction(async (tx) => {
      const last = await tx.section.findFirst({ orderBy: { position: 'desc' } });
      const section = await tx.section.create({ data: { ...form, position: (last?.position ?? 0) + 1 } });
      await recordEvent(tx, by, { name: 'section.added', data: { ...section }, tags: ['furniture', 'sitemap'] });
      return section;
    }),
  );
}
