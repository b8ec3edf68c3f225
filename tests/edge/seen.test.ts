import { beforeAll, describe, expect, it } from 'vitest';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { Exposition } from '#platform/metrics/exposition.ts';
import { Histogram } from '#platform/metrics/histogram.ts';
import { openMetricsPort } from '#platform/metrics/metrics-port.ts';
import { type Cast, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { openInstance } from './instance.ts';
import { ask } from './paper.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

/** A sample by its name and labels, as it is written. */
const SAMPLE = /^([a-z_]+(?:\{(?:[a-z]+="[^"\\\n]*",?)+\})?) (-?[\d.e+-]+|\+Inf)$/;

/** Pages as short as those of these instances are not compressed, and stand among the files. */
const SHORT = 'kind="files"';

async function numbersOf(port: number): Promise<Record<string, number>> {
  const { text } = await ask(port, '/metrics');
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    samples.map((line) => {
      const [, name = `unreadable: ${line}`, value] = SAMPLE.exec(line) ?? [];
      return [name, Number(value)];
    }),
  );
}

describe('the numbers of an instance', () => {
  it('count answers by how the edge came by them, and what had to be made', async () => {
    const { path } = await published(cast, { headline: 'Counted' });
    const { read, ask: asked, metricsPort } = await openInstance(cast.database);
    await asked('/Counted');
    for (let nth = 0; nth < 4; nth += 1) expect(await read(path)).toBe('Counted');
    await asked('/.hidden');
    expect(await numbersOf(metricsPort)).toMatchObject({
      'nightdesk_answers_total{outcome="hit"}': 3,
      'nightdesk_answers_total{outcome="made"}': 1,
      'nightdesk_answers_total{outcome="moved"}': 1,
      'nightdesk_answers_total{outcome="refused"}': 1,
      'nightdesk_answers_total{outcome="failed"}': 0,
      [`nightdesk_render_seconds_count{${SHORT}}`]: 1,
      nightdesk_renders_failed_total: 0,
      'nightdesk_renders_under_way{lane="known"}': 0,
      'nightdesk_renders_waiting{lane="strange"}': 0,
    });
  });

  it('count failures, and the older copies that are shown for them', async () => {
    const { path } = await published(cast, { headline: 'Still good' });
    const { read, loseTheDatabase, metricsPort, ask: asked } = await openInstance(cast.database);
    await read(path);
    await loseTheDatabase();
    expect(await read(path)).toBe('Still good');
    expect((await asked('/never-seen')).status).toBe(503);
    expect(await numbersOf(metricsPort)).toMatchObject({
      'nightdesk_answers_total{outcome="stale_failed"}': 1,
      'nightdesk_answers_total{outcome="failed"}': 1,
      nightdesk_renders_failed_total: 2,
      nightdesk_hearing: 0,
    });
  });

  it('tell what is kept, its bytes and its age, and a copy apart from what is true', async () => {
    const { storyId, path } = await published(cast, { headline: 'First' });
    const { read, metricsPort } = await openInstance(cast.database);
    await read(path);
    const before = await numbersOf(metricsPort);
    expect(before).toMatchObject({ 'nightdesk_pages_kept{state="true"}': 1, 'nightdesk_pages_kept{state="copy"}': 0 });
    expect(before[`nightdesk_kept_bytes{${SHORT}}`]).toBeGreaterThan(100);
    expect(before['nightdesk_page_age_seconds{quantile="1"}']).toBeLessThan(60);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Second' }) });
    await publishStory(cast.sami, { storyId });
    const after = await numbersOf(metricsPort);
    expect(after).toMatchObject({ 'nightdesk_pages_kept{state="true"}': 0, 'nightdesk_pages_kept{state="copy"}': 1 });
  });

  it("measure a change from its commit until it was followed here, by the database's clock", async () => {
    const { metricsPort } = await openInstance(cast.database);
    const { storyId } = await published(cast, { headline: 'How long' });
    await withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
    const [count] = await cast.database.sql<{ number: number }>('SELECT number::int FROM jobs.change_count');
    const measured = async () => (await numbersOf(metricsPort)).nightdesk_purge_lag_seconds_count;
    await expect.poll(measured).toBe((await numbersOf(metricsPort)).nightdesk_changes_followed_total);
    const numbers = await numbersOf(metricsPort);
    expect(numbers.nightdesk_change_number).toBe(count?.number);
    expect(numbers.nightdesk_purge_lag_seconds_count).toBeGreaterThanOrEqual(2);
    expect(numbers['nightdesk_purge_lag_seconds_bucket{le="10"}']).toBe(numbers.nightdesk_purge_lag_seconds_count);
  });

  it('tell how many bytes went out, also to who has left', async () => {
    const { path } = await published(cast, { headline: 'Weighed' });
    const { ask: asked, metricsPort } = await openInstance(cast.database);
    const { body } = await asked(path);
    const bytes = async () => (await numbersOf(metricsPort)).nightdesk_sent_bytes_total;
    await expect.poll(async () => (await numbersOf(metricsPort)).nightdesk_readers_connected).toBe(0);
    expect(await bytes()).toBeGreaterThan(body.length);
    expect(await bytes()).toBeLessThan(body.length + 2_000);
  });

  it('name no address, no story and no reader', async () => {
    const { path, storyId } = await published(cast, { headline: 'Unnamed' });
    const { read, metricsPort } = await openInstance(cast.database);
    await read(path);
    const { text } = await ask(metricsPort, '/metrics');
    for (const word of [path, path.split('/').at(-1) ?? '', storyId, '127.0.0.1']) expect(text).not.toContain(word);
  });
});

describe('the port of the numbers', () => {
  it('is read by GET and HEAD alone, at one address, as text of version 0.0.4', async () => {
    const { metricsPort, ask: asked } = await openInstance(cast.database);
    const got = await ask(metricsPort, '/metrics');
    expect(got).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } });
    const head = await ask(metricsPort, '/metrics', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, text: '' });
    expect((await ask(metricsPort, '/metrics', { method: 'POST', body: 'x' })).status).toBe(405);
    for (const path of ['/', '/metrics/', '/metrics?x', '/admin'])
      expect((await ask(metricsPort, path)).status).toBe(404);
    expect((await asked('/metrics')).text, "It is not on readers' port.").not.toContain('nightdesk_');
  });

  it('is named with its setting where it is taken', async () => {
    const { metricsPort } = await openInstance(cast.database);
    const second = openMetricsPort({ host: '127.0.0.1', port: metricsPort }, () => '');
    await expect(second).rejects.toThrow(`Port ${metricsPort} for metrics is taken.`);
  });

  it('writes every sample once under a family that says its type', async () => {
    const { metricsPort } = await openInstance(cast.database);
    const lines = (await ask(metricsPort, '/metrics')).text.trimEnd().split('\n');
    const families = lines.flatMap((line) => /^# TYPE (\S+) (?:counter|gauge|histogram)$/.exec(line)?.[1] ?? []);
    const samples = lines.filter((line) => !line.startsWith('#'));
    expect(new Set(families).size).toBe(families.length);
    expect(new Set(samples.map((line) => line.split(' ')[0])).size).toBe(samples.length);
    for (const line of samples) {
      expect(line).toMatch(SAMPLE);
      expect(families).toContain(line.replace(/(?:_bucket|_sum|_count)?[{ ].*$/, ''));
    }
  });
});

it('a histogram says of each bound how many were not above it, and escapes what stands in labels', () => {
  const histogram = new Histogram([0.1, 1]);
  for (const seconds of [0.05, 0.1, 0.5, 7]) histogram.observe(seconds);
  const all = new Exposition();
  all.histogram('took_seconds', 'How long\nit took.', [{ labels: { kind: 'a"\\\n' }, histogram }]);
  expect(all.text).toBe(`# HELP took_seconds How long\\nit took.
# TYPE took_seconds histogram
took_seconds_bucket{kind="a\\"\\\\\\n",le="0.1"} 2
took_seconds_bucket{kind="a\\"\\\\\\n",le="1"} 3
took_seconds_bucket{kind="a\\"\\\\\\n",le="+Inf"} 4
took_seconds_sum{kind="a\\"\\\\\\n"} 7.65
took_seconds_count{kind="a\\"\\\\\\n"} 4
`);
});
