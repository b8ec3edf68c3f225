import { desk } from '#platform/database/desk.ts';
import { type KeptFilter, type KeptPage, pageByName } from '../kept-by-name.ts';

export type DeskSource = { id: string; name: string; kind: string; url: string; note: string };

/** As many as a picker shows. */
const MOST = 20;

/** By name, fifty a page; the words may stand in the name, the kind or the address. */
export async function listSources(filter: KeptFilter = {}): Promise<KeptPage<DeskSource>> {
  return pageByName('sources', filter, (ids) => desk().source.findMany({ where: { id: { in: ids } } }));
}

export async function findSourcesByWords(words: string): Promise<DeskSource[]> {
  return (await listSources({ words })).rows.slice(0, MOST);
}
