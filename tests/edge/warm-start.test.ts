import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { moveStory } from '#newsroom/publishing/move-story.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { log } from '#platform/log.ts';
import { type Cast, inMs, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { folderOfPages } from './folder-of-pages.ts';
import { type Disk, type Instance, openInstance } from './instance.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

let kept: ReturnType<typeof folderOfPages>;
let warned: () => string[];
beforeEach(() => {
  kept = folderOfPages();
  const warn = vi.spyOn(log, 'warn');
  onTestFinished(() => warn.mockRestore());
  warned = () => warn.mock.calls.map(([, message]) => String(message)).filter((message) => /disk/.test(message));
});

const open = (disk: Partial<Disk> = {}) => openInstance(cast.database, { disk: { folder: kept.folder, ...disk } });
const rewrite = async (storyId: string, headline: string) => {
  await writeContent(cast.amal, { storyId, content: words({ headline }) });
  return publishStory(cast.sami, { storyId });
};
const withdraw = (storyId: string) => withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
const several = (...headlines: string[]) => Promise.all(headlines.map((headline) => published(cast, { headline })));

async function readAll({ read }: Instance, stories: { path: string }[]) {
  const said: unknown[] = [];
  for (const { path } of stories) said.push(await read(path));
  return said;
}

/** An instance read them all, and ended as an operator ends it. */
async function leave(stories: { path: string }[], disk: Partial<Disk> = {}) {
  const before = await open(disk);
  await readAll(before, stories);
  await before.close();
}

describe('an instance that starts again', () => {
  it('has the pages that it had, to the byte and in every coding, and makes none', async () => {
    const [story] = await several('Here before');
    const codings = ['identity', 'gzip', 'br', 'zstd'];
    const all = ({ ask }: Instance) =>
      Promise.all(codings.map((coding) => ask(story!.path, { headers: { 'accept-encoding': coding } })));
    const before = await open();
    await before.read(story!.path);
    const sent = await all(before);
    await before.close();
    const after = await open();
    const again = await all(after);
    expect(after.rendered).toEqual([]);
    for (const [at, { status, body, headers }] of again.entries()) {
      expect(status).toBe(200);
      expect(body.equals(sent[at]!.body)).toBe(true);
      expect(headers.etag).toBe(sent[at]?.headers.etag);
      expect(headers['content-security-policy']).toBe(sent[at]?.headers['content-security-policy']);
      expect(headers['cache-status']).toBe('Nightdesk; hit');
    }
    const known = { headers: { 'if-none-match': String(sent[1]?.headers.etag), 'accept-encoding': 'gzip' } };
    expect((await after.ask(story!.path, known)).status).toBe(304);
  });

  it('shows nothing that was changed, moved or withdrawn while none ran, and has the rest', async () => {
    const stories = await several('Stays', 'Will be rewritten', 'Will be withdrawn', 'Will be moved');
    const [, second, third, fourth] = stories;
    await leave(stories);
    await rewrite(second!.storyId, 'Rewritten');
    await withdraw(third!.storyId);
    await moveStory(cast.sami, { storyId: fourth!.storyId, sectionId: cast.city.id, slug: 'moved-away' });
    const after = await open();
    expect(await readAll(after, stories)).toEqual(['Stays', 'Rewritten', 'withdrawn', 'withdrawn']);
    expect(after.rendered).toEqual([second, third, fourth].map((story) => story?.path));
  });

  it('has what a third instance wrote while it showed what it found, and so on', async () => {
    const stories = await several('First of the line', 'Second of the line');
    await leave(stories.slice(0, 1));
    await leave(stories);
    const third = await open();
    await readAll(third, stories);
    expect(third.rendered).toEqual([]);
  });

  it('shows no older version either where the newer one cannot be made', async () => {
    const stories = await several('The older words', 'The other words');
    await leave(stories);
    await rewrite(stories[0]!.storyId, 'The newer words');
    const after = await open();
    after.failAllPages();
    expect((await after.ask(stories[0]!.path)).status).toBe(500);
    expect(await after.read(stories[1]!.path)).toBe('The other words');
  });

  it('does not show what turned by itself while none ran, at an hour that was set before', async () => {
    const { storyId, path } = await published(cast, { headline: 'Until its hour' });
    await writeContent(cast.amal, { storyId, content: words({ headline: 'From its hour on' }) });
    const hour = inMs(1_000);
    await publishStory(cast.sami, { storyId, liveFrom: hour });
    await leave([{ path }]);
    await hasCome(hour);
    expect(await readAll(await open(), [{ path }])).toEqual(['From its hour on']);
  });

  it('does not show what turned at an hour that was set and came while none ran, however long ago', async () => {
    const stories = await several('Turns meanwhile', 'Does not turn');
    // Two hours ago by all that it knows, so that what happens from now on came long before the next start.
    await leave(stories, { agoMs: 7_200_000 });
    await cast.database.sql(
      "INSERT INTO jobs.turning (at, tags) VALUES (now() - interval '1 hour', ARRAY['path:' || $1])",
      [stories[0]!.path],
    );
    const after = await open();
    await readAll(after, stories);
    expect(after.rendered).toEqual([stories[0]!.path]);
  });

  it('leaves all out if the log does not reach back to when they were true', async () => {
    const stories = await several('Before the log');
    await leave(stories);
    await cast.database.sql("INSERT INTO jobs.change (event, tags) VALUES ('story.published', '{nothing:here}')");
    await cast.database.sql('DELETE FROM jobs.change WHERE number < (SELECT number FROM jobs.change_count)');
    const after = await open();
    await readAll(after, stories);
    expect(after.rendered).toHaveLength(1);
  });

  it('leaves all out if a backup was restored, and as much was published since as was lost', async () => {
    const stories = await several('Lost with the backup');
    await leave(stories);
    await cast.database.sql('DELETE FROM jobs.change WHERE number = (SELECT number FROM jobs.change_count)');
    await cast.database.sql('UPDATE jobs.change_count SET number = number - 1');
    await cast.database.sql("INSERT INTO jobs.change (event, tags) VALUES ('story.published', '{nothing:here}')");
    const after = await open();
    await readAll(after, stories);
    expect(after.rendered).toHaveLength(1);
  });

  it('leaves out what another build made, and lets it lie for who runs that one', async () => {
    const stories = await several('Of another build');
    await leave(stories, { edition: 'an older build' });
    const after = await open();
    await readAll(after, stories);
    expect(after.rendered).toHaveLength(1);
    expect(kept.files().length).toBeGreaterThan(0);
    expect(warned()).toEqual([]);
    await after.close();
    const older = await open({ edition: 'an older build' });
    await readAll(older, stories);
    expect(older.rendered).toEqual([]);
  });
});

describe('what lies on the disk', () => {
  it('is for the server alone', async () => {
    await leave(await several('For the server alone'));
    expect(statSync(kept.folder).mode & 0o777).toBe(0o700);
    for (const name of kept.files()) expect(statSync(join(kept.folder, name)).mode & 0o777).toBe(0o600);
    expect(kept.bytes().includes('For the server alone')).toBe(true);
  });

  it('is rid of a withdrawn story soon, also of its earlier words', async () => {
    const [story, other] = await several('Said in error', 'Said with reason');
    const running = await open({ paces: { rid: 50 } });
    await readAll(running, [story!, other!]);
    await expect.poll(() => kept.bytes().includes('Said in error')).toBe(true);
    await rewrite(story!.storyId, 'Said in error twice');
    await running.read(story!.path);
    await expect.poll(() => kept.bytes().includes('Said in error twice')).toBe(true);
    await withdraw(story!.storyId);
    await expect.poll(() => kept.bytes().includes('Said in error')).toBe(false);
    expect(kept.bytes().includes('Said with reason')).toBe(true);
    expect(kept.files()).toHaveLength(1);
  });

  it('is rid of what an hour took away, without being told', async () => {
    const [story, other] = await several('Until the hour', 'After the hour');
    await cast.database.sql(
      `INSERT INTO jobs.turning (at, tags, ends)
       VALUES (now() + interval '1500 milliseconds', ARRAY['path:' || $1], ARRAY['path:' || $1])`,
      [story!.path],
    );
    const running = await open({ paces: { rid: 50 } });
    await readAll(running, [story!, other!]);
    await expect.poll(() => kept.bytes().includes('Until the hour')).toBe(true);
    await expect.poll(() => kept.bytes().includes('Until the hour'), { timeout: 10_000 }).toBe(false);
    expect(kept.bytes().includes('After the hour')).toBe(true);
  });

  it('is rid of it at once when the server is stopped', async () => {
    const [story] = await several('Withdrawn before the end');
    const running = await open();
    await running.read(story!.path);
    await expect.poll(() => kept.bytes().includes('Withdrawn before the end')).toBe(true);
    await withdraw(story!.storyId);
    await running.close();
    expect(kept.bytes().includes('Withdrawn before the end')).toBe(false);
  });

  it('is taken up by each process of a crew at its own place, and by one at a new place from the others', async () => {
    const stories = await several('Of the first place', 'Of the second place');
    const both = [await open({ place: 0 }), await open({ place: 1 })];
    for (const [place, instance] of both.entries()) await instance.read(stories[place]!.path);
    for (const instance of both) await instance.close();
    for (const place of [0, 1]) {
      const after = await open({ place });
      await after.read(stories[place]!.path);
      expect(after.rendered).toEqual([]);
    }
    const third = await open({ place: 2 });
    await readAll(third, stories);
    expect(third.rendered).toHaveLength(1);
  });

  it('goes when nobody has touched it for minutes', async () => {
    const stories = await several('Left by the dead');
    await leave(stories);
    const [name] = kept.files();
    utimesSync(join(kept.folder, name!), new Date(Date.now() - 600_000), new Date(Date.now() - 600_000));
    const after = await open({ paces: { touch: 20 } });
    await readAll(after, stories);
    expect(after.rendered).toEqual([]);
    const others = () => kept.files().filter((each) => each !== name);
    await expect.poll(others).toEqual([expect.stringMatching(/\.pages$/)]);
    await expect.poll(kept.files).not.toContain(name);
  });

  it.each([
    ['is no file of pages', Buffer.from('<!DOCTYPE html><title>Nothing of the kind</title>')],
    ['is empty', Buffer.alloc(0)],
  ])('%s: it is removed, the log says so once, and the start goes on', async (_, bytes) => {
    const stories = await several(`Beside a broken file ${crypto.randomUUID().slice(0, 8)}`);
    await leave(stories);
    kept.leaveBehind(bytes);
    const after = await open();
    await readAll(after, stories);
    expect(after.rendered).toHaveLength(1);
    expect(kept.files()).not.toContain('0-left.pages');
    expect(warned()).toEqual(['Pages on disk could not be read, and are made anew.']);
  });

  it('cannot be written: readers notice nothing, and the log says so', async () => {
    const stories = await several('Without a disk');
    mkdirSync(dirname(kept.folder), { recursive: true });
    writeFileSync(kept.folder, 'a file where the folder should be');
    const running = await open();
    expect(await readAll(running, stories)).toEqual(['Without a disk']);
    await running.close();
    expect(new Set(warned())).toEqual(
      new Set([
        'No pages can be read on disk: all are made anew.',
        'Pages cannot be written to disk: who takes our place makes them anew.',
      ]),
    );
  });
});

async function hasCome(instant: string) {
  const now = async () => (await cast.database.sql<{ now: Date }>('SELECT clock_timestamp() AS now'))[0]!.now;
  await expect.poll(async () => (await now()).getTime(), { timeout: 10_000 }).toBeGreaterThan(Date.parse(instant));
}
