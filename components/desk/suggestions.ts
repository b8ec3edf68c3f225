import type { PersonChoice } from '#newsroom/people/people.ts';
import type { ListQuery } from './story-views.ts';
import { answerAt, useFound } from './use-found.ts';
import type { Words } from './words/words.ts';

/** What the last word of the filter could also mean: a section, a state, somebody's byline. */
export type Suggestion = { kind: 'section' | 'state' | 'by'; name: string; set: Partial<ListQuery> };
export type SectionName = { slug: string; name: string };

const FEWEST_LETTERS = 2;
const MOST = 6;
const STATES = ['draft', 'scheduled', 'live', 'withdrawn'] as const;
const NOBODY: PersonChoice[] = [];

export function useSuggestions(typed: string, query: ListQuery, sections: SectionName[], said: Words): Suggestion[] {
  const word = lastWord(typed);
  const asked = word.length >= FEWEST_LETTERS ? word : '';
  const { found: people } = useFound(
    asked && !query.by ? `/admin/find/people?${new URLSearchParams({ words: asked })}` : null,
    answerAt<PersonChoice[]>,
    NOBODY,
  );
  if (!asked) return [];
  const begins = ({ name }: { name: string }) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((part) => part.startsWith(asked.toLowerCase()));
  return [
    ...sections.filter(begins).map(({ slug, name }): Suggestion => ({ kind: 'section', name, set: { section: slug } })),
    ...STATES.map((state): Suggestion => ({ kind: 'state', name: said.states[state], set: { state } })).filter(begins),
    ...people.filter(begins).map(({ name }): Suggestion => ({ kind: 'by', name, set: { by: name } })),
  ]
    .filter(({ set }) => Object.entries(set).some(([name, value]) => query[name as keyof ListQuery] !== value))
    .slice(0, MOST);
}

function lastWord(typed: string): string {
  return /\S*$/.exec(typed)?.[0] ?? '';
}

export function withoutLastWord(typed: string): string {
  return typed.slice(0, typed.length - lastWord(typed).length).trimEnd();
}
