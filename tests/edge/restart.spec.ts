import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { ask } from '#tests/browser/ask.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { published } from '#tests/newsroom/company.ts';

test.use({ own: true });
test.setTimeout(180_000);

const LONG = { timeout: 30_000, intervals: [50, 100, 200] };

async function read({ url }: Newspaper, path: string) {
  const { status, body, headers } = await ask(url, path, { headers: { 'accept-encoding': 'identity' } });
  return { status, body, says: headers['cache-status'] };
}

/** Whether the words lie on the disk, for who starts next. */
function isWritten({ dataDir }: Newspaper, text: string): boolean {
  const folder = join(dataDir, 'kept');
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));
}

for (const [how, end] of Object.entries({ 'is stopped': 'stop', 'is killed': 'kill' } as const)) {
  test(`a server that ${how} and starts again has its pages, and not what was withdrawn just before`, async ({
    newspaper,
    cast,
  }) => {
    // An article reads its section, for what stands beside it: each has one of its own.
    const stays = await published(cast, { headline: 'There before and after' }, cast.city.id);
    const goes = await published(cast, { headline: 'Withdrawn at the last moment' });
    for (const { path } of [stays, goes]) {
      await expect.poll(async () => (await read(newspaper, path)).status, LONG).toBe(200);
    }
    const before = await read(newspaper, stays.path);
    for (const headline of ['There before and after', 'Withdrawn at the last moment']) {
      await expect.poll(() => isWritten(newspaper, `<h1>${headline}`), LONG).toBe(true);
    }
    await withdrawStory(cast.sami, { storyId: goes.storyId, notice: 'It was not so.' });
    await newspaper[end]();
    await newspaper.start();
    expect(await read(newspaper, stays.path)).toEqual({ ...before, says: 'Nightdesk; hit' });
    const { status, body } = await read(newspaper, goes.path);
    expect(status).toBe(410);
    expect(body).not.toContain('Withdrawn at the last moment');
  });
}
