import type { Transaction } from '#platform/database/transaction.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { Key } from '../page.ts';
import { shelvesOver } from './shelves.ts';

/** The two things that the index `story_finding` holds of a story `s`, in its own words. */
export const WORDS = Prisma.sql`desk.story_words(s.headline, s.slug, s.byline_names, s.words)`;
export const FACETS = Prisma.sql`desk.facets(s.section_id, s.created_by_id, s.byline_names, s.changed_at, s.public_from, s.public_until)`;

/** What is asked of the index of stories, and what is then looked at in each of those that it gives. */
export type Question = {
  /** Each condition is one that the index answers, on `s` (desk.story). */
  asked: Prisma.Sql[];
  /** On `s`, too. */
  looked: Prisma.Sql[];
};

/** `older` is where to read on, null at the end; there may be more also when fewer were found than were asked for. */
export type Found = { keys: Key[]; older: Key | null };

/** As many stories of a span are looked at; if there are more, the span is cut. */
const MOST = 2000;
const NARROWEST_MS = 64_000;
const WIDER = 8;
/** After so many looks at the index what was found is shown, and the list reads on from there. */
const MOST_LOOKS = 20;
/** Before every other story that was changed in the same instant. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

/**
 * The last changed stories that answer a question. The index is asked for one span of time after another from the newest
 * on, each some times as long as the one before, until there are enough: a common word is found in the first. What hardly
 * stands in a span is rare, and is asked of all older stories at once; if it is not rare after all, the spans go on.
 */
export async function findKeys(tx: Transaction, question: Question, take: number, after?: Key): Promise<Found> {
  const all = await everything(tx, after);
  if (!all) return { keys: [], older: null };
  const keys: Key[] = [];
  let { before, width } = all;
  let mayBeRare = true;
  for (let looks = 1; ; looks += 1) {
    const from = new Date(Math.max(before.at.getTime() - width, all.oldest.getTime()));
    const asked = await tx.$queryRaw<Row[]>(askQuery(question, { from, before }, take - keys.length));
    const hits = asked[0]!.hits;
    const crowded = hits > MOST;
    if (crowded && width > NARROWEST_MS) {
      width = Math.max(width / WIDER, NARROWEST_MS);
      continue;
    }
    const read = crowded ? await walk(tx, question, before, take - keys.length) : { rows: asked, end: from };
    const found = keysOf(read.rows);
    keys.push(...found);
    if (keys.length >= take) return { keys, older: keys.at(-1)! };
    before = 'end' in read ? { at: read.end, id: NO_ID } : read.before;
    if (before.at <= all.oldest && before.id === NO_ID) return { keys, older: null };
    if (looks >= MOST_LOOKS) return { keys, older: before };
    if (crowded) continue;
    if (mayBeRare && isRare(hits, (from.getTime() - all.oldest.getTime()) / width)) {
      const rest = await tx.$queryRaw<Row[]>(askQuery(question, { from: null, before }, take - keys.length));
      if (rest[0]!.hits <= MOST)
        return { keys: keys.concat(keysOf(rest)), older: keyAfter(keysOf(rest), take - keys.length) };
      mayBeRare = false;
    }
    width *= widening({ hits, found: found.length }, take - keys.length);
  }
}

/** Whether all older stories should have so few hits that they can be asked for at once: one more than seen is assumed. */
function isRare(hits: number, spansLeft: number): boolean {
  return (hits + 1) * spansLeft <= MOST / 2;
}

/**
 * How many times as long the next span is. A look costs much the same however far it goes, so it goes three times as far as
 * what is still wanted should need, by what was found in this span; but not so far that it would be crowded.
 */
function widening({ hits, found }: { hits: number; found: number }, wanted: number): number {
  const enough = (3 * wanted) / Math.max(found, 1);
  const bearable = MOST / 2 / Math.max(hits, 1);
  return Math.max(WIDER, Math.min(enough, bearable));
}

/** Where to read on after a page that is full; null when everything was found. */
function keyAfter(found: Key[], take: number): Key | null {
  return found.length < take ? null : found.at(-1)!;
}

type Row = { hits: number; id: string | null; changed_at: Date | null };

function keysOf(rows: { id: string | null; changed_at: Date | null }[]): Key[] {
  return rows.flatMap(({ id, changed_at }) => (id && changed_at ? [{ id, at: changed_at }] : []));
}

/** Where the newest story stands, when the oldest was changed, and how long it took to change the newest two thousand. */
async function everything(tx: Transaction, after?: Key) {
  const older = after ? olderThan(after) : Prisma.sql`true`;
  const [row] = await tx.$queryRaw<{ newest: Date | null; near: Date; oldest: Date }[]>`
    SELECT max(near.changed_at) AS newest, min(near.changed_at) AS near,
      (SELECT min(changed_at) FROM desk.story) AS oldest
    FROM (SELECT s.changed_at FROM desk.story s WHERE ${older} ORDER BY s.changed_at DESC, s.id DESC LIMIT ${MOST}) near`;
  if (!row?.newest) return null;
  const before = after ?? { at: new Date(row.newest.getTime() + 1), id: NO_ID };
  return { before, oldest: row.oldest, width: Math.max(row.newest.getTime() - row.near.getTime(), NARROWEST_MS) };
}

export function olderThan({ at, id }: Key): Prisma.Sql {
  return Prisma.sql`(s.changed_at, s.id) < (${at}::timestamptz, ${id}::uuid)`;
}

const all = (conditions: Prisma.Sql[]) => Prisma.join([Prisma.sql`true`, ...conditions], ' AND ');

/**
 * One row at least, which says how many hits there were, and at most one more than MOST. Without `from`, of all time. The hits
 * are put in order before they are looked at: a page needs the first fifty, and each look is one at the index of publications.
 */
export function askQuery(
  { asked, looked }: Question,
  { from, before }: { from: Date | null; before: Key },
  take: number,
) {
  const inSpan = from
    ? [
        Prisma.sql`${FACETS} && ${shelvesOver(from, before.at)}::text[]`,
        Prisma.sql`s.changed_at >= ${from}::timestamptz`,
        olderThan(before),
      ]
    : [];
  return Prisma.sql`
    WITH hit AS MATERIALIZED (
      SELECT s.id, s.changed_at FROM desk.story s WHERE ${all([...asked, ...inSpan])} LIMIT ${MOST + 1}),
    in_order AS MATERIALIZED (
      SELECT s.id, s.changed_at FROM hit s WHERE ${olderThan(before)} ORDER BY s.changed_at DESC, s.id DESC)
    SELECT cardinality(ARRAY(SELECT 1 FROM hit)) AS hits, page.id, page.changed_at
    FROM (VALUES (1)) one LEFT JOIN LATERAL (
      SELECT s.id, s.changed_at FROM in_order s WHERE ${all(looked)} ORDER BY s.changed_at DESC, s.id DESC LIMIT ${take}) page ON true
    ORDER BY page.changed_at DESC, page.id DESC`;
}

/** A step of the way through stories that were changed all at once, as an import may leave them. */
const STEP = 500;

async function walk(tx: Transaction, { asked, looked }: Question, before: Key, take: number) {
  const [end] = await tx.$queryRaw<{ id: string; changed_at: Date }[]>`
    SELECT id, changed_at FROM (
      SELECT s.id, s.changed_at FROM desk.story s WHERE ${olderThan(before)} ORDER BY s.changed_at DESC, s.id DESC LIMIT ${STEP}) s
    ORDER BY changed_at, id LIMIT 1`;
  const rows = await tx.$queryRaw<{ id: string; changed_at: Date }[]>`
    SELECT s.id, s.changed_at FROM (
      SELECT * FROM desk.story s WHERE ${olderThan(before)} ORDER BY s.changed_at DESC, s.id DESC LIMIT ${STEP}) s
    WHERE ${all([...asked, ...looked])} ORDER BY s.changed_at DESC, s.id DESC LIMIT ${take}`;
  return { rows, before: end ? { id: end.id, at: end.changed_at } : { at: new Date(0), id: NO_ID } };
}

/** What will begin is little, so it is looked through from there: the index of stories does not know the hour. */
export function scheduledQuery({ asked, looked }: Question, take: number, after?: Key): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, s.changed_at FROM desk.story s
    WHERE s.id = ANY (ARRAY(SELECT p.story_id FROM site.publication p WHERE p.live_from > now()))
      AND ${after ? olderThan(after) : Prisma.sql`true`} AND ${all([...asked, ...looked])}
    ORDER BY s.changed_at DESC, s.id DESC LIMIT ${take}`;
}

export async function findScheduled(tx: Transaction, question: Question, take: number, after?: Key): Promise<Found> {
  const keys = keysOf(await tx.$queryRaw<{ id: string; changed_at: Date }[]>(scheduledQuery(question, take, after)));
  return { keys, older: keys.length < take ? null : keys.at(-1)! };
}
