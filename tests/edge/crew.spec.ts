import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { ask } from '#tests/browser/ask.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { published } from '#tests/newsroom/company.ts';
import { crewOf } from './crew-of.ts';
import { beginLoad } from './load.ts';

test.use({ own: true, env: { WEB_CONCURRENCY: '2' } });

/** Two processes begin one after the other, beside whatever else the machine does. */
const LONG = { timeout: 90_000, intervals: [50, 100, 200] };

test.setTimeout(180_000);

const instances = async (newspaper: Newspaper) =>
  (await newspaper.sql<{ id: string }>('SELECT id FROM jobs.instance ORDER BY id')).map(({ id }) => id);

/** Each over a connection of its own, which are handed out in turn. */
const askAll = (newspaper: Newspaper, path: string) =>
  Promise.all(Array.from({ length: 8 }, () => ask(newspaper.url, path)));

test('two processes at one port show what was published and forget what was withdrawn', async ({ newspaper, cast }) => {
  expect(await instances(newspaper)).toHaveLength(2);
  const { path, storyId } = await published(cast, { headline: 'At one port' });
  await expect
    .poll(async () => (await askAll(newspaper, path)).map(({ status }) => status), LONG)
    .toEqual(Array(8).fill(200));
  await withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
  await expect
    .poll(async () => (await askAll(newspaper, path)).map(({ status }) => status), LONG)
    .toEqual(Array(8).fill(410));
});

test('all processes are replaced one after the other while readers read, and no request fails [R11]', async ({
  newspaper,
  cast,
}) => {
  const { path } = await published(cast, { headline: 'Read all the while' });
  await expect.poll(async () => (await ask(newspaper.url, path)).status, LONG).toBe(200);
  const before = await instances(newspaper);
  const load = beginLoad(newspaper.url, [path, '/', '/world'], 16);
  await expect.poll(() => load.answered(), LONG).toBeGreaterThan(100);
  process.kill(newspaper.pid(), 'SIGUSR2');
  await expect.poll(async () => (await instances(newspaper)).filter((id) => before.includes(id)).length, LONG).toBe(0);
  await expect.poll(() => crewOf(newspaper.pid()).length, LONG).toBe(2);
  expect((await load.stop()).failures).toEqual([]);
});

test('one that is told to end finishes what it has begun, and another takes its place [R11]', async ({ newspaper }) => {
  const [first] = crewOf(newspaper.pid());
  const load = beginLoad(newspaper.url, ['/', '/world'], 16);
  await expect.poll(() => load.answered(), LONG).toBeGreaterThan(100);
  process.kill(first ?? 0, 'SIGTERM');
  await expect.poll(() => crewOf(newspaper.pid()).filter((pid) => pid !== first).length, LONG).toBe(2);
  expect((await load.stop()).failures).toEqual([]);
});

test('one that is killed is replaced, and readers read on', async ({ newspaper }) => {
  const [first] = crewOf(newspaper.pid());
  process.kill(first ?? 0, 'SIGKILL');
  await expect.poll(() => crewOf(newspaper.pid()).filter((pid) => pid !== first).length, LONG).toBe(2);
  await expect
    .poll(async () => (await askAll(newspaper, '/')).map(({ status }) => status), LONG)
    .toEqual(Array(8).fill(200));
  expect(newspaper.output()).toContain('another takes its place');
});

test('when the first process is killed, the others end too', async ({ newspaper }) => {
  const crew = crewOf(newspaper.pid());
  await newspaper.kill();
  const living = () => crew.filter((pid) => isLiving(pid)).length;
  await expect.poll(living, LONG).toBe(0);
  await newspaper.start();
  expect((await ask(newspaper.url, '/')).status).toBe(200);
});

function isLiving(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
