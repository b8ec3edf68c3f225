import { beforeAll, describe, expect, it } from 'vitest';
import { Keys } from '#edge/cdn/keys.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { readAddress } from '#newsroom/site/addresses.ts';
import type { CdnSettings } from '#platform/cdn-settings.ts';
import { newReading, whileReading } from '#platform/reading.ts';
import { type Cast, drafted, inMs, openNewsroom, published } from '#tests/newsroom/cast.ts';
import { openInstance } from './instance.ts';
import type { Answered } from './paper.ts';
import { openCache } from './told-cache.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const SAID = ['cdn-cache-control', 'surrogate-control', 'surrogate-key', 'cache-tag'];
const saidTo = ({ headers }: Answered) => SAID.map((name) => headers[name]);
const NOTHING = SAID.map(() => undefined);
const CONTROL = 'max-age=300, stale-if-error=3600';

/** Before all caches were told for the first time, none is given anything to keep. */
async function openTold(cdn: CdnSettings, path: string) {
  const instance = await openInstance(cast.database, { cdn });
  const said = async () => saidTo(await instance.ask(path))[0];
  await expect.poll(said, { timeout: 10_000 }).toBe(CONTROL);
  return instance;
}

async function openTrio(path: string) {
  const cache = await openCache();
  return openTold({ ...cache.fastly, cloudflare: cache.cloudflare.cloudflare, varnish: [cache.url] }, path);
}

describe('what is said to the caches in front', () => {
  it('is nothing at all where there are none', async () => {
    const { path } = await published(cast, { headline: 'Nobody in front' });
    const instance = await openInstance(cast.database);
    expect(saidTo(await instance.ask(path))).toEqual(NOTHING);
  });

  it('is how long they may keep a page and under which keys, each in its own words; browsers are told what they always were', async () => {
    const { path, storyId } = await published(cast, { headline: 'Kept in front' });
    const instance = await openTrio(path);
    const answer = await instance.ask(path);
    const [control, fastly, keys = '', tags = ''] = saidTo(answer).map(String);
    expect([control, fastly]).toEqual([CONTROL, CONTROL]);
    expect(keys).toMatch(/^([0-9a-f]{12} ){2}[0-9a-f]{12}$/);
    expect(tags.split(',')).toEqual(keys.split(' '));
    const [row] = await cast.database.sql<{ value: string }>('SELECT value FROM auth.secret');
    const of = new Keys(row?.value as string);
    expect(keys.split(' ').sort()).toEqual([of.every, of.of(`path:${path}`), of.of(`story:${storyId}`)].sort());
    expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('says so with 304 too, which makes what they keep fresh again', async () => {
    const { path } = await published(cast, { headline: 'Asked again' });
    const instance = await openTrio(path);
    const { etag = '' } = (await instance.ask(path)).headers;
    const again = await instance.ask(path, { headers: { 'if-none-match': etag } });
    expect([again.status, saidTo(again)[0]]).toEqual([304, CONTROL]);
  });

  it('is nothing with what is not there, what is refused, what is asked wrongly, and what is the desk’s', async () => {
    const { path } = await published(cast, { headline: 'Beside what is not there' });
    const instance = await openTrio(path);
    expect(saidTo(await instance.ask('/world/nothing'))).toEqual(NOTHING);
    expect(saidTo(await instance.ask('/admin'))).toEqual(NOTHING);
    expect(saidTo(await instance.ask('/api/v1/stories'))).toEqual(NOTHING);
    expect(saidTo(await instance.ask(path, { method: 'POST' }))).toEqual(NOTHING);
    const wrong = await instance.ask(path, { headers: { 'if-match': '"another"' } });
    expect([wrong.status, saidTo(wrong)]).toEqual([412, NOTHING]);
  });

  it('varies by coding alone: who has a dictionary is sent what all can read', async () => {
    const { path } = await published(cast, { headline: `In common codings ${'and more '.repeat(20)}` });
    const instance = await openTrio(path);
    const headers = { 'accept-encoding': 'gzip, br, dcb, dcz', 'available-dictionary': ':AAAA:' };
    const answer = await instance.ask(path, { headers });
    expect([answer.headers.vary, answer.headers['content-encoding']]).toEqual(['Accept-Encoding', 'br']);
  });

  it('is nothing while one of them cannot be told, and nothing while we do not hear what changes ourselves', async () => {
    const { path } = await published(cast, { headline: 'Untold' });
    const instance = await openTrio(path);
    const said = async () => saidTo(await instance.ask(path))[0];
    await instance.whileCutOff(async () => expect(await said()).toBeUndefined());
    await expect.poll(said, { timeout: 10_000 }).toBe(CONTROL);
    const failing = "UPDATE jobs.cdn SET failed_since = now() - interval '1 minute' WHERE name LIKE 'fastly%'";
    await cast.database.sql(failing);
    await expect.poll(said, { timeout: 10_000 }).toBeUndefined();
  });
});

describe('what the caches in front are told tells nobody', () => {
  it('that a page turns at an hour', async () => {
    const { path } = await published(cast, { headline: 'Turns at an hour' });
    const instance = await openTrio(path);
    const before = saidTo(await instance.ask(path));
    const hour = "INSERT INTO jobs.turning (at, tags, ends) VALUES (now() + interval '1 minute', ARRAY[$1], ARRAY[$1])";
    await cast.database.sql(hour, [`path:${path}`]);
    await cast.database.sql("INSERT INTO jobs.change (event, turning) VALUES ('story.scheduled', true)");
    expect(saidTo(await instance.ask(path))).toEqual(before);
  });

  it('of a related story that nobody may know of yet, until it is there', async () => {
    const hidden = await drafted(cast, { headline: 'Under embargo' });
    await scheduleStory(cast.sami, { storyId: hidden, liveFrom: inMs(3_600_000) });
    const related = [{ key: 'hidden', storyId: hidden, url: '', title: '', line: '' }];
    const { path } = await published(cast, { headline: 'Knows of it', related });
    const found = async () => {
      const reading = newReading();
      await whileReading(reading, () => readAddress(path));
      return [reading.tags, reading.found].map((names) => names.has(`story:${hidden}`));
    };
    expect(await found()).toEqual([true, false]);
    await publishStory(cast.sami, { storyId: hidden });
    expect(await found()).toEqual([true, true]);
  });

  it('which story is meant: keys are another newspaper’s guess, and a page that read too much has two of them', () => {
    const [ours, theirs] = [new Keys('ours'), new Keys('theirs')];
    expect(ours.of('story:1')).not.toBe(theirs.of('story:1'));
    expect(ours.of('story:1')).toBe(new Keys('ours').of('story:1'));
    const many = new Set(Array.from({ length: 500 }, (_, nth) => `story:${nth}`));
    expect(ours.ofPage(many)).toEqual([ours.crowded, ours.every]);
    expect(ours.ofPage(new Set([...many].slice(0, 120))).join(' ').length).toBeLessThan(1_600);
  });
});
