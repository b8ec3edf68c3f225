import { setTimeout as pause } from 'node:timers/promises';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { ask } from '#tests/browser/ask.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { openBeside } from '#tests/browser/server.ts';
import { act, actionIds, cookieOf, get, send } from '#tests/desk/doors/knock.ts';
import { bodyOf, drafted } from '#tests/newsroom/company.ts';

test.use({ paper: 'young', own: true });

/** In each run of all tests; `KILLS=200` for the long way. */
const KILLS = Number(process.env.KILLS ?? 8);
const PUBLISH = 'publish /admin/stories/[id]';

/** Asked of a server that may be killed while it answers. */
const whoeverAnswers = (asked: Promise<unknown>) => asked.then(() => true).catch(() => false);

test(`kill -9 of the server at ${KILLS} random points of publishing: readers get what was committed, at it and at another [R3]`, async ({
  newspaper,
  cast,
}) => {
  test.setTimeout(120_000 + KILLS * 15_000);
  const other = await openBeside(newspaper);
  try {
    const storyId = await drafted(cast, { headline: 'Take 0', body: bodyOf('Here.') });
    const cookie = await cookieOf(newspaper.url, 'editor');
    const id = actionIds().get(PUBLISH)!;
    const publish = () => act(newspaper.url, `/admin/stories/${storyId}`, id, cookie, JSON.stringify({ storyId }));
    expect((await publish()).state).toBe('done');
    const { path } = (await live(newspaper, storyId))!;
    let answered = 0;
    let committed = 0;
    for (let take = 1; take <= KILLS; take += 1) {
      await rewrite(newspaper, storyId, cookie, `Take ${take}`);
      // Both have the page in memory, so that each has something to forget.
      for (const { url } of [newspaper, other]) expect((await ask(url, path)).status).toBe(200);
      const publishing = whoeverAnswers(publish());
      await pause(Math.random() * 60);
      await newspaper.kill();
      if (await publishing) answered += 1;
      const { headline } = (await live(newspaper, storyId))!;
      if (headline === `Take ${take}`) committed += 1;
      await expect.poll(async () => (await ask(other.url, path)).body).toContain(`<h1>${headline}</h1>`);
      await newspaper.start();
      await expect.poll(async () => (await ask(newspaper.url, path)).body).toContain(`<h1>${headline}</h1>`);
      expect((await ask(newspaper.url, '/')).body).toContain(headline);
    }
    test
      .info()
      .annotations.push({ type: 'kills', description: `${KILLS}: ${committed} committed, ${answered} answered` });
    expect(committed).toBeGreaterThanOrEqual(answered);
  } finally {
    await other.close();
  }
});

async function rewrite({ url }: Newspaper, storyId: string, cookie: string, headline: string): Promise<void> {
  const at = `/api/stories/${storyId}/content`;
  const { version, content } = JSON.parse((await get(url, at, cookie)).body) as {
    version: number;
    content: StoryContent;
  };
  const body = JSON.stringify({ version, content: { ...content, headline } });
  expect((await send('PUT', url, at, { cookie, body })).status).toBe(200);
}

/** What the database holds as public now. */
async function live({ sql }: Newspaper, storyId: string) {
  const [row] = await sql<{ headline: string; path: string }>(
    'SELECT headline, path FROM site.publication WHERE story_id = $1 AND live_from <= now() AND live_until IS NULL',
    [storyId],
  );
  return row;
}
