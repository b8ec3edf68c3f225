import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import type { Ordered } from '#newsroom/receipts/order-receipt.ts';
import { isTime, type Receipt, sumOf } from '#newsroom/receipts/receipt.ts';
import { getReceipt } from '#newsroom/receipts/receipts.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { desk } from '#platform/database/desk.ts';
import { DatabaseClock } from '#platform/notices/clock.ts';
import { bodyOf, type Cast, drafted, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { forgetReceipts } from '#tests/newsroom/receipts/forget-receipts.ts';
import { openInstance } from './instance.ts';
import { change, openPaper } from './paper.ts';
import { filled, idOf, LONG, onTheRoll, placed } from './read-back.ts';
import { readBackBy } from './read-back-by.ts';
import { openSite } from './whole-site.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
beforeEach(forgetReceipts);

const ofTove = (ordered: Ordered | null) => getReceipt(cast.tove, idOf(ordered));
const kindsOf = ({ surfaces }: Receipt) => surfaces.map(({ kind }) => kind);
const ALL = ['article', 'front', 'section', 'topic', 'topic', 'person', 'feed', 'feed', 'sitemap'];

describe('a receipt', () => {
  it('tells of every surface on both instances when it was new', async () => {
    for (const _ of [1, 2]) await openSite(1, true);
    await onTheRoll(2);
    const first = await published(cast, await placed(cast, 'Ferry sails again'));
    const receipt = await filled(cast, first.receipt);
    expect(kindsOf(receipt)).toEqual(ALL);
    const present = await desk().instance.findMany();
    expect(receipt.instances.map(({ id }) => id).sort()).toEqual(present.map(({ id }) => id).sort());
    expect(sumOf(receipt)).toMatchObject({ whole: 2, of: 2, answers: 2 * ALL.length, isFilling: false });
    for (const { said } of receipt.instances) for (const each of said) expect(isTime(each) && each.ms >= 0).toBe(true);
  });

  it('of an update proves the new words: pages that stood there before do not count', async () => {
    const both = [await openSite(1, true), await openSite(1, true)];
    await onTheRoll(2);
    const { storyId, path, receipt: first } = await published(cast, await placed(cast, 'Old words of the quay'));
    await filled(cast, first);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'New words of the quay' }) });
    const { receipt } = await publishStory(cast.sami, { storyId });
    expect(sumOf(await filled(cast, receipt))).toMatchObject({ whole: 2, of: 2 });
    for (const site of both) {
      const made = site.made.length;
      expect((await site.read(path)).text).toContain('New words of the quay');
      expect(site.made, 'What was read back stands there for the first reader.').toHaveLength(made);
    }
  });

  it('of a withdrawal proves that the story is gone, with the pages that only it had', async () => {
    const both = [await openSite(1, true), await openSite(1, true)];
    await onTheRoll(2);
    const { storyId, path } = await published(cast, await placed(cast, 'Taken from the quay'));
    // Its address is the beginning of another one.
    await published(cast, { headline: 'Taken from the quay wall' });
    const { receipt } = await withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
    const told = await filled(cast, receipt);
    expect(told.expects).toBe('gone');
    expect(sumOf(told)).toMatchObject({ whole: 2, of: 2, answers: 2 * ALL.length });
    for (const site of both) {
      expect((await site.read(path)).status).toBe(410);
      const front = (await site.read('/')).text;
      expect(front).not.toContain(`${path}"`);
      expect(front).toContain('Taken from the quay wall');
    }
  });

  it('names an instance that is cut off as not heard from, and hears from it when it is back', async () => {
    await openSite(1, true);
    const alone = await openInstance(cast.database, { readsBack: true });
    await onTheRoll(2);
    let ordered: Ordered | null = null;
    let missing: string | undefined;
    await alone.whileCutOff(async () => {
      ordered = (await published(cast, { headline: 'Not heard there' })).receipt;
      await expect.poll(async () => sumOf(await ofTove(ordered)).whole, LONG).toBe(1);
      expect(sumOf(await ofTove(ordered))).toMatchObject({ of: 2, isFilling: true });
      await agedBy(idOf(ordered), 11);
      const receipt = await ofTove(ordered);
      const silent = receipt.surfaces.map(() => 'silent');
      missing = receipt.instances.find(({ said }) => said[0] === 'silent')?.id;
      expect(receipt.instances.find(({ id }) => id === missing)?.said).toEqual(silent);
      expect(sumOf(receipt)).toMatchObject({ whole: 1, of: 2, isFilling: false });
    });
    const late = async () => (await ofTove(ordered)).instances.find(({ id }) => id === missing)?.said[0];
    await expect.poll(late, LONG).toMatchObject({ ms: expect.any(Number) });
  }, 60_000);

  it('of a page that is not the new one says so, and does not count it', async () => {
    // It knows articles alone: its other pages say that there is nothing.
    await openInstance(cast.database, { readsBack: true });
    await onTheRoll(1);
    const { receipt } = await published(cast, { headline: 'Only at its address' });
    const told = await filled(cast, receipt);
    expect(told.surfaces.map(({ path }, nth) => [path, isTime(told.instances[0]?.said[nth] ?? null)])).toEqual(
      told.surfaces.map(({ path, kind }) => [path, kind === 'article']),
    );
    expect(sumOf(told).whole).toBe(0);
  });

  it('is not taken for what is scheduled: no instance asks for its address before its hour', async () => {
    const site = await openSite(1, true);
    await onTheRoll(1);
    const storyId = await drafted(cast, { headline: 'Embargoed quay' });
    const liveFrom = new Date(Date.now() + 3_600_000).toISOString();
    const { receipt, path } = await publishStory(cast.sami, { storyId, liveFrom });
    expect(receipt).toBeNull();
    expect(await desk().receipt.findMany()).toEqual([]);
    // What is published after it is read back, and by then the other would have been.
    await filled(cast, (await published(cast, { headline: 'In the open' })).receipt);
    expect(site.made).not.toContain(path);
  });

  it('is there for each of many changes at once', async () => {
    await openSite(1, true);
    await onTheRoll(1);
    const stories = await Promise.all(
      Array.from({ length: 8 }, (_, nth) => drafted(cast, { headline: `Wire ${nth}` })),
    );
    const answers = await Promise.all(stories.map((storyId) => publishStory(cast.sami, { storyId })));
    for (const { receipt } of answers) expect(sumOf(await filled(cast, receipt)).whole).toBe(1);
  });
});

it('a page that is too large to be made for every receipt is read back once a minute, and then left out', async () => {
  await openSite(1, true);
  await onTheRoll(1);
  const body = bodyOf(...Array.from({ length: 3_000 }, (_, nth) => `${nth} ${'The ferry did not sail. '.repeat(8)}`));
  const { storyId, receipt: first } = await published(cast, { headline: 'The whole inquiry', body });
  expect(isTime((await filled(cast, first)).instances[0]?.said[0] ?? null)).toBe(true);
  const { receipt } = await publishStory(cast.sami, { storyId });
  const told = await filled(cast, receipt);
  expect(told.instances[0]?.said[0]).toBe('left-out');
  expect(sumOf(told)).toMatchObject({ whole: 1, answers: told.surfaces.length - 1 });
}, 60_000);

/** As if it had been ordered some seconds earlier. */
async function agedBy(id: string, seconds: number): Promise<void> {
  await cast.database.sql(`UPDATE jobs.receipt SET at = at - make_interval(secs => $2) WHERE id = $1`, [id, seconds]);
}

it('an instance that has begun to leave takes no more orders, and ends without waiting for them', async () => {
  const { edge } = await openPaper(() => undefined);
  const asked: string[] = [];
  const leaving = readBackBy(edge, new DatabaseClock());
  await leaving.close();
  await leaving.changed(change(['front']), async (sql) => {
    asked.push(sql);
    return [];
  });
  expect(asked.filter((sql) => sql.includes('jobs.receipt'))).toEqual([]);
  await leaving.close();
});
