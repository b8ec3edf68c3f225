import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound } from '../refusal.ts';
import { AccountRole } from './account.ts';
import { allow } from './can.ts';
import { keepAnAdmin } from './last-admin.ts';
import { endSessions } from './sessions.ts';

export const ChangeRoleForm = z.strictObject({ id: z.uuid(), role: AccountRole });

/** Ends the account's sessions: what is open in a browser was opened with the old role. */
export async function changeRole(by: Actor, input: z.input<typeof ChangeRoleForm>): Promise<void> {
  allow(by, 'keep-accounts');
  const { id, role } = ChangeRoleForm.parse(input);
  await inTransaction(async (tx) => {
    if (role !== 'admin') await keepAnAdmin(tx, id);
    const account = await tx.account.findUnique({ where: { id } });
    if (!account) throw notFound('account');
    if (account.role === role) return;
    await tx.account.update({ where: { id }, data: { role } });
    await endSessions(tx, id);
    await recordEvent(tx, by, { name: 'account.role-changed', data: { id, from: account.role, to: role } });
  });
}
