import { desk } from '#platform/database/desk.ts';
import type { Actor } from '../actor.ts';
import { type KeptFilter, type KeptPage, pageByName } from '../kept-by-name.ts';
import { notFound } from '../refusal.ts';
import { AccountRole, type AccountView, actorOf } from './account.ts';
import { allow } from './can.ts';

const SHOWN = { id: true, name: true, email: true, role: true, disabledAt: true, createdAt: true } as const;
type Row = { id: string; name: string; email: string; role: string; disabledAt: Date | null; createdAt: Date };

/** By e-mail address, fifty a page; the words may stand in the name, the address or the role. */
export async function listAccounts(by: Actor, filter: KeptFilter = {}): Promise<KeptPage<AccountView>> {
  allow(by, 'keep-accounts');
  return pageByName('accounts', filter, async (ids) => {
    const rows = await desk().account.findMany({ where: { id: { in: ids } }, select: SHOWN });
    return rows.map(accountView);
  });
}

/** What a person may know of their own account. */
export async function getOwnAccount(by: Actor): Promise<AccountView> {
  const row = by.id && (await desk().account.findUnique({ where: { id: by.id }, select: SHOWN }));
  if (!row) throw notFound('account');
  return accountView(row);
}

/** What a person chose to be spoken to in; null for the newspaper's language. */
export async function findDeskLanguage(by: Actor): Promise<string | null> {
  if (!by.id) return null;
  const row = await desk().account.findUnique({ where: { id: by.id }, select: { language: true } });
  return row?.language ?? null;
}

/** Whoever signs in with this address, with their rights; a disabled account is no one. */
export async function findActorByEmail(by: Actor, email: string): Promise<Actor> {
  allow(by, 'keep-accounts');
  const row = await desk().account.findUnique({ where: { email: email.trim().toLowerCase(), disabledAt: null } });
  if (!row) throw notFound('account');
  return actorOf(row);
}

export async function hasAccounts(): Promise<boolean> {
  return (await desk().account.findFirst({ select: { id: true } })) !== null;
}

export function accountView(row: Row): AccountView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: AccountRole.parse(row.role),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
