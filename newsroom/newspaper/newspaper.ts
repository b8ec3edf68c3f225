import { desk } from '#platform/database/desk.ts';
import type { Transaction } from '#platform/database/transaction.ts';
import { Refused } from '../refusal.ts';

export type DeskNewspaper = {
  name: string;
  strapline: string;
  language: string;
  zone: string;
  imprint: string;
  /** For how many days what a sitting wrote is kept; null: for ever. */
  sittingsDays: number | null;
};

/** Null until the newspaper has been set up. */
export async function findNewspaper(from: Transaction = desk()): Promise<DeskNewspaper | null> {
  return from.newspaper.findUnique({ where: { id: 1 }, omit: { id: true } });
}

export async function getNewspaper(from: Transaction = desk()): Promise<DeskNewspaper> {
  const newspaper = await findNewspaper(from);
  if (!newspaper)
    throw new Refused('conflict', 'The newspaper is not set up yet. Open the set-up link that the server printed.');
  return newspaper;
}
