import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { ask } from '#tests/browser/ask.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { openBeside } from '#tests/browser/server.ts';
import { published } from '#tests/newsroom/company.ts';

test.use({ own: true });

const LONG = { timeout: 30_000, intervals: [50, 100, 200] };

test('two processes show one newspaper, and one that was stopped for a while shows nothing that was withdrawn meanwhile', async ({
  newspaper,
  cast,
}) => {
  const other = await openBeside(newspaper);
  try {
    const urls = [newspaper.url, other.url];
    const { path, storyId } = await published(cast, { headline: 'On two processes' });
    for (const url of urls) await expect.poll(async () => (await ask(url, path)).status, LONG).toBe(200);
    for (const url of urls)
      await expect.poll(async () => (await ask(url, '/')).body, LONG).toContain('On two processes');
    const silence = () =>
      newspaper.sql<{ instances: number; silent: number }>(`SELECT count(*)::int AS instances,
        max(extract(epoch FROM clock_timestamp() - seen_at))::float8 AS silent FROM jobs.instance`);
    expect((await silence())[0]?.instances).toBe(2);

    other.freeze();
    await expect.poll(async () => (await silence())[0]?.silent, LONG).toBeGreaterThan(5);
    await withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
    // They lie before it together with the notice, and it may read either first.
    const readers = Array.from({ length: 20 }, (_, nth) => ask(other.url, nth % 2 ? path : '/'));
    other.thaw();
    for (const { body } of await Promise.all(readers)) expect(body).not.toContain('On two processes');
    for (const url of urls) await expect.poll(async () => (await ask(url, path)).status, LONG).toBe(410);
  } finally {
    other.thaw();
    await other.close();
  }
  await expect.poll(async () => (await newspaper.sql('SELECT id FROM jobs.instance')).length, LONG).toBe(1);
});
