import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announceHours } from '#newsroom/publishing/announce-hours.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { unscheduleStory } from '#newsroom/publishing/unschedule-story.ts';
import { sumOf } from '#newsroom/receipts/receipt.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { desk } from '#platform/database/desk.ts';
import { type Cast, drafted, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { forgetReceipts } from '#tests/newsroom/receipts/forget-receipts.ts';
import { openInstance } from './instance.ts';
import { filled, filledOf, LONG, onTheRoll, placed, unproved } from './read-back.ts';
import { openSite } from './whole-site.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
beforeEach(forgetReceipts);

/** Far enough that it is set before it comes, on a busy machine too. */
const soon = () => inDatabase(5_000);
async function inDatabase(ms: number): Promise<string> {
  const [row] = await cast.database.sql<{ at: Date }>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => $1) AS at`,
    [ms / 1_000],
  );
  return row!.at.toISOString();
}
const announced = (storyId: string) => desk().event.findMany({ where: { storyId, name: 'story.released' } });

describe('an hour that comes has its receipt', () => {
  it('of a new story, counted from the hour, on every surface of both instances', async () => {
    const both = [await openSite(1, true), await openSite(1, true)];
    await onTheRoll(2);
    for (const site of both) await site.read('/');
    const storyId = await drafted(cast, await placed(cast, 'Ferry at nine'));
    const liveFrom = await soon();
    const { path } = await publishStory(cast.sami, { storyId, liveFrom });
    const receipt = await filledOf(cast, 'story.released');
    expect(receipt).toMatchObject({ hour: liveFrom, expects: 'shown' });
    expect(receipt.surfaces.map(({ kind }) => kind)).toEqual([
      'article',
      'front',
      'section',
      'topic',
      'topic',
      'person',
      'feed',
      'feed',
      'sitemap',
    ]);
    expect(receipt.surfaces[0]?.path).toBe(path);
    expect(sumOf(receipt)).toMatchObject({ whole: 2, of: 2 });
    expect(unproved(receipt)).toEqual([]);
    const [event, ...more] = await announced(storyId);
    expect(more, 'Both were there, and one of them said it.').toEqual([]);
    expect(event).toMatchObject({ id: receipt.eventId, byName: 'The clock', data: { path, liveFrom, what: 'story' } });
  });

  it('of a new version: pages of the old one do not count, though they were kept until then', async () => {
    const both = [await openSite(1, true), await openSite(1, true)];
    await onTheRoll(2);
    const first = await published(cast, await placed(cast, 'Old words at eight'));
    await filled(cast, first.receipt);
    await writeContent(cast.amal, { storyId: first.storyId, content: words({ headline: 'New words at nine' }) });
    await publishStory(cast.sami, { storyId: first.storyId, liveFrom: await soon() });
    for (const site of both) expect((await site.read(first.path)).text).toContain('Old words at eight');
    const receipt = await filledOf(cast, 'story.released');
    expect(receipt.expects).toBe('true');
    expect(unproved(receipt)).toEqual([]);
    expect(sumOf(receipt)).toMatchObject({ whole: 2, of: 2 });
    for (const site of both) expect((await site.read(first.path)).text).toContain('New words at nine');
  });

  it('and names who could not hear of it', async () => {
    await openSite(1, true);
    const alone = await openInstance(cast.database, { readsBack: true });
    await onTheRoll(2);
    const storyId = await drafted(cast, { headline: 'Not heard at nine' });
    await publishStory(cast.sami, { storyId, liveFrom: await soon() });
    await alone.whileCutOff(async () => {
      await expect.poll(() => announced(storyId), LONG).toHaveLength(1);
      const [ordered] = await desk().receipt.findMany({ where: { storyId } });
      await expect.poll(() => desk().receiptAnswer.findMany({ where: { nth: 0 } }), LONG).toHaveLength(1);
      expect(await desk().receiptInstance.findMany({ where: { receiptId: ordered!.id } })).toHaveLength(2);
    });
    expect(sumOf(await filledOf(cast, 'story.released'))).toMatchObject({ of: 2 });
  }, 60_000);

  it('and pages that did not turn are told as such, whoever announced it', async () => {
    await openSite(1, true);
    await onTheRoll(1);
    const { storyId, receipt: first } = await published(cast, { headline: 'Stays as it was' });
    await filled(cast, first);
    await publishStory(cast.sami, { storyId, liveFrom: await inDatabase(3_600_000) });
    // The hour is another one, and nobody who keeps pages was told.
    const now = await inDatabase(0);
    const { sql } = cast.database;
    await sql('UPDATE jobs.turning SET at = $1 WHERE at > now()', [now]);
    await sql('UPDATE site.publication SET live_until = $2 WHERE story_id = $1 AND live_from <= now()', [storyId, now]);
    await sql('UPDATE site.publication SET live_from = $2 WHERE story_id = $1 AND live_from > now()', [storyId, now]);
    await announceHours();
    const receipt = await filledOf(cast, 'story.released');
    expect(unproved(receipt)).toEqual(receipt.surfaces.map(({ path }) => [path, 'not-new']));
  });

  it('and what was taken back has none, while the hour after it has', async () => {
    await openSite(1, true);
    await onTheRoll(1);
    const [taken, stays] = [
      await drafted(cast, { headline: 'Taken back' }),
      await drafted(cast, { headline: 'Stays' }),
    ];
    const hour = await soon();
    for (const storyId of [taken, stays]) await publishStory(cast.sami, { storyId, liveFrom: hour });
    await unscheduleStory(cast.sami, { storyId: taken });
    await expect.poll(() => announced(stays), LONG).toHaveLength(1);
    expect(await announced(taken)).toEqual([]);
    expect(unproved(await filledOf(cast, 'story.released'))).toEqual([]);
  });
});
