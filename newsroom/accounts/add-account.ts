import { z } from 'zod';
import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { refuseTaken } from '../unique.ts';
import { AccountRole, type AccountView, Email, NewPassword, PersonName } from './account.ts';
import { accountView } from './accounts.ts';
import { allow } from './can.ts';
import { hashPassword } from './password.ts';

export const AddAccountForm = z.strictObject({
  name: PersonName,
  email: Email,
  role: AccountRole,
  password: NewPassword,
});
export type AddAccount = z.input<typeof AddAccountForm>;

export async function addAccount(by: Actor, input: AddAccount): Promise<AccountView> {
  allow(by, 'keep-accounts');
  const form = AddAccountForm.parse(input);
  const password = await hashPassword(form.password);
  return refuseTaken('email', 'Somebody works here with this address already.', () =>
    inTransaction(async (tx) => {
      const account = await writeAccount(tx, { ...form, password });
      const { id, name, role } = account;
      await recordEvent(tx, by, { name: 'account.added', data: { id, name, role } });
      return account;
    }),
  );
}

/** `password` is its hash. */
export async function writeAccount(
  tx: Transaction,
  { name, email, role, password }: z.output<typeof AddAccountForm>,
): Promise<AccountView> {
  const account = await tx.account.create({ data: { name, email, role } });
  const credential = { userId: account.id, accountId: account.id, providerId: 'credential', password };
  await tx.credential.create({ data: credential });
  return accountView(account);
}
