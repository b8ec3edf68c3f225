import type { Presence } from '#newsroom/writing/said.ts';

/** Somebody else at this story, however many windows they have open. */
export type PersonHere = { id: string; name: string; looks: boolean; field: string | null };

const FIELDS: Record<string, string> = {
  kicker: 'in the kicker',
  headline: 'in the headline',
  standfirst: 'in the standfirst',
  body: 'in the text',
  details: 'in the details',
  links: 'in the links',
  pictures: 'in the pictures',
  preflight: 'at the pre-flight check',
  history: 'in the history',
};

/** Where somebody is, in words that follow their name. */
export function whereIs({ looks, field }: Pick<PersonHere, 'looks' | 'field'>): string {
  if (looks) return 'reads';
  return (field && FIELDS[field]) || 'is here';
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
