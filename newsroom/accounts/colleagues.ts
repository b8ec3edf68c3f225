import { desk } from '#platform/database/desk.ts';
import type { Actor } from '../actor.ts';
import { Refused } from '../refusal.ts';
import { AccountRole, actorOf } from './account.ts';
import { allow, can } from './can.ts';

export type Colleague = { id: string; name: string; role: Actor['role'] };

/** More than the largest newsroom has, and few enough to be sent at once. */
const MOST = 1000;
const WRITERS = AccountRole.options.filter((role) => can({ id: null, name: role, role }, 'save'));

/** By name, everybody else to whom a story can be handed: who writes here and can sign in. */
export async function listColleagues(by: Actor): Promise<Colleague[]> {
  allow(by, 'hand-over');
  const rows = await desk().account.findMany({
    where: { disabledAt: null, role: { in: WRITERS }, ...(by.id && { NOT: { id: by.id } }) },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, role: true },
    take: MOST,
  });
  return rows.map(actorOf).flatMap(({ id, name, role }) => (id ? { id, name, role } : []));
}

type Account = { id: string; name: string; role: string; disabledAt: Date | null };

/** Who is to have the story, or why that cannot be, under the name of the field in which they were chosen. */
export function takerOf(account: Account | null, by: Actor, field: string): Actor {
  const reason = reasonAgainst(account, by);
  if (!account || reason) throw new Refused('invalid', reason, { [field]: reason }, { name: account?.name ?? '' });
  return actorOf(account);
}

function reasonAgainst(account: Account | null, by: Actor): string {
  if (!account) return 'Nobody here has this account. Choose somebody else.';
  if (account.id === by.id) return 'You have this story yourself. Choose somebody else.';
  if (account.disabledAt) return 'The account of {name} is closed. Choose somebody else.';
  if (!can(actorOf(account), 'save')) return '{name} only reads here. Choose somebody who writes.';
  return '';
}
