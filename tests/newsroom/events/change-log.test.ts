import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { theOperator } from '#newsroom/actor.ts';
import { tick } from '#newsroom/clock/tick.ts';
import { recordEvent } from '#newsroom/events/record-event.ts';
import { moveStory } from '#newsroom/publishing/move-story.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { appendUpdate } from '#newsroom/stories/append-update.ts';
import { wholeDocument } from '#newsroom/stories/log.ts';
import { docOf, stateOf } from '#newsroom/stories/working-copy.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { desk } from '#platform/database/desk.ts';
import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import { bodyOf, type Cast, drafted, openNewsroom, published, words } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const numbers = async () => {
  const rows = await cast.database.sql<{ number: string }>('SELECT number FROM jobs.change ORDER BY number');
  return rows.map(({ number }) => Number(number));
};
const lastChange = async () => desk().change.findFirstOrThrow({ orderBy: { number: 'desc' } });
const tellReaders = (tx: Transaction, tag: string) =>
  recordEvent(tx, theOperator, { name: 'newspaper.described', tags: [tag] });

/** Hears every notice in the order in which Postgres hands them out, which is that of the commits. */
async function listener() {
  const client = new pg.Client({ connectionString: databaseAddresses().desk });
  const heard: number[] = [];
  client.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '').number));
  await client.connect();
  await client.query('LISTEN nightdesk');
  onTestFinished(() => client.end());
  return heard;
}

describe('the number of a change', () => {
  let begin: number;
  beforeEach(async () => {
    begin = (await numbers()).at(-1) ?? 0;
  });

  it('follows the commits without a gap, however many publish at once and however many fail', async () => {
    const heard = await listener();
    let done = false;
    const seen: Promise<void> = (async () => {
      while (!done) {
        const now = await numbers();
        expect(now, 'Whoever reads the log finds no hole that is filled later.').toEqual(now.map((_, at) => at + 1));
      }
    })();
    const changes = Array.from({ length: 60 }, (_, nth) =>
      inTransaction(async (tx) => {
        await tellReaders(tx, `first:${nth}`);
        if (nth % 3 === 0) throw new Error('Thought better of it.');
        await tellReaders(tx, `second:${nth}`);
      }),
    );
    const results = await Promise.allSettled(changes);
    done = true;
    await seen;
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(20);
    await expect.poll(() => heard).toHaveLength(80);
    expect(heard).toEqual(Array.from({ length: 80 }, (_, at) => begin + at + 1));
  });

  it('is given at the end: who began first and ends last comes last, and nobody waits for nobody', async () => {
    const began = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const slow = inTransaction(async (tx) => {
      await tellReaders(tx, 'slow');
      began.resolve();
      await mayEnd.promise;
    });
    await began.promise;
    await inTransaction((tx) => tellReaders(tx, 'quick'));
    mayEnd.resolve();
    await slow;
    const last = await desk().change.findMany({ orderBy: { number: 'desc' }, take: 2 });
    expect(last.map(({ tags }) => tags[0])).toEqual(['slow', 'quick']);
  });

  it('two who publish both of two stories, each in the other order, do not stop each other for ever', async () => {
    const one = await drafted(cast);
    const other = await drafted(cast);
    const lock = (tx: Transaction, id: string) =>
      tx.$queryRaw`SELECT 1 FROM desk.story WHERE id = ${id}::uuid FOR UPDATE`;
    const both = (first: string, second: string) =>
      inTransaction(async (tx) => {
        await lock(tx, first);
        await tellReaders(tx, `story:${first}`);
        await lock(tx, second);
        await tellReaders(tx, `story:${second}`);
      });
    await Promise.all(Array.from({ length: 4 }, (_, nth) => (nth % 2 ? both(one, other) : both(other, one))));
    expect((await numbers()).at(-1)).toBe(begin + 8);
  });

  it('is no matter for who writes: saving takes none, and waits for none', async () => {
    const storyId = await drafted(cast);
    const doc = docOf((await wholeDocument(storyId)).state);
    doc.getText('headline').insert(0, 'Saved meanwhile: ');
    const publisher = new pg.Client({ connectionString: cast.database.owner });
    await publisher.connect();
    onTestFinished(() => publisher.end());
    await publisher.query('BEGIN; UPDATE jobs.change_count SET number = number');
    await appendUpdate(cast.amal, { storyId, update: stateOf(doc), beginnings: [] });
    await writeContent(cast.amal, { storyId, content: words({ headline: 'And once more' }) });
    await publisher.query('ROLLBACK');
    expect((await numbers()).at(-1)).toBe(begin);
  });

  it('cannot be chosen or changed by the desk, and what was told stays told', async () => {
    await inTransaction((tx) => tellReaders(tx, 'told'));
    const desks = desk();
    await expect(desks.$executeRaw`UPDATE jobs.change SET tags = '{}'`).rejects.toThrow(/permission denied/);
    await expect(desks.$executeRaw`DELETE FROM jobs.change`).rejects.toThrow(/permission denied/);
    await expect(desks.$executeRaw`UPDATE jobs.change_count SET number = 0`).rejects.toThrow(/permission denied/);
    await expect(desks.$executeRaw`INSERT INTO jobs.change (event, number) VALUES ('x', 1)`).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('what a change takes away from readers', () => {
  it('a new text takes nothing away; a correction and a withdrawal take every page that shows the story', async () => {
    const { storyId, path } = await published(cast, { headline: 'Twelve boats' });
    expect((await lastChange()).ends).toEqual([]);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Twelve boats, says harbour' }) });
    await publishStory(cast.sami, { storyId });
    expect((await lastChange()).ends).toEqual([]);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Eleven boats', body: bodyOf('Eleven.') }) });
    await publishStory(cast.sami, { storyId, correction: 'Eleven, not twelve' });
    expect((await lastChange()).ends).toEqual(expect.arrayContaining([`story:${storyId}`, `path:${path}`]));
    await withdrawStory(cast.sami, { storyId, notice: 'No boats at all.' });
    const { ends, tags } = await lastChange();
    expect(ends).toEqual(expect.arrayContaining([`story:${storyId}`, `path:${path}`, 'sitemap']));
    expect(ends).not.toContain('furniture');
    expect(tags).toEqual(expect.arrayContaining(ends));
  });

  it('a picture that is taken out of a story is taken from readers, and one that stays is not', async () => {
    const asset = async () => {
      const data = { name: 'quay.webp', mime: 'image/webp', width: 480, height: 320, widths: [480], alt: 'A quay' };
      return (await desk().mediaAsset.create({ data })).id;
    };
    const [wrong, right] = [await asset(), await asset()];
    const showing = (...ids: string[]) => ({
      pictures: ids.map((assetId) => {
        return { key: assetId, assetId, alt: 'A quay', caption: '', credit: 'Nour Adeyemi', decorative: false };
      }),
    });
    const { storyId } = await published(cast, { headline: 'Two quays', ...showing(wrong, right) });
    await writeContent(cast.amal, { storyId, content: words({ headline: 'One quay', ...showing(right) }) });
    await publishStory(cast.sami, { storyId });
    const { ends, tags } = await lastChange();
    expect(ends).toEqual([`asset:${wrong}`]);
    expect(tags).toEqual(expect.arrayContaining([`asset:${wrong}`, `asset:${right}`]));
  });

  it('a move takes the story from its old address and from nowhere else', async () => {
    const { storyId, path } = await published(cast, { headline: 'A name too many' });
    await moveStory(cast.sami, { storyId, slug: 'a-name-less' });
    expect((await lastChange()).ends).toEqual([`path:${path}`]);
  });

  it('a correction that waits for its hour takes the mistake away at that hour, also when the story moves', async () => {
    const { storyId } = await published(cast, { headline: 'Fifty' });
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Forty' }) });
    const liveFrom = new Date(Date.now() + 3_600_000).toISOString();
    await publishStory(cast.sami, { storyId, liveFrom, correction: 'Forty, not fifty' });
    const ends = async () =>
      (await desk().turning.findMany({ where: { tags: { has: `story:${storyId}` } } })).map((turning) => turning.ends);
    expect(await ends()).toEqual([expect.arrayContaining([`story:${storyId}`])]);
    expect(await lastChange()).toMatchObject({ tags: [], ends: [], turning: true });
    await moveStory(cast.sami, { storyId, slug: 'forty' });
    expect(await ends()).toEqual([expect.arrayContaining([`story:${storyId}`])]);
  });
});

describe('the log of changes', () => {
  it('goes back a week, and never less than a thousand changes', async () => {
    await cast.database.sql(
      "INSERT INTO jobs.change (event, tags) SELECT 'story.published', '{front}' FROM generate_series(1, 1300)",
    );
    const last = (await numbers()).at(-1) ?? 0;
    await tick();
    expect(await numbers()).toHaveLength(last);
    await cast.database.sql("UPDATE jobs.change SET at = at - interval '8 days'");
    await tick();
    await tick();
    const left = await numbers();
    expect(left).toHaveLength(1_000);
    expect(left.at(-1)).toBe(last);
  });
});
