import type { Transaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { actorOf } from './account.ts';
import { auth, SESSION_COOKIE } from './auth.ts';

/** Who sends this request; null without a session that lives. */
export async function findActor(headers: Headers): Promise<Actor | null> {
  if (!headers.get('cookie')?.includes(SESSION_COOKIE)) return null;
  const session = await (await auth()).api.getSession({ headers });
  if (!session || session.user.disabledAt) return null;
  return actorOf(session.user);
}

/** Whoever was signed in with this account is not any more, at once. */
export async function endSessions(tx: Transaction, accountId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId: accountId } });
}
