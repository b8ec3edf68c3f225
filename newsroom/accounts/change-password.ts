import { z } from 'zod';
import { desk } from '#platform/database/desk.ts';
import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound, Refused } from '../refusal.ts';
import { GivenPassword, NewPassword } from './account.ts';
import { hashPassword, isPassword } from './password.ts';
import { endSessions } from './sessions.ts';

export const ChangePasswordForm = z.strictObject({ current: GivenPassword, password: NewPassword });

/** Changes one's own password and ends all sessions of the account, the one that asked too: sign in anew. */
export async function changePassword(by: Actor, input: z.input<typeof ChangePasswordForm>): Promise<{ email: string }> {
  const form = ChangePasswordForm.parse(input);
  const held = by.id && (await desk().credential.findFirst({ where: { userId: by.id, providerId: 'credential' } }));
  if (!held) throw notFound('account');
  if (!held.password || !(await isPassword(form.current, held.password))) {
    throw new Refused('invalid', 'This is not your present password.', {
      current: 'This is not your present password.',
    });
  }
  const password = await hashPassword(form.password);
  return inTransaction((tx) => writePassword(tx, by, held.userId, password));
}

/** `password` is its hash. */
export async function writePassword(
  tx: Transaction,
  by: Actor,
  id: string,
  password: string,
): Promise<{ email: string }> {
  await tx.credential.updateMany({ where: { userId: id, providerId: 'credential' }, data: { password } });
  await endSessions(tx, id);
  await recordEvent(tx, by, { name: 'account.password-changed', data: { id } });
  return tx.account.findUniqueOrThrow({ where: { id }, select: { email: true } });
}
