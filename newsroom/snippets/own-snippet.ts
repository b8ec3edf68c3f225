import type { Transaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { notFound, Refused } from '../refusal.ts';
import { mayChange } from './snippet.ts';
import { type DeskSnippet, shownSnippet } from './snippets.ts';

/** The snippet that somebody is about to change, locked; refuses whoever may not. */
export async function lockOwnSnippet(tx: Transaction, by: Actor, id: string): Promise<DeskSnippet> {
  allow(by, 'make-snippets');
  await tx.$queryRaw`SELECT 1 FROM desk.snippet WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.snippet.findUnique({ where: { id } });
  if (!row) throw notFound('snippet');
  if (!mayChange(by, row)) {
    const message = '{name} made this snippet. They or an editor can change it.';
    throw new Refused('not-allowed', message, {}, { name: row.byName });
  }
  return shownSnippet(row);
}

export const TAKEN = 'Another snippet in this language has this trigger.';
