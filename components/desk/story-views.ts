import type { StoryState } from '#newsroom/stories/story.ts';

/** What the address of the list says. Empty values are left out of it. */
export type ListQuery = { q: string; section: string; state: StoryState | ''; mine: '1' | '' };

export type View = { key: string; word: string; set: Pick<ListQuery, 'state' | 'mine'> };

export const VIEWS: readonly View[] = [
  { key: '1', word: 'All stories', set: { state: '', mine: '' } },
  { key: '2', word: 'Mine', set: { state: '', mine: '1' } },
  { key: '3', word: 'Drafts', set: { state: 'draft', mine: '' } },
  { key: '4', word: 'Scheduled', set: { state: 'scheduled', mine: '' } },
  { key: '5', word: 'Live', set: { state: 'live', mine: '' } },
  { key: '6', word: 'Withdrawn', set: { state: 'withdrawn', mine: '' } },
];

export function hrefOf(query: ListQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return given.length > 0 ? `/admin?${new URLSearchParams(given)}` : '/admin';
}

const STATE_WORDS: Record<StoryState, string> = {
  draft: 'draft',
  scheduled: 'scheduled story',
  live: 'live story',
  withdrawn: 'withdrawn story',
};

/** The question of the list in a sentence, for when nothing answers it. */
export function nothingFound(query: ListQuery, section: string | undefined): string {
  const what = query.state ? STATE_WORDS[query.state] : 'story';
  const whose = query.mine ? ' of yours' : '';
  const where = section ? ` in ${section}` : '';
  const words = query.q ? ` has “${query.q}”` : ' is here yet';
  return `No ${what}${whose}${where}${words}.`;
}
