import { desk } from '#platform/database/desk.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { decodeKey, encodeKey, type Key } from '../page.ts';
import { findWithin } from './find-within.ts';
import { type Found, findKeys, findScheduled, olderThan } from './finding.ts';
import { questionOf, WITHDRAWN } from './question.ts';
import type { StoryKind, StoryState } from './story.ts';

/** A row of the desk's lists and pickers. Instants are ISO 8601. */
export type StoryRow = {
  id: string;
  headline: string;
  kind: StoryKind;
  language: string;
  direction: 'ltr' | 'rtl';
  slug: string;
  section: { id: string; slug: string; name: string };
  bylineNames: string[];
  state: StoryState;
  /** When it becomes or became public; null for a draft. */
  liveFrom: string | null;
  /** Address of the live version. */
  path: string | null;
  /** Readers would see a difference if the present text were published. */
  ahead: boolean;
  changedAt: string;
  changedByName: string;
};

export type StoryFilter = {
  /** Each is the beginning of a word of the headline, the slug, a byline or the text. */
  words?: string | undefined;
  sectionId?: string | undefined;
  state?: StoryState | undefined;
  /** A name that stands in the bylines. */
  byline?: string | undefined;
  /** Only stories that the asker began or is named in. */
  mine?: boolean | undefined;
  /** The `older` of the page before. */
  after?: string | undefined;
};

/** There may be older ones also when a page is not full: a search shows what it has found, and reads on from there. */
export type StoryPage = { stories: StoryRow[]; older: string | null };

const PAGE = 50;

/** Last changed first, up to fifty a page, by key and without counting. */
export async function listStories(by: Actor, filter: StoryFilter = {}): Promise<StoryPage> {
  allow(by, 'read-stories');
  const after = filter.after ? decodeKey(filter.after) : undefined;
  const { keys, older } = await find(by, filter, after);
  const shown = keys.slice(0, PAGE);
  const next = keys.length > PAGE ? shown.at(-1)! : older;
  return { stories: await storiesAt(shown), older: next && encodeKey(next) };
}

/** One more than a page shows, where that costs nothing. */
function find(by: Actor, filter: StoryFilter, after?: Key): Promise<Found> {
  const { words, sectionId, state, byline, mine } = filter;
  if (!words?.trim() && !state && !byline && !mine) return newest(sectionId, PAGE + 1, after);
  const question = questionOf(by, filter);
  const among = state === 'scheduled' ? findScheduled : findKeys;
  return findWithin((tx) => among(tx, question, PAGE + 1, after));
}

/** The list as it opens, and that of a section: read straight from their own indexes. */
async function newest(sectionId: string | undefined, take: number, after?: Key): Promise<Found> {
  const rows = await desk().$queryRaw<{ id: string; changed_at: Date }[]>(newestQuery(sectionId, take, after));
  return { keys: rows.map(({ id, changed_at }) => ({ id, at: changed_at })), older: null };
}

export function newestQuery(sectionId: string | undefined, take: number, after?: Key): Prisma.Sql {
  const section = sectionId ? Prisma.sql`s.section_id = ${sectionId}::uuid` : Prisma.sql`true`;
  return Prisma.sql`SELECT s.id, s.changed_at FROM desk.story s WHERE ${section} AND ${after ? olderThan(after) : Prisma.sql`true`}
    ORDER BY s.changed_at DESC, s.id DESC LIMIT ${take}`;
}

async function storiesAt(keys: Key[]): Promise<StoryRow[]> {
  if (keys.length === 0) return [];
  const ids = Prisma.join(keys.map(({ id }) => Prisma.sql`${id}::uuid`));
  return readRows([Prisma.sql`s.id IN (${ids})`], keys.length);
}

/** Texts are compared only where the times leave it open; what is not folded into the text yet has just been written. */
const AHEAD = Prisma.sql`CASE WHEN live.at IS NULL OR w.saved_at IS NULL OR w.saved_at <= live.at THEN false
  WHEN EXISTS (SELECT 1 FROM desk.working_copy_update u WHERE u.story_id = s.id AND u.version > w.folded) THEN true
  ELSE desk.for_readers(w.content) <> desk.for_readers(live.content) END`;

type Row = {
  id: string;
  headline: string;
  kind: StoryKind;
  language: string;
  direction: 'ltr' | 'rtl';
  slug: string;
  section_id: string;
  section_slug: string;
  section_name: string;
  byline_names: string[];
  changed_at: Date;
  changed_by_name: string;
  live_from: Date | null;
  live_path: string | null;
  ahead: boolean;
  future_from: Date | null;
  withdrawn: boolean;
};

/** Rows that satisfy all conditions on `s` (desk.story), with the state that the clock of the database gives them. */
export async function readRows(conditions: Prisma.Sql[], take: number): Promise<StoryRow[]> {
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty;
  const rows = await desk().$queryRaw<Row[]>`
    SELECT s.id, s.headline, s.kind, s.language, s.direction, s.slug, s.section_id, n.slug AS section_slug,
      n.name AS section_name, s.byline_names, s.changed_at, s.changed_by_name, live.live_from, live.path AS live_path,
      ${AHEAD} AS ahead, future.live_from AS future_from, ${WITHDRAWN} AS withdrawn
    FROM (SELECT * FROM desk.story s ${where} ORDER BY s.changed_at DESC, s.id DESC LIMIT ${take}) s
    JOIN desk.section n ON n.id = s.section_id
    LEFT JOIN desk.working_copy w ON w.story_id = s.id
    LEFT JOIN LATERAL (SELECT p.live_from, p.path, r.at, r.content FROM site.publication p JOIN desk.revision r ON r.id = p.revision_id
      WHERE p.story_id = s.id AND p.live_from <= now() AND (p.live_until IS NULL OR p.live_until > now())) live ON true
    LEFT JOIN LATERAL (SELECT p.live_from FROM site.publication p
      WHERE p.story_id = s.id AND p.live_from > now() ORDER BY p.live_from LIMIT 1) future ON true
    ORDER BY s.changed_at DESC, s.id DESC`;
  return rows.map(viewOf);
}

function viewOf(row: Row): StoryRow {
  const state = row.live_path ? 'live' : row.future_from ? 'scheduled' : row.withdrawn ? 'withdrawn' : 'draft';
  return {
    id: row.id,
    headline: row.headline,
    kind: row.kind,
    language: row.language,
    direction: row.direction,
    slug: row.slug,
    section: { id: row.section_id, slug: row.section_slug, name: row.section_name },
    bylineNames: row.byline_names,
    state,
    liveFrom: (row.live_from ?? row.future_from)?.toISOString() ?? null,
    path: row.live_path,
    ahead: row.ahead,
    changedAt: row.changed_at.toISOString(),
    changedByName: row.changed_by_name,
  };
}
