import { setTimeout as pause } from 'node:timers/promises';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { DatabaseClock } from '#platform/notices/clock.ts';
import { listenForNotices } from '#platform/notices.ts';
import { ask } from '#tests/browser/ask.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { drafted, published, words } from '#tests/newsroom/company.ts';
import { Bystander } from './bystander.ts';
import { crewOf } from './crew-of.ts';
import { beginWatch, type Truth } from './watchful-readers.ts';

/** In how many publications and withdrawals something is killed: `POINTS=200` takes some twenty minutes. */
const POINTS = Number(process.env.POINTS ?? 6);
const LATEST_MS = 120;
const LONG = { timeout: 90_000, intervals: [50, 100, 200] };

test.use({ own: true, env: { WEB_CONCURRENCY: '2' } });

const FAULTS: Record<string, (newspaper: Newspaper) => unknown> = {
  'kill -9 of a process': (newspaper) => {
    const crew = crewOf(newspaper.pid());
    const one = crew[Math.floor(Math.random() * crew.length)];
    if (one) process.kill(one, 'SIGKILL');
  },
  'kill -9 of Postgres': (newspaper) => newspaper.killDatabase(),
  'the listeners’ connections are cut': (newspaper) =>
    newspaper.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nightdesk notices'`,
    ),
};

/** What fails for want of a database is done again: whether it was done at all, nobody knows. */
async function untilDone<T>(doing: () => Promise<T>): Promise<T> {
  const until = performance.now() + LONG.timeout;
  for (;;) {
    try {
      return await doing();
    } catch (error) {
      if (performance.now() > until || isRefused(error)) throw error;
      await pause(50);
    }
  }
}

const isRefused = (error: unknown) => (error as { kind?: string }).kind !== undefined;

test('whatever is killed at whatever moment of a publication or withdrawal, no reader sees what was taken away, or goes back [R3] [R5] [R9] [R10]', async ({
  newspaper,
  cast,
}) => {
  test.setTimeout(120_000 + POINTS * 20_000);
  // As in a process that serves: who withdraws sees to it that the others know.
  const listening = await listenForNotices(() => databaseAddresses().desk, new DatabaseClock(), new Bystander());
  const { storyId, path } = await published(cast, { headline: 'Turn 0' });
  const secret = await drafted(cast, { headline: 'Never before its hour' });
  const soon = new Date(Date.now() + 7_200_000).toISOString();
  const { path: later } = await publishStory(cast.sami, { storyId: secret, liveFrom: soon });
  const truth: Truth = { published: 0, mayBeSeen: true };
  const watch = beginWatch(newspaper.url, () => [path, '/', path, '/world', '/feed.xml', later], truth, 8);
  const done: Record<string, number> = {};
  try {
    for (let point = 1; point <= POINTS; point += 1) {
      await expect.poll(() => crewOf(newspaper.pid()).length, LONG).toBe(2);
      await expect.poll(async () => (await ask(newspaper.url, '/api/health')).status, LONG).toBe(200);
      const [name, fault] = Object.entries(FAULTS)[point % 3]!;
      const strike = pause(Math.random() * LATEST_MS).then(() => fault(newspaper));
      if (point % 2) {
        truth.mayBeSeen = true;
        await untilDone(() => writeContent(cast.sami, { storyId, content: words({ headline: `Turn ${point}` }) }));
        await untilDone(() => publishStory(cast.sami, { storyId }));
        truth.published = point;
      } else {
        await untilDone(() => withdrawnOnce(cast.sami, storyId));
        truth.mayBeSeen = false;
      }
      await strike;
      done[name] = (done[name] ?? 0) + 1;
      // Readers look at what has come of it, before anything is done again.
      const looked = watch.looked();
      await expect.poll(() => watch.looked() - looked, LONG).toBeGreaterThan(60);
      expect(watch.lies(), `${name}, point ${point}`).toEqual([]);
      const status = truth.mayBeSeen ? 200 : 410;
      await expect.poll(async () => (await ask(newspaper.url, path)).status, LONG).toBe(status);
    }
  } finally {
    await watch.stop();
    await listening.close();
  }
  expect(watch.lies()).toEqual([]);
  process.stdout.write(`${JSON.stringify(done)}: ${watch.looked()} pages were looked at\n`);
});

/** What was withdrawn by the try before, of which no answer came, is withdrawn. */
async function withdrawnOnce(by: Parameters<typeof withdrawStory>[0], storyId: string): Promise<void> {
  try {
    await withdrawStory(by, { storyId, notice: 'It was not so.' });
  } catch (error) {
    if (!isRefused(error) || !/not public|not live|is not/i.test(String((error as Error).message))) throw error;
  }
}
