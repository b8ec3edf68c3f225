import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound } from '../refusal.ts';
import { allow } from './can.ts';
import { keepAnAdmin } from './last-admin.ts';
import { endSessions } from './sessions.ts';

export const DisableForm = z.strictObject({ id: z.uuid() });

/** Nobody comes in with this account any more, from now on. What they wrote stays theirs. */
export async function disableAccount(by: Actor, input: z.input<typeof DisableForm>): Promise<void> {
  allow(by, 'keep-accounts');
  const { id } = DisableForm.parse(input);
  await inTransaction(async (tx, now) => {
    await keepAnAdmin(tx, id);
    const account = await tx.account.findUnique({ where: { id } });
    if (!account) throw notFound('account');
    if (account.disabledAt) return;
    await tx.account.update({ where: { id }, data: { disabledAt: now } });
    await endSessions(tx, id);
    await recordEvent(tx, by, { name: 'account.disabled', data: { id, name: account.name } });
  });
}
