import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { caughtUp } from '#platform/notices.ts';
import { type Cast, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { cutTheLines, type Instance, openInstance } from './instance.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

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
  async function readAll({ read, rendered }: Instance) {
    const before = rendered.length;
    const words = [];
    for (const { path } of stories) words.push(await read(path));
    const made = rendered.slice(before).map((path) => stories.findIndex((story) => story.path === path));
    return { words, made };
  }

  it('knows on its return which pages changed, makes those anew and keeps the others', async () => {
    const instance = await openInstance(cast.database);
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
    const instance = await openInstance(cast.database);
    await readAll(instance);
    await instance.whileCutOff(async () => undefined);
    expect((await readAll(instance)).made).toEqual([]);
  });

  it('drops everything if the log does not reach back to what it knew', async () => {
    const instance = await openInstance(cast.database);
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
    const instance = await openInstance(cast.database);
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
    const instance = await openInstance(cast.database);
    const { storyId, path } = stories[0];
    for (let nth = 0; nth < 10; nth += 1) {
      await instance.read(path);
      await writeContent(cast.amal, { storyId, content: words({ headline: `Version ${nth}` }) });
      await Promise.all([publishStory(cast.sami, { storyId }), nth % 2 ? cutTheLines(cast.database) : undefined]);
      await caughtUp();
      await expect.poll(() => instance.read(path), { interval: 5 }).toBe(`Version ${nth}`);
    }
  });
});

describe('an instance that hears', () => {
  it('reads in the log what is too long for a notice', async () => {
    const { path } = await published(cast, { headline: 'Long list' });
    const instance = await openInstance(cast.database);
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
    const instance = await openInstance(cast.database);
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
