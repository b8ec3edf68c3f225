import type { Ask, Change } from '#platform/notices.ts';
import type { Purge } from './caches.ts';
import type { Keys } from './keys.ts';
import type { Place } from './place.ts';

/** What a cache has not been told yet, and where it stands when it has. */
export type News = { purges: Purge[]; then: Pick<Place, 'number' | 'changeId' | 'turnedTo'> };
type Turned = Pick<Change, 'tags' | 'ends'>;

/** Who is further behind is told to forget everything. */
const MOST_CHANGES = 500;
const UP_TO = 'SELECT (clock_timestamp() - make_interval(secs => $1))::text AS at';
const CHANGES = `
  SELECT number::float8 AS number, id, event, tags, ends, turning FROM jobs.change
  WHERE number >= $1 AND at <= $2::timestamptz ORDER BY number LIMIT ${MOST_CHANGES + 2}`;
const LAST = `
  SELECT number::float8 AS number, id FROM jobs.change WHERE at <= $1::timestamptz ORDER BY number DESC LIMIT 1`;
/** Who sets an hour that is almost there may commit after it: where hours were set, those of the last minute are told again. */
const TURNED = `
  SELECT tags, ends FROM jobs.turning
  WHERE at > $1::timestamptz - make_interval(mins => $3) AND at <= $2::timestamptz`;

/** @returns null if there is nothing to tell */
export async function newsSince(place: Place, afterS: number, ask: Ask, keys: Keys): Promise<News | null> {
  const upTo = (await ask<{ at: string }>(UP_TO, [afterS]))[0]?.at as string;
  const rows = place.number < 0 ? [] : await ask<Change>(CHANGES, [place.number, upTo]);
  const changes = place.number < 0 ? null : following(rows, place);
  if (!changes) return everything(upTo, ask, keys);
  const backMinutes = changes.some(({ turning }) => turning) ? 1 : 0;
  const turned = await ask<Turned>(TURNED, [place.turnedTo, upTo, backMinutes]);
  const last = changes.at(-1);
  if (!last && turned.length === 0) return null;
  const then = { number: last?.number ?? place.number, changeId: last?.id ?? place.changeId, turnedTo: upTo };
  return { purges: purgesOf([...changes, ...turned], keys), then };
}

/**
 * The changes after the last that was told, as far as there is no gap. Null if they cannot be named: the log does not
 * reach back so far, or another history stands in it since a backup was restored.
 */
function following(rows: Change[], { number, changeId }: Place): Change[] | null {
  const [first, ...others] = rows;
  const isKnown = number === 0 ? !first || first.number === 1 : first?.number === number && first.id === changeId;
  if (!isKnown || rows.length > MOST_CHANGES + 1) return null;
  const changes = number === 0 ? rows : others;
  const gap = changes.findIndex((change, at) => change.number !== number + at + 1);
  return gap < 0 ? changes : changes.slice(0, gap);
}

async function everything(upTo: string, ask: Ask, keys: Keys): Promise<News> {
  const [last] = await ask<{ number: number; id: string }>(LAST, [upTo]);
  const then = { number: last?.number ?? 0, changeId: last?.id ?? null, turnedTo: upTo };
  return { purges: [{ keys: [keys.every], how: 'hard' }], then };
}

/** What was taken away from readers is gone; of what only changed, the old may be shown where the newspaper fails (014). */
function purgesOf(changes: Turned[], keys: Keys): Purge[] {
  const hard = new Set(changes.flatMap(({ ends }) => ends.map((tag) => keys.of(tag))));
  const soft = new Set(changes.flatMap(({ tags }) => tags.map((tag) => keys.of(tag)))).difference(hard);
  if (hard.size > 0) hard.add(keys.crowded);
  else if (soft.size > 0) soft.add(keys.crowded);
  const purges: Purge[] = [
    { keys: [...hard], how: 'hard' },
    { keys: [...soft], how: 'soft' },
  ];
  return purges.filter(({ keys: named }) => named.length > 0);
}
