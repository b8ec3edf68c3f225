import { fill } from '#newsroom/sentence.ts';
import type { StoryState } from '#newsroom/stories/story.ts';
import type { Words } from './words/words.ts';
import { apartIn, quoted } from './words/words.ts';

/** What the address of the list says. Empty values are left out of it. */
export type ListQuery = { q: string; section: string; state: StoryState | ''; mine: '1' | ''; by: string };

export const NO_QUERY: ListQuery = { q: '', section: '', state: '', mine: '', by: '' };

export type View = { key: '1' | '2' | '3' | '4' | '5' | '6'; set: Pick<ListQuery, 'state' | 'mine'> };

export const VIEWS: readonly View[] = [
  { key: '1', set: { state: '', mine: '' } },
  { key: '2', set: { state: '', mine: '1' } },
  { key: '3', set: { state: 'draft', mine: '' } },
  { key: '4', set: { state: 'scheduled', mine: '' } },
  { key: '5', set: { state: 'live', mine: '' } },
  { key: '6', set: { state: 'withdrawn', mine: '' } },
];

/** What narrows the list besides its words, each to be dropped. */
export type Token = { kind: 'section' | 'by' | 'state'; name: string; without: Partial<ListQuery> };

export function tokensOf(query: ListQuery, section: string | undefined, said: Words): Token[] {
  return [
    ...(query.state
      ? [{ kind: 'state' as const, name: said.states[query.state], without: { state: '' as const } }]
      : []),
    ...(section ? [{ kind: 'section' as const, name: section, without: { section: '' } }] : []),
    ...(query.by ? [{ kind: 'by' as const, name: query.by, without: { by: '' } }] : []),
  ];
}

export function hrefOf(query: ListQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return given.length > 0 ? `/admin?${new URLSearchParams(given)}` : '/admin';
}

/** The question of the list in a sentence, for when nothing answers it. */
export function nothingFound(query: ListQuery, section: string | undefined, words: Words): string {
  const said = words.list.none;
  const name = (given: string) => apartIn(words, given);
  return fill(query.q ? said.has : said.isHere, {
    what: said[query.state || 'story'],
    whose: query.by ? fill(said.by, { name: name(query.by) }) : query.mine ? said.mine : '',
    where: section ? fill(said.in, { section: name(section) }) : '',
    words: quoted(words, query.q),
  });
}
