import { desk } from '#platform/database/desk.ts';
import type { Transaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { actorOf } from './account.ts';
import { auth, SESSION_COOKIE } from './auth.ts';

/** Who sends this request; null without a session that lives. */
export async function findActor(headers: Headers): Promise<Actor | null> {
  return (await findSession(headers))?.actor ?? null;
}

/** The same with the session's token, for a connection that stays open and must be asked for again. */
export async function findSession(headers: Headers): Promise<{ actor: Actor; token: string } | null> {
  if (!headers.get('cookie')?.includes(SESSION_COOKIE)) return null;
  const found = await (await auth()).api.getSession({ headers });
  if (!found || found.user.disabledAt) return null;
  return { actor: actorOf(found.user), token: found.session.token };
}

/** The roles that these sessions' accounts have now, by token; a session that has ended is not in it. */
export async function rolesOfSessions(tokens: string[]): Promise<Map<string, string>> {
  const rows = await desk().session.findMany({
    where: { token: { in: tokens }, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { token: true, user: { select: { role: true } } },
  });
  return new Map(rows.map(({ token, user }) => [token, user.role]));
}

/** Whoever was signed in with this account is not any more, at once. */
export async function endSessions(tx: Transaction, accountId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId: accountId } });
}
