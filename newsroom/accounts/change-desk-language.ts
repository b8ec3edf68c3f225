import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound } from '../refusal.ts';
import { DeskLanguage } from './desk-language.ts';

/** An empty one follows the newspaper. */
export const DeskLanguageForm = z.strictObject({ language: z.union([z.literal(''), DeskLanguage]) });

/** Changes the language in which the desk speaks to oneself; everybody may. */
export async function changeDeskLanguage(by: Actor, input: z.input<typeof DeskLanguageForm>): Promise<void> {
  const language = DeskLanguageForm.parse(input).language || null;
  const { id } = by;
  if (!id) throw notFound('account');
  await inTransaction(async (tx) => {
    await tx.account.update({ where: { id }, data: { language } });
    await recordEvent(tx, by, { name: 'account.language-changed', data: { id, language } });
  });
}
