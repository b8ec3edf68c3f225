import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { type KeptFilter, type KeptPage, pageByName } from '../kept-by-name.ts';

export type DeskRedirect = {
  id: string;
  fromPath: string;
  toPath: string | null;
  storyId: string | null;
  createdAt: string;
};

/** By address, fifty a page; the words may stand in either address. */
export async function listRedirects(by: Actor, filter: KeptFilter = {}): Promise<KeptPage<DeskRedirect>> {
  allow(by, 'keep-redirects');
  return pageByName('redirects', filter, async (ids) => {
    const rows = await desk().redirect.findMany({ where: { id: { in: ids } } });
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  });
}
