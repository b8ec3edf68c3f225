import { Prisma } from '#prisma/generated/client.ts';
import type { Actor } from '../actor.ts';
import { FACETS, type Question, WORDS } from './finding.ts';
import type { StoryState } from './story.ts';

const LIVE = Prisma.sql`EXISTS (SELECT 1 FROM site.publication p WHERE p.story_id = s.id
  AND p.live_from <= now() AND (p.live_until IS NULL OR p.live_until > now()))`;
const SCHEDULED = Prisma.sql`EXISTS (SELECT 1 FROM site.publication p WHERE p.story_id = s.id AND p.live_from > now())`;
export const WITHDRAWN = Prisma.sql`EXISTS (SELECT 1 FROM site.withdrawal w WHERE w.story_id = s.id
  AND (w.until IS NULL OR w.until > now()))`;

/** What of a state stands in the index, and what only the hour decides. */
const IN_STATE: Record<StoryState, { spans: string[]; looked: Prisma.Sql[] }> = {
  live: { spans: ['open', 'closed'], looked: [LIVE] },
  scheduled: { spans: ['open', 'closed'], looked: [SCHEDULED, Prisma.sql`NOT ${LIVE}`] },
  withdrawn: { spans: ['closed'], looked: [WITHDRAWN, Prisma.sql`NOT ${LIVE}`, Prisma.sql`NOT ${SCHEDULED}`] },
  draft: {
    spans: ['unpublished', 'closed'],
    looked: [Prisma.sql`NOT ${LIVE}`, Prisma.sql`NOT ${SCHEDULED}`, Prisma.sql`NOT ${WITHDRAWN}`],
  },
};

export type Asked = {
  words?: string | undefined;
  sectionId?: string | undefined;
  state?: StoryState | undefined;
  byline?: string | undefined;
  mine?: boolean | undefined;
};

/** A filter in the words of the index. */
export function questionOf(by: Actor, { words, sectionId, state, byline, mine }: Asked): Question {
  const facet = (is: Prisma.Sql) => Prisma.sql`${FACETS} @> ARRAY[${is}]`;
  const asked = [
    ...(words?.trim() ? [haveWords(words)] : []),
    ...(sectionId ? [facet(Prisma.sql`'section ' || ${sectionId}`)] : []),
    ...(byline ? [facet(Prisma.sql`'by ' || desk.searchable(${byline})`)] : []),
    ...(mine ? [Prisma.sql`${FACETS} && ARRAY['begun ' || ${by.id ?? ''}, 'by ' || desk.searchable(${by.name})]`] : []),
    ...(state ? [Prisma.sql`${FACETS} && ${IN_STATE[state].spans}::text[]`] : []),
  ];
  return { asked, looked: state ? IN_STATE[state].looked : [] };
}

/** Each word is the beginning of one in the story; with `heads` in its headline, slug or bylines. */
export function haveWords(words: string, { heads = false } = {}): Prisma.Sql {
  return Prisma.sql`${WORDS} @@ desk.question(${words}, ${heads})`;
}
