import { desk } from '#platform/database/desk.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../refusal.ts';
import { AccountRole, type AccountView, actorOf } from './account.ts';
import { allow } from './can.ts';

const SHOWN = { id: true, name: true, email: true, role: true, disabledAt: true, createdAt: true } as const;
type Row = { id: string; name: string; email: string; role: string; disabledAt: Date | null; createdAt: Date };

const MOST = 100;

/** By e-mail address, a hundred a page; `after` is the address that the page before ended with. */
export async function listAccounts(by: Actor, after = ''): Promise<AccountView[]> {
  allow(by, 'keep-accounts');
  const where = { email: { gt: after } };
  const rows = await desk().account.findMany({ where, orderBy: { email: 'asc' }, take: MOST, select: SHOWN });
  return rows.map(accountView);
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
