import { reader } from '#platform/database/reader.ts';
import { noteRead, noteSought } from '#platform/reading.ts';
import { personPath } from './paths.ts';
import type { PersonLink } from './views.ts';

/** Who wrote live stories: their names, and nothing of what else they wrote. */
export async function peopleById(ids: string[]): Promise<Map<string, PersonLink>> {
  const unique = [...new Set(ids)];
  noteSought(...unique.map((id) => `person-name:${id}`));
  if (unique.length === 0) return new Map();
  const select = { id: true, slug: true, name: true };
  const people = await reader().sitePerson.findMany({ where: { id: { in: unique } }, select });
  noteRead(...people.map(({ id }) => `person-name:${id}`));
  return new Map(people.map((person) => [person.id, { ...person, path: personPath(person.slug) }]));
}
