import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../refusal.ts';
import { NewPassword } from './account.ts';
import { allow } from './can.ts';
import { writePassword } from './change-password.ts';
import { hashPassword } from './password.ts';

export const GivePasswordForm = z.strictObject({ id: z.uuid(), password: NewPassword });

/** An admin gives a new password to somebody who has lost theirs. Ends the account's sessions. */
export async function givePassword(by: Actor, input: z.input<typeof GivePasswordForm>): Promise<void> {
  allow(by, 'keep-accounts');
  const form = GivePasswordForm.parse(input);
  const password = await hashPassword(form.password);
  await inTransaction(async (tx) => {
    if (!(await tx.account.findUnique({ where: { id: form.id } }))) throw notFound('account');
    await writePassword(tx, by, form.id, password);
  });
}
