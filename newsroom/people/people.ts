import { desk } from '#platform/database/desk.ts';
import { notFound } from '../refusal.ts';

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

const CHOICE = { id: true, slug: true, name: true, role: true };
const MOST = 50;

/** By name, fifty a page; `after` is the name that the page before ended with. */
export async function listPeople(after = ''): Promise<DeskPerson[]> {
  return desk().person.findMany({ where: { name: { gt: after } }, orderBy: { name: 'asc' }, take: MOST });
}

export async function findPeopleByWords(words: string): Promise<PersonChoice[]> {
  const where = { name: { contains: words.trim(), mode: 'insensitive' as const } };
  return desk().person.findMany({ where, orderBy: { name: 'asc' }, take: 20, select: CHOICE });
}

export async function getPerson(id: string): Promise<DeskPerson> {
  const person = await desk().person.findUnique({ where: { id } });
  if (!person) throw notFound('person');
  return person;
}
