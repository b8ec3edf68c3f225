import { reader } from '#platform/database/reader.ts';
import { noteRead } from '#platform/reading.ts';
import { personQuery, readPage } from './lists.ts';
import { personPath } from './paths.ts';
import type { CardPage, SitePerson } from './views.ts';

/** Only a person with a live story is found. */
export async function findPerson(slug: string): Promise<SitePerson | null> {
  noteRead(`path:${personPath(slug)}`);
  const person = await reader().sitePerson.findUnique({ where: { slug } });
  // Whichever story is published next may be the first by this person.
  if (!person) noteRead('feed');
  if (!person) return null;
  noteRead(`person:${person.id}`);
  return { ...person, path: personPath(slug) };
}

/** Newest first, twenty a page; `after` is the `older` of the page before. */
export async function listPerson(personId: string, after?: string): Promise<CardPage> {
  noteRead(`person:${personId}`);
  return readPage(personQuery(personId, after));
}
