import { desk } from '#platform/database/desk.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { decodeKey, encodeKey } from '../page.ts';
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
  /** Words of the headline. */
  words?: string | undefined;
  sectionId?: string | undefined;
  state?: StoryState | undefined;
  /** Only stories that the asker began or is named in. */
  mine?: boolean | undefined;
  /** The `older` of the page before. */
  after?: string | undefined;
};

export type StoryPage = { stories: StoryRow[]; older: string | null };

const PAGE = 50;

/** Last changed first, fifty a page, by key and without counting. */
export async function listStories(by: Actor, filter: StoryFilter = {}): Promise<StoryPage> {
  allow(by, 'read-stories');
  const conditions = [...conditionsOf(by, filter), ...(filter.after ? [olderThan(filter.after)] : [])];
  const rows = await readRows(conditions, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const older = rows.length > PAGE && last ? encodeKey({ at: new Date(last.changedAt), id: last.id }) : null;
  return { stories: shown, older };
}

function olderThan(after: string): Prisma.Sql {
  const { at, id } = decodeKey(after);
  return Prisma.sql`(s.changed_at, s.id) < (${at}::timestamptz, ${id}::uuid)`;
}

function conditionsOf(by: Actor, { words, sectionId, state, mine }: StoryFilter): Prisma.Sql[] {
  return [
    ...wordsMatch(words ?? ''),
    ...(sectionId ? [Prisma.sql`s.section_id = ${sectionId}::uuid`] : []),
    ...(state ? [IN_STATE[state]] : []),
    ...(mine && by.id ? [Prisma.sql`(s.created_by_id = ${by.id}::uuid OR s.byline_names @> ARRAY[${by.name}])`] : []),
  ];
}

/** Each word stands in the headline, a byline or the slug. */
function wordsMatch(words: string): Prisma.Sql[] {
  const each = words.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  return each.map((word) => {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return Prisma.sql`(s.headline ILIKE ${like} OR s.slug ILIKE ${like} OR array_to_string(s.byline_names, ' ') ILIKE ${like})`;
  });
}

const LIVE = Prisma.sql`EXISTS (SELECT 1 FROM site.publication p WHERE p.story_id = s.id
  AND p.live_from <= now() AND (p.live_until IS NULL OR p.live_until > now()))`;
const SCHEDULED = Prisma.sql`EXISTS (SELECT 1 FROM site.publication p WHERE p.story_id = s.id AND p.live_from > now())`;
const WITHDRAWN = Prisma.sql`EXISTS (SELECT 1 FROM site.withdrawal w WHERE w.story_id = s.id
  AND (w.until IS NULL OR w.until > now()))`;

const IN_STATE: Record<StoryState, Prisma.Sql> = {
  live: LIVE,
  scheduled: Prisma.sql`${SCHEDULED} AND NOT ${LIVE}`,
  withdrawn: Prisma.sql`${WITHDRAWN} AND NOT ${LIVE}`,
  draft: Prisma.sql`NOT ${LIVE} AND NOT ${SCHEDULED} AND NOT ${WITHDRAWN}`,
};

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
