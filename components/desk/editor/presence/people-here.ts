import type { Presence } from '#newsroom/writing/said.ts';
import type { Words } from '../../words/words.ts';

/** Somebody else at this story, however many windows they have open. */
export type PersonHere = { id: string; name: string; looks: boolean; field: string | null };

/** Where somebody is, in words that follow their name. */
export function whereIs(said: Words['people'], { looks, field }: Pick<PersonHere, 'looks' | 'field'>): string {
  if (looks) return said.reads;
  return field && Object.hasOwn(said.fields, field) ? said.fields[field as keyof typeof said.fields] : said.isHere;
}

/** The others from all that awareness knows, by name; one person in two windows is where they were last seen to write. */
export function peopleIn(states: Iterable<[number, Presence]>, own: { client: number; id: string }): PersonHere[] {
  const people = new Map<string, PersonHere>();
  for (const [client, { user, field = null }] of states) {
    if (!user || client === own.client || user.id === own.id) continue;
    const known = people.get(user.id);
    if (!known || (field && !known.field)) people.set(user.id, { ...user, field });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
