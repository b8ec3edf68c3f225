import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tick } from '#newsroom/clock/tick.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { MOST_A_MINUTE, MOST_OF_ONE } from '#newsroom/receipts/order-receipt.ts';
import { readSpeeds } from '#newsroom/receipts/read-speeds.ts';
import { slowestAt, sumOf } from '#newsroom/receipts/receipt.ts';
import { findReceipts, getReceipt } from '#newsroom/receipts/receipts.ts';
import { desk } from '#platform/database/desk.ts';
import { aTopic, bylinedBy, type Cast, drafted, inMs, openNewsroom, published } from '../cast.ts';
import { forgetReceipts } from './forget-receipts.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
beforeEach(forgetReceipts);

/** One that said a moment ago that it is there; it is none, and answers nothing by itself. */
async function present(showsUntil = inMs(60_000)): Promise<string> {
  const id = crypto.randomUUID();
  await desk().instance.create({
    data: { id, address: `127.0.0.1:${id.slice(0, 4)}`, machine: 'quay', number: 0, showsUntil },
  });
  return id;
}

const ordered = async (headline: string) => {
  const { receipt } = await published(cast, { headline });
  if (!receipt || !('id' in receipt)) throw new Error(`No receipt: ${JSON.stringify(receipt)}`);
  return receipt.id;
};

async function answered(receiptId: string, instanceId: string, ms: number[], outcome = 'new'): Promise<void> {
  const rows = ms.map((each, nth) => ({ receiptId, instanceId, nth, outcome, ms: outcome === 'new' ? each : null }));
  await desk().receiptAnswer.createMany({ data: rows });
}

async function agedBy(receiptId: string, interval: string): Promise<void> {
  await cast.database.sql('UPDATE jobs.receipt SET at = at - $2::interval WHERE id = $1', [receiptId, interval]);
}

describe('a receipt', () => {
  it('is ordered with a publication, for every instance that can show pages, and belongs to its event', async () => {
    const both = [await present(), await present()];
    await present(inMs(-1_000));
    const receipt = await getReceipt(cast.tove, await ordered('Ferry sails again'));
    expect(receipt.instances.map(({ id }) => id).sort()).toEqual(both.sort());
    expect(sumOf(receipt)).toEqual({ whole: 0, of: 2, slowestMs: null, answers: 0, isFilling: true });
    const [event] = await desk().event.findMany({
      where: { name: 'story.published' },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(receipt.eventId).toBe(event?.id);
    expect([...(await findReceipts(cast.tove, [event!.id])).values()]).toEqual([receipt]);
  });

  it('names the pages on which readers meet the story, three topics and three people at most', async () => {
    await present();
    const topics = await Promise.all([1, 2, 3, 4].map((nth) => aTopic(cast, `Pier ${nth}`)));
    const bylines = await Promise.all([1, 2, 3, 4].map((nth) => bylinedBy(cast, `Diver ${nth}`)));
    const { receipt, path } = await published(cast, {
      headline: 'Many names',
      topicIds: topics.map(({ id }) => id),
      bylines: bylines.map(({ byline }) => byline),
    });
    const { surfaces } = await getReceipt(cast.sami, (receipt as { id: string }).id);
    expect(surfaces.map(({ kind }) => kind)).toEqual([
      ...['article', 'front', 'section', 'topic', 'topic', 'topic', 'person', 'person', 'person'],
      ...['feed', 'feed', 'sitemap'],
    ]);
    expect(surfaces[0]?.path).toBe(path);
    expect(surfaces[2]).toEqual({ kind: 'section', name: 'World', path: '/world' });
  });

  it('is not ordered for what is scheduled, nor where nobody keeps readers’ pages', async () => {
    expect((await published(cast, { headline: 'Nobody is there' })).receipt).toEqual({ not: 'alone' });
    await present();
    const storyId = await drafted(cast, { headline: 'EMBARGOED-CANARY' });
    expect((await publishStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) })).receipt).toBeNull();
    expect(await desk().receipt.findMany()).toEqual([]);
  });

  it('of a withdrawal expects that the story is gone', async () => {
    await present();
    const { storyId } = await published(cast, { headline: 'Soon gone' });
    const { receipt } = await withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
    expect((await getReceipt(cast.sami, (receipt as { id: string }).id)).expects).toBe('gone');
  });

  it('tells what each instance said, and who was not heard from when its time is over', async () => {
    const [one, two] = [await present(), await present()];
    const id = await ordered('Heard by one');
    const { surfaces } = await getReceipt(cast.sami, id);
    const times = surfaces.map((_, nth) => 10 + nth);
    await answered(id, one, times);
    expect(sumOf(await getReceipt(cast.sami, id))).toMatchObject({ whole: 1, of: 2, isFilling: true });
    await agedBy(id, '11 seconds');
    const late = await getReceipt(cast.sami, id);
    expect(late.instances.find((each) => each.id === two)?.said).toEqual(surfaces.map(() => 'silent'));
    expect(sumOf(late)).toEqual({
      whole: 1,
      of: 2,
      slowestMs: times.at(-1),
      answers: times.length,
      isFilling: false,
    });
    expect(slowestAt(late, 1)).toBe(11);
  });

  it('is bounded: of one name ten in a minute, of all of them twenty, and a wire leaves room for people', async () => {
    await present();
    const wire = { ...cast.nour, name: 'A wire' };
    const publishAs = async (by: typeof wire, nth: number) => {
      const storyId = await drafted(cast, { headline: `${by.name} ${nth}` });
      return (await publishStory(by, { storyId })).receipt;
    };
    for (let nth = 0; nth < MOST_OF_ONE; nth += 1) expect(await publishAs(wire, nth)).toHaveProperty('id');
    expect(await publishAs(wire, 10)).toEqual({ not: 'crowded' });
    for (let nth = MOST_OF_ONE; nth < MOST_A_MINUTE; nth += 1)
      expect(await publishAs(cast.sami, nth)).toHaveProperty('id');
    expect(await publishAs(cast.dina, 21)).toEqual({ not: 'crowded' });
    for (const { id } of await desk().receipt.findMany()) await agedBy(id, '61 seconds');
    expect(await publishAs(cast.dina, 22)).toHaveProperty('id');
  });

  it('is kept for a month, and its event for ever', async () => {
    await present();
    const [old, young] = [await ordered('A month ago'), await ordered('Three weeks ago')];
    const { eventId } = await getReceipt(cast.sami, old);
    await agedBy(old, '31 days');
    await agedBy(young, '21 days');
    await tick();
    expect((await desk().receipt.findMany()).map(({ id }) => id)).toEqual([young]);
    expect(await desk().event.findUnique({ where: { id: eventId } })).not.toBeNull();
  });

  it('that is none is not found, whatever is asked for', async () => {
    for (const id of ['', 'x', crypto.randomUUID()]) {
      await expect(getReceipt(cast.sami, id)).rejects.toMatchObject({ kind: 'not-found' });
    }
  });
});

describe('the percentiles', () => {
  it('are those of the answers of a surface over all instances, and count what was not proved', async () => {
    const [one, two] = [await present(), await present()];
    const ids = [await ordered('First'), await ordered('Second')];
    await answered(ids[0]!, one, [10]);
    await answered(ids[0]!, two, [20]);
    await answered(ids[1]!, one, [30]);
    await answered(ids[1]!, two, [0], 'not-new');
    const [article, front] = (await readSpeeds(cast.sami, 'hour')).surfaces;
    expect(article).toEqual({ kind: 'article', p50: 20, p95: 29, p99: 29.8, answers: 3, notNew: 1 });
    expect(front).toEqual({ kind: 'front', p50: null, p95: null, p99: null, answers: 0, notNew: 0 });
  });

  it('are of the span that is asked for, and of the last receipts where there are too many', async () => {
    const one = await present();
    const spans = { '10 minutes': 1, '2 hours': 2, '3 days': 3 };
    for (const [age, ms] of Object.entries(spans)) {
      const id = await ordered(`Ordered ${age} ago`);
      await answered(id, one, [ms]);
      await agedBy(id, age);
    }
    const slowest = async (span: 'hour' | 'day' | 'week') => {
      const { receipts, surfaces } = await readSpeeds(cast.sami, span);
      return [receipts, surfaces[0]?.answers];
    };
    expect(await slowest('hour')).toEqual([1, 1]);
    expect(await slowest('day')).toEqual([2, 2]);
    expect(await slowest('week')).toEqual([3, 3]);
    expect(await readSpeeds(cast.sami, 'week', 2)).toMatchObject({ receipts: 2, cut: true });
  });

  it('say in how many receipts an instance was not heard from, once its time is over', async () => {
    const [one] = [await present(), await present()];
    const id = await ordered('Heard by one of two');
    await answered(id, one!, [10]);
    expect(await readSpeeds(cast.sami, 'hour')).toMatchObject({ receipts: 1, unheard: 0, cut: false });
    await agedBy(id, '11 seconds');
    expect(await readSpeeds(cast.sami, 'hour')).toMatchObject({ receipts: 1, unheard: 1 });
  });

  it('are for editors and admins', async () => {
    for (const by of [cast.tove, cast.amal]) {
      await expect(readSpeeds(by, 'day')).rejects.toMatchObject({ kind: 'not-allowed' });
    }
    expect(await readSpeeds(cast.dina, 'day')).toMatchObject({ receipts: 0 });
  });
});
