import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { ask } from '#tests/browser/ask.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { aTopic, bylinedBy, published } from '#tests/newsroom/company.ts';
import { OLDER_COPY } from './paper.ts';

test.use({ own: true });

const LONG = { timeout: 30_000, intervals: [50, 100, 200] };

/** Kills Postgres and holds on to the keeper that would start it again; the answer lets it go. */
function takeDatabaseAway({ dataDir }: Newspaper): () => void {
  const [postmaster] = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
  const keeper = Number(execFileSync('ps', ['-o', 'ppid=', '-p', postmaster!]).toString());
  process.kill(keeper, 'SIGSTOP');
  process.kill(Number(postmaster), 'SIGKILL');
  return () => process.kill(keeper, 'SIGCONT');
}

test('the database dies: readers read on, the desk and the health say so, and all is well when it is back [R5]', async ({
  newspaper,
  cast,
}) => {
  const { url } = newspaper;
  const { path } = await published(cast, { headline: 'Read before' });
  // Articles and sections are also looked at for the frame that they share.
  const unread = '/city/feed.xml';
  await expect.poll(async () => (await ask(url, path)).status, LONG).toBe(200);
  const before = await Promise.all(['/', '/world', path, '/feed.xml'].map((address) => ask(url, address)));

  const giveBack = takeDatabaseAway(newspaper);
  try {
    await expect.poll(async () => (await ask(url, '/api/health')).status, LONG).toBe(503);
    await expect.poll(async () => (await ask(url, '/')).headers['cache-status'], LONG).toBeDefined();
    const during = await Promise.all(['/', '/world', path, '/feed.xml'].map((address) => ask(url, address)));
    expect(during.map(({ status, body }) => ({ status, body }))).toEqual(
      before.map(({ status, body }) => ({ status, body })),
    );
    for (const { headers } of during) expect(headers['cache-status']).toMatch(OLDER_COPY);
    const notKept = await ask(url, unread);
    expect(notKept.status).toBe(503);
    expect(notKept.headers['retry-after']).toBeDefined();
    expect(notKept.headers['cache-control']).toBe('no-store');
  } finally {
    giveBack();
  }
  await expect.poll(async () => (await ask(url, '/api/health')).status, LONG).toBe(200);
  await expect.poll(async () => (await ask(url, unread)).status, LONG).toBe(200);

  const { path: after } = await published(cast, { headline: 'Written afterwards' });
  await expect.poll(async () => (await ask(url, '/')).body, LONG).toContain('Written afterwards');
  expect((await ask(url, after)).status).toBe(200);
});

test('what was withdrawn a moment before the database dies stands on no page, and what never had it is still read [R5]', async ({
  newspaper,
  cast,
}) => {
  const { url } = newspaper;
  const { person, byline } = await bylinedBy(cast, 'Ilse Marangoni');
  const topic = await aTopic(cast, 'Harbours');
  const told = { headline: 'The wrong man', bylines: [byline], topicIds: [topic.id] };
  const { path: elsewhere } = await published(cast, { headline: 'Of the city' }, cast.city.id);
  const { path: neighbour } = await published(cast, { headline: 'Next to it' });
  const { path, storyId } = await published(cast, told);
  const showing = [
    '/',
    '/world',
    '/feed.xml',
    '/world/feed.xml',
    neighbour,
    `/people/${person.slug}`,
    `/topics/${topic.slug}`,
  ];
  for (const address of [path, ...showing])
    await expect
      .poll(async () => (await ask(url, address)).body, { ...LONG, message: address })
      .toContain('The wrong man');
  await Promise.all(['/sitemaps/stories.xml', elsewhere].map((address) => ask(url, address)));

  await withdrawStory(cast.sami, { storyId, notice: 'It was another.' });
  await expect.poll(async () => (await ask(url, path)).status, LONG).toBe(410);
  const giveBack = takeDatabaseAway(newspaper);
  try {
    await expect.poll(async () => (await ask(url, elsewhere)).headers['cache-status'], LONG).toBeDefined();
    expect((await ask(url, elsewhere)).status).toBe(200);
    for (const address of [path, ...showing, '/sitemaps/stories.xml']) {
      const { body } = await ask(url, address);
      expect(body, address).not.toContain('The wrong man');
      expect(body, address).not.toContain(path);
    }
  } finally {
    giveBack();
  }
});
