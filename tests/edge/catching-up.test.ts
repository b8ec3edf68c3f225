import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { Edge } from '#edge/edge.ts';
import { openWire } from '#edge/wire.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { reader } from '#platform/database/reader.ts';
import { DatabaseClock } from '#platform/notices/clock.ts';
import { caughtUp, listenForNotices } from '#platform/notices.ts';
import { noteRead } from '#platform/reading.ts';
import { type Cast, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { ask, PUBLIC_URL, sendPage } from './paper.ts';

const NOWHERE = 'postgresql://nobody@127.0.0.1:1/nothing';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

/** An instance of the newspaper: it shows the headline that really stands at an address, and counts what it had to make. */
async function openInstance() {
  let address = databaseAddresses().desk;
  const rendered: string[] = [];
  const clock = new DatabaseClock();
  const edge = new Edge({
    publicUrl: PUBLIC_URL,
    now: () => clock.now(),
    inner: async (req, res) => {
      const path = req.url ?? '';
      rendered.push(path);
      noteRead(`path:${path}`);
      const live = await reader().publication.findFirst({ where: { path } });
      sendPage(res, live?.headline ?? 'withdrawn');
    },
  });
  const listening = await listenForNotices(() => address, clock, edge);
  const wire = openWire((req, res) => edge.handle(req, res));
  const port = await wire.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    wire.server.closeAllConnections();
    await wire.close();
    await listening.close();
  });
  return {
    rendered,
    read: async (path: string) => (await ask(port, path)).text.match(/<body>(.*)<\/body>/)?.[1],
    /** Cuts the line, and holds it down until what is done meanwhile is done. */
    async whileCutOff(meanwhile: () => Promise<unknown>) {
      address = NOWHERE;
      await cutTheLine();
      await expect.poll(() => edge.readers.isHearing, { interval: 5 }).toBe(false);
      await meanwhile();
      address = databaseAddresses().desk;
      await expect.poll(() => edge.readers.isHearing, { interval: 5, timeout: 10_000 }).toBe(true);
    },
  };
}

const cutTheLine = () =>
  cast.database.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'nightdesk notices' AND datname = current_database()`);

async function rewrite(storyId: string, headline: string) {
  await writeContent(cast.amal, { storyId, content: words({ headline }) });
  await publishStory(cast.sami, { storyId });
}

let day = 0;
async function three() {
  day += 1;
  const one = await published(cast, { headline: `One of ${day}` });
  const two = await published(cast, { headline: `Two of ${day}` });
  return [one, two, await published(cast, { headline: `Three of ${day}` })] as const;
}

describe('an instance whose line was cut', () => {
  let stories: Awaited<ReturnType<typeof three>>;
  beforeEach(async () => {
    stories = await three();
  });

  /** Reads all three, and then says which of them had to be made. */
  async function readAll({ read, rendered }: Awaited<ReturnType<typeof openInstance>>) {
    const before = rendered.length;
    const words = [];
    for (const { path } of stories) words.push(await read(path));
    const made = rendered.slice(before).map((path) => stories.findIndex((story) => story.path === path));
    return { words, made };
  }

  it('knows on its return which pages changed, makes those anew and keeps the others', async () => {
    const instance = await openInstance();
    expect((await readAll(instance)).made).toEqual([0, 1, 2]);
    await writeContent(cast.amal, { storyId: stories[0].storyId, content: words({ headline: 'One, again' }) });
    await instance.whileCutOff(() =>
      Promise.all([
        publishStory(cast.sami, { storyId: stories[0].storyId }),
        withdrawStory(cast.sami, { storyId: stories[2].storyId, notice: 'It was wrong.' }),
      ]),
    );
    const { words: said, made } = await readAll(instance);
    expect(said).toEqual(['One, again', expect.stringMatching(/^Two of/), 'withdrawn']);
    expect(made).toEqual([0, 2]);
  });

  it('keeps everything if nothing changed', async () => {
    const instance = await openInstance();
    await readAll(instance);
    await instance.whileCutOff(async () => undefined);
    expect((await readAll(instance)).made).toEqual([]);
  });

  it('drops everything if the log does not reach back to what it knew', async () => {
    const instance = await openInstance();
    await readAll(instance);
    await instance.whileCutOff(async () => {
      await cast.database.sql("INSERT INTO jobs.change (event, tags) VALUES ('story.published', '{nothing:here}')");
      await cast.database.sql('DELETE FROM jobs.change WHERE number < (SELECT number FROM jobs.change_count)');
    });
    expect((await readAll(instance)).made).toEqual([0, 1, 2]);
  });

  it.each([
    ['and nothing was published since', 0],
    ['and as much was published since as was lost', 2],
    ['and more was published since than was lost', 5],
  ])('drops everything if a backup was restored, %s', async (_, since) => {
    await rewrite(stories[0].storyId, 'Lost with the backup');
    await rewrite(stories[1].storyId, 'Lost too');
    const instance = await openInstance();
    await readAll(instance);
    await instance.whileCutOff(async () => {
      await cast.database.sql('DELETE FROM jobs.change WHERE number > (SELECT number - 2 FROM jobs.change_count)');
      await cast.database.sql('UPDATE jobs.change_count SET number = number - 2');
      for (let nth = 0; nth < since; nth += 1)
        await cast.database.sql("INSERT INTO jobs.change (event, tags) VALUES ('story.published', '{nothing:here}')");
    });
    expect((await readAll(instance)).made).toEqual([0, 1, 2]);
  });

  it('misses nothing, at whatever moment of a publication the line is cut', async () => {
    const instance = await openInstance();
    const { storyId, path } = stories[0];
    for (let nth = 0; nth < 10; nth += 1) {
      await instance.read(path);
      await writeContent(cast.amal, { storyId, content: words({ headline: `Version ${nth}` }) });
      await Promise.all([publishStory(cast.sami, { storyId }), nth % 2 ? cutTheLine() : undefined]);
      await caughtUp();
      await expect.poll(() => instance.read(path), { interval: 5 }).toBe(`Version ${nth}`);
    }
  });
});

describe('an instance that hears', () => {
  it('reads in the log what is too long for a notice', async () => {
    const { path } = await published(cast, { headline: 'Long list' });
    const instance = await openInstance();
    await instance.read(path);
    await cast.database.sql(
      `INSERT INTO jobs.change (event, tags)
       SELECT 'story.published', array_agg('topic:' || gen_random_uuid()) || $1::text FROM generate_series(1, 400)`,
      [`path:${path}`],
    );
    await caughtUp();
    await instance.read(path);
    expect(instance.rendered).toEqual([path, path]);
  });

  it('notices that it has not heard a notice, by the number of the next', async () => {
    const { path } = await published(cast, { headline: 'Unheard' });
    const instance = await openInstance();
    await instance.read(path);
    // A change that was written and never told: the trigger that tells of it was off for a moment.
    await cast.database.sql(`BEGIN; UPDATE jobs.change_count SET number = number + 1;
      ALTER TABLE jobs.change DISABLE TRIGGER number_change;
      INSERT INTO jobs.change (number, event, tags) SELECT number, 'story.published', '{path:${path}}' FROM jobs.change_count;
      ALTER TABLE jobs.change ENABLE TRIGGER number_change; COMMIT`);
    await caughtUp();
    await instance.read(path);
    expect(instance.rendered).toEqual([path]);
    await cast.database.sql("INSERT INTO jobs.change (event, tags) VALUES ('story.published', '{nothing:here}')");
    await caughtUp();
    await instance.read(path);
    expect(instance.rendered).toEqual([path, path]);
  });
});
