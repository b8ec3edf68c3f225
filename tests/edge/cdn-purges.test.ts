import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { NotTold, readRetryAfter } from '#edge/cdn/call.ts';
import { Keys } from '#edge/cdn/keys.ts';
import { waitAfter } from '#edge/cdn/teller.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import type { CdnSettings } from '#platform/cdn-settings.ts';
import { log } from '#platform/log.ts';
import { type Cast, drafted, inMs, openNewsroom, published } from '#tests/newsroom/cast.ts';
import { openInstance } from './instance.ts';
import { type Call, keysOf, openCache, TOKEN, type ToldCache } from './told-cache.ts';

let cast: Cast;
let keys: Keys;
beforeAll(async () => {
  cast = await openNewsroom();
  const [row] = await cast.database.sql<{ value: string }>('SELECT value FROM auth.secret');
  keys = new Keys(row?.value as string);
});
beforeEach(async () => void (await cast.database.sql('DELETE FROM jobs.cdn')));

const CALLED = { timeout: 10_000, interval: 20 };
const withdraw = (storyId: string) => withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
const naming =
  (tag: string) =>
  (call: Call): boolean =>
    keysOf(call).includes(keys.of(tag));

const NAMES = { fastly: 'fastly SERVICE', cloudflare: 'cloudflare zone1' };
const TOLD = `
  INSERT INTO jobs.cdn (name, round, number, change_id)
  SELECT $1, round, n.number, c.id FROM generate_series(1, 2) round, jobs.change_count n JOIN jobs.change c USING (number)`;

/** An instance whose cache was told, in both rounds, all that was changed until now. */
async function openTold({ url, calls }: ToldCache, cdn: CdnSettings) {
  const name = cdn.fastly ? NAMES.fastly : cdn.cloudflare ? NAMES.cloudflare : `varnish ${url}`;
  await cast.database.sql("UPDATE jobs.change SET at = at - interval '1 minute'");
  await cast.database.sql(TOLD, [name]);
  const instance = await openInstance(cast.database, { cdn });
  expect(calls).toEqual([]);
  return instance;
}

describe('a change', () => {
  it('is told to Fastly, at once and once more, so that readers see it; the old may be shown where we fail', async () => {
    const cache = await openCache();
    await openTold(cache, cache.fastly);
    const { storyId, path } = await published(cast, { headline: 'New at Fastly' });
    await expect.poll(() => cache.calls.length, CALLED).toBe(2);
    for (const call of cache.calls) {
      expect([call.method, call.url]).toEqual(['POST', '/service/SERVICE/purge']);
      expect(call.headers).toMatchObject({ 'fastly-key': TOKEN, 'fastly-soft-purge': '1' });
      expect(keysOf(call)).toEqual(
        expect.arrayContaining([keys.of('front'), keys.of(`story:${storyId}`), keys.of(`path:${path}`), keys.crowded]),
      );
    }
    const [first, second] = cache.calls;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(3_000);
  });

  it('that takes something away has it gone, and the rest only made anew', async () => {
    const cache = await openCache();
    await openTold(cache, cache.fastly);
    const { storyId } = await published(cast, { headline: 'Withdrawn at Fastly' });
    await expect.poll(() => cache.calls.length, CALLED).toBe(2);
    await withdraw(storyId);
    await expect.poll(() => cache.calls.length, CALLED).toBe(6);
    const told = cache.calls.slice(2);
    const hard = told.filter(({ headers }) => headers['fastly-soft-purge'] === undefined);
    expect(hard.map((call) => [naming(`story:${storyId}`)(call), naming('front')(call)])).toEqual([
      [true, false],
      [true, false],
    ]);
    expect(hard.every((call) => keysOf(call).includes(keys.crowded))).toBe(true);
    expect(told.filter(naming('front'))).toHaveLength(2);
  });

  it('is told to Cloudflare, a hundred names at a time, in the order of the changes', async () => {
    const cache = await openCache();
    await openTold(cache, cache.cloudflare);
    const tags = Array.from({ length: 150 }, (_, nth) => `story:${nth}`);
    await cast.database.sql("INSERT INTO jobs.change (event, tags) VALUES ('story.published', $1)", [tags]);
    await expect.poll(() => cache.calls.length, CALLED).toBe(4);
    for (const { method, url, headers } of cache.calls) {
      expect([method, url]).toEqual(['POST', '/client/v4/zones/zone1/purge_cache']);
      expect(headers).toMatchObject({ authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' });
    }
    expect(cache.calls.map((call) => keysOf(call).length)).toEqual([100, 51, 100, 51]);
    expect(new Set(cache.calls.flatMap(keysOf))).toEqual(new Set([...tags.map((tag) => keys.of(tag)), keys.crowded]));
  });

  it('is told to Varnish at its address', async () => {
    const cache = await openCache();
    await openTold(cache, cache.varnish);
    const { storyId } = await published(cast, { headline: 'New at Varnish' });
    await expect.poll(() => cache.calls.filter(naming(`story:${storyId}`)).length, CALLED).toBe(2);
    expect(cache.calls[0]).toMatchObject({ method: 'PURGE', url: '/', headers: { 'nightdesk-purge': 'soft' } });
  });

  it('by the clock alone is told at its hour, and not a word before it', async () => {
    const cache = await openCache();
    await openTold(cache, cache.fastly);
    const storyId = await drafted(cast, { headline: 'At its hour' });
    const { liveFrom } = await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_000) });
    await expect.poll(() => cache.calls.length, CALLED).toBe(1);
    const [{ now } = { now: 0 }] = await cast.database.sql<{ now: number }>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
    );
    expect(now).toBeGreaterThanOrEqual(Date.parse(liveFrom));
    expect(now).toBeLessThan(Date.parse(liveFrom) + 5_000);
    expect(cache.calls.filter(naming(`story:${storyId}`))).toHaveLength(1);
  });
});

describe('a cache that could not be told', () => {
  it('before, for we are new to it, is told to forget everything', async () => {
    const cache = await openCache();
    await openInstance(cast.database, { cdn: cache.fastly });
    await expect.poll(() => cache.calls.length, CALLED).toBeGreaterThanOrEqual(2);
    expect(cache.calls.slice(0, 2).map(keysOf)).toEqual([[keys.every], [keys.every]]);
    expect(cache.calls[0]?.headers['fastly-soft-purge']).toBeUndefined();
  });

  it('is told again until it takes it, and what was changed meanwhile after that', async () => {
    const cache = await openCache();
    await openTold(cache, cache.fastly);
    cache.answer({ status: 500 }, { status: 503 });
    const first = await published(cast, { headline: 'Told three times' });
    await expect.poll(() => cache.calls.length, CALLED).toBeGreaterThanOrEqual(3);
    const [one, two, three] = cache.calls;
    expect([one, two, three].map((call) => naming(`story:${first.storyId}`)(call as Call))).toEqual([true, true, true]);
    expect((three?.at ?? 0) - (two?.at ?? 0)).toBeGreaterThan(400);
  });

  it('is left alone for as long as it asks for', async () => {
    const cache = await openCache();
    await openTold(cache, cache.fastly);
    cache.answer({ status: 429, headers: { 'Retry-After': '2' } });
    await published(cast, { headline: 'Too many at once' });
    await expect.poll(() => cache.calls.length, CALLED).toBeGreaterThanOrEqual(2);
    expect((cache.calls[1]?.at ?? 0) - (cache.calls[0]?.at ?? 0)).toBeGreaterThan(1_900);
  });

  it('because it refuses the token is asked seldom, and the log says so once, in plain words and without the token', async () => {
    const warn = vi.spyOn(log, 'warn');
    onTestFinished(() => warn.mockRestore());
    const cache = await openCache();
    await openTold(cache, cache.fastly);
    cache.answer({ status: 403 }, { status: 403 });
    await published(cast, { headline: 'Refused' });
    const rows = () =>
      cast.database.sql<{ failure: string; wait: number; name: string }>(
        'SELECT name, failure, extract(epoch FROM next_try_at - now())::float8 AS wait FROM jobs.cdn ORDER BY round',
      );
    await expect.poll(async () => (await rows()).map(({ failure }) => failure), CALLED).toContain('It answered 403.');
    expect((await rows())[0]?.wait).toBeGreaterThan(25);
    const said = warn.mock.calls.filter(([about]) => (about as { cdn?: string }).cdn === 'fastly SERVICE');
    expect(said).toHaveLength(1);
    expect(said[0]?.[1]).toContain('refuses our token');
    expect(JSON.stringify([said, await rows()])).not.toContain(TOKEN);
  });

  it('for it was not there when we ended, is told by the next process what it missed', async () => {
    const cache = await openCache();
    const instance = await openTold(cache, cache.fastly);
    await instance.close();
    const { storyId } = await published(cast, { headline: 'While nobody served' });
    expect(cache.calls).toEqual([]);
    await openInstance(cast.database, { cdn: cache.fastly });
    await expect.poll(() => cache.calls.filter(naming(`story:${storyId}`)).length, CALLED).toBe(2);
    expect(cache.calls.filter(naming('every page'))).toEqual([]);
  });

  it('is told to forget everything where nobody can name any more what it missed', async () => {
    const cache = await openCache();
    const instance = await openTold(cache, cache.fastly);
    await instance.close();
    await published(cast, { headline: 'In another history' });
    await cast.database.sql('UPDATE jobs.cdn SET change_id = uuidv7()');
    await openInstance(cast.database, { cdn: cache.fastly });
    await expect.poll(() => cache.calls.map(keysOf), CALLED).toEqual([[keys.every], [keys.every]]);
  });
});

describe('several instances', () => {
  it('tell a cache each change once in each round', async () => {
    const cache = await openCache();
    await openTold(cache, cache.fastly);
    await openInstance(cast.database, { cdn: cache.fastly });
    await openInstance(cast.database, { cdn: cache.fastly });
    const stories = [];
    for (let nth = 0; nth < 3; nth += 1) stories.push(await published(cast, { headline: `Told once ${nth}` }));
    const last = stories.at(-1)?.storyId;
    await expect.poll(() => cache.calls.filter(naming(`story:${last}`)).length, CALLED).toBe(2);
    for (const { storyId } of stories) expect(cache.calls.filter(naming(`story:${storyId}`))).toHaveLength(2);
  });

  it('take over from one that stopped without a word, and say again what it may not have said', async () => {
    const cache = await openCache();
    const instance = await openTold(cache, cache.fastly);
    await instance.close();
    const claim = "UPDATE jobs.cdn SET claimed_by = uuidv7(), claimed_until = clock_timestamp() + interval '2 seconds'";
    await cast.database.sql(claim);
    await openInstance(cast.database, { cdn: cache.fastly });
    const { storyId } = await published(cast, { headline: 'Taken over' });
    await publishStory(cast.sami, { storyId });
    await expect.poll(() => cache.calls.filter(naming(`story:${storyId}`)).length, CALLED).toBeGreaterThanOrEqual(2);
  });
});

describe('how long we wait before we tell again', () => {
  const wait = (tries: number, chance = 1) => waitAfter(new NotTold('It answered 500.'), tries, chance);

  it('doubles, differs by chance, and is never more than a minute', () => {
    expect([0, 1, 2, 3].map((tries) => wait(tries))).toEqual([500, 1_000, 2_000, 4_000]);
    expect(wait(3, 0)).toBe(2_000);
    expect(wait(1_000)).toBe(60_000);
  });

  it('is what was asked for, in seconds or as a date, and not more than five minutes', () => {
    const now = Date.parse('Fri, 27 Nov 2026 12:00:00 GMT');
    expect(readRetryAfter('7', now)).toBe(7_000);
    expect(readRetryAfter('Fri, 27 Nov 2026 12:00:30 GMT', now)).toBe(30_000);
    expect(readRetryAfter('Fri, 27 Nov 2026 11:00:00 GMT', now)).toBe(0);
    expect(readRetryAfter('86400', now)).toBe(300_000);
    expect(readRetryAfter('soon', now)).toBeUndefined();
  });
});
