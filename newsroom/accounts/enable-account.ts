import type { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound } from '../refusal.ts';
import { allow } from './can.ts';
import { DisableForm } from './disable-account.ts';

export async function enableAccount(by: Actor, input: z.input<typeof DisableForm>): Promise<void> {
  allow(by, 'keep-accounts');
  const { id } = DisableForm.parse(input);
  await inTransaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { id } });
    if (!account) throw notFound('account');
    if (!account.disabledAt) return;
    await tx.account.update({ where: { id }, data: { disabledAt: null } });
    await recordEvent(tx, by, { name: 'account.enabled', data: { id, name: account.name } });
  });
}
