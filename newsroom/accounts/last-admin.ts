import type { Transaction } from '#platform/database/transaction.ts';
import { Refused } from '../refusal.ts';

/**
 * Refuses to leave the newspaper without an admin. Locks the admins, so that of two changes at the same time the second
 * sees what the first has done.
 */
export async function keepAnAdmin(tx: Transaction, leavingId: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM auth.account WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
  if (admins.some(({ id }) => id === leavingId) && admins.length === 1) {
    throw new Refused('conflict', 'This is the last admin. Make somebody else an admin first.');
  }
}
