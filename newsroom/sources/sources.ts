import { desk } from '#platform/database/desk.ts';

export type DeskSource = { id: string; name: string; kind: string; url: string; note: string };

/** By name, fifty a page; `after` is the name that the page before ended with. */
export async function listSources(after = ''): Promise<DeskSource[]> {
  return desk().source.findMany({ where: { name: { gt: after } }, orderBy: { name: 'asc' }, take: 50 });
}

export async function findSourcesByWords(words: string): Promise<DeskSource[]> {
  const where = { name: { contains: words.trim(), mode: 'insensitive' as const } };
  return desk().source.findMany({ where, orderBy: { name: 'asc' }, take: 20 });
}
