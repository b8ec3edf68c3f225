import { desk } from '#platform/database/desk.ts';
import { type KeptFilter, type KeptPage, pageByName } from '../kept-by-name.ts';

export type DeskPerson = {
  id: string;
  slug: string;
  name: string;
  role: string;
  biography: string;
  contact: string;
  accountId: string | null;
};
export type PersonChoice = { id: string; slug: string; name: string; role: string };

/** As many as a picker shows. */
const MOST = 20;
const CHOICE = { id: true, slug: true, name: true, role: true };

/** By name, fifty a page; the words may stand in the name, the role or the address. */
export async function listPeople(filter: KeptFilter = {}): Promise<KeptPage<DeskPerson>> {
  return pageByName('people', filter, (ids) => desk().person.findMany({ where: { id: { in: ids } } }));
}

export async function findPeopleByWords(words: string): Promise<PersonChoice[]> {
  const read = (ids: string[]) => desk().person.findMany({ where: { id: { in: ids } }, select: CHOICE });
  return (await pageByName('people', { words }, read)).rows.slice(0, MOST);
}
