import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';

export type DeskRedirect = {
  id: string;
  fromPath: string;
  toPath: string | null;
  storyId: string | null;
  createdAt: string;
};

/** By address, fifty a page; `after` is the address that the page before ended with. */
export async function listRedirects(by: Actor, after = ''): Promise<DeskRedirect[]> {
  allow(by, 'keep-redirects');
  const rows = await desk().redirect.findMany({
    where: { fromPath: { gt: after } },
    orderBy: { fromPath: 'asc' },
    take: 50,
  });
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
