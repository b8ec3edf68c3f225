import { desk } from '#platform/database/desk.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { Refused } from '../refusal.ts';
import { findStoriesByWords } from '../stories/find-stories.ts';
import { findWithin } from '../stories/find-within.ts';
import { judged } from './link-health.ts';
import { CHUNK, STEPS, type Target, targetsWith } from './link-steps.ts';

/** `dead`: a path of this site where nothing stands, or no target at all; `elsewhere`: an address of another site. */
export type LinkHealth = 'dead' | 'withdrawn' | 'draft' | 'scheduled' | 'moved' | 'elsewhere' | 'live';

/** One target of related links, with the stories that link to it. */
export type LinkTarget = {
  health: LinkHealth;
  storyId: string | null;
  url: string;
  title: string;
  /** Up to ten; `more` tells that there are others. */
  from: { storyId: string; key: string; headline: string; language: string; direction: 'ltr' | 'rtl' }[];
  more: boolean;
};

export type LinkPage = { links: LinkTarget[]; next: string | null };

type Judged = Target & { health: LinkHealth };
type Place = { step: number; after: string };

const PAGE = 50;
const SHOWN = 10;
/** After so many looks at the database what was found is shown, and the list goes on from there. */
const MOST_LOOKS = 24;
/** A search looks at so many links and no more. */
const MOST_FOUND = 400;

/**
 * Dead and withdrawn targets first, then drafts, then the rest; up to fifty a page, by key. With words only those that have
 * them in title, address or in the headline of a story that links there, on one page.
 */
export async function listLinks(by: Actor, { words = '', after = '' } = {}): Promise<LinkPage> {
  allow(by, 'keep-links');
  const { found, next } = words.trim() ? await search(by, words.trim()) : await readOn(placeOf(after));
  const links = await Promise.all(found.map(withSources));
  return { links, next: next && Buffer.from(JSON.stringify([next.step, next.after])).toString('base64url') };
}

/** Through the steps from a place on, until there is a page or it was looked for long enough. */
async function readOn({ step, after }: Place): Promise<{ found: Judged[]; next: Place | null }> {
  const found: Judged[] = [];
  for (let looks = 0; step < STEPS.length; looks += 1) {
    if (looks === MOST_LOOKS) return { found, next: { step, after } };
    const { health, find } = STEPS[step]!;
    const looked = await desk().$queryRaw<Judged[]>(judged(find(after)));
    const kept = looked.filter((target) => target.health === health);
    const taken = kept.slice(0, PAGE - found.length);
    found.push(...taken);
    if (found.length === PAGE) return { found, next: { step, after: taken.at(-1)?.place ?? after } };
    if (looked.length === CHUNK) after = looked.at(-1)!.place;
    else [step, after] = [step + 1, ''];
  }
  return { found, next: null };
}

const ORDER = [...new Set(STEPS.map(({ health }) => health))];

async function search(by: Actor, words: string): Promise<{ found: Judged[]; next: null }> {
  const inStories = (await findStoriesByWords(by, words)).map(({ id }) => id);
  const found = await findWithin((tx) => tx.$queryRaw<Judged[]>(judged(targetsWith(words, inStories, MOST_FOUND))));
  found.sort((a, b) => ORDER.indexOf(a.health) - ORDER.indexOf(b.health) || (a.title < b.title ? -1 : 1));
  return { found: found.slice(0, PAGE), next: null };
}

async function withSources({ health, target_id, url, title }: Judged): Promise<LinkTarget> {
  const same = target_id
    ? Prisma.sql`l.target_id = ${target_id}::uuid`
    : Prisma.sql`l.target_id IS NULL AND l.url COLLATE "C" = ${url} ${url ? Prisma.empty : Prisma.sql`AND l.title COLLATE "C" = ${title}`}`;
  const from = await desk().$queryRaw<LinkTarget['from']>`
    SELECT s.id AS "storyId", l.key, s.headline, s.language, s.direction
    FROM (SELECT l.story_id, l.key FROM desk.story_link l WHERE ${same} LIMIT ${SHOWN + 1}) l JOIN desk.story s ON s.id = l.story_id
    ORDER BY s.changed_at DESC`;
  return { health, storyId: target_id, url, title, from: from.slice(0, SHOWN), more: from.length > SHOWN };
}

function placeOf(after: string): Place {
  if (!after) return { step: 0, after: '' };
  try {
    const [step, place] = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Number.isInteger(step) && STEPS[step] && typeof place === 'string' && !place.includes('\0'))
      return { step, after: place };
  } catch {
    // What is no key is refused below.
  }
  throw new Refused('invalid', 'This page of the list does not exist. Start again at its top.');
}
