import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tick } from '#newsroom/clock/tick.ts';
import { sentenceOf } from '#newsroom/events/sentences.ts';
import { announceHours } from '#newsroom/publishing/announce-hours.ts';
import { moveStory } from '#newsroom/publishing/move-story.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { desk } from '#platform/database/desk.ts';
import { type Cast, drafted, inMs, openNewsroom, published } from '../cast.ts';
import { forgetReceipts } from '../receipts/forget-receipts.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
beforeEach(async () => {
  await forgetReceipts();
  await desk().instance.create({
    data: { id: crypto.randomUUID(), address: '127.0.0.1:7', machine: 'quay', number: 0, showsUntil: inMs(60_000) },
  });
});

const released = (storyId: string) => desk().event.findMany({ where: { storyId, name: 'story.released' } });
const ordered = (storyId: string) => desk().receipt.findMany({ where: { storyId, NOT: { hour: null } } });

/** What was scheduled for an hour from now has come so long ago, in place of what was live until then. */
async function comes(storyId: string, agoMs: number): Promise<void> {
  const { sql } = cast.database;
  const [row] = await sql<{ at: Date }>(
    `SELECT date_trunc('milliseconds', clock_timestamp() - make_interval(secs => $1)) AS at`,
    [agoMs / 1_000],
  );
  await sql(
    `UPDATE jobs.turning SET at = $2 WHERE publication_id IN
      (SELECT id FROM site.publication WHERE story_id = $1 AND live_from > now())`,
    [storyId, row!.at],
  );
  await sql(
    `UPDATE site.publication SET live_from = live_from - interval '1 day', published_at = published_at - interval '1 day',
      live_until = $2 WHERE story_id = $1 AND live_from <= now() AND live_until > now()`,
    [storyId, row!.at],
  );
  await sql(
    `UPDATE site.publication SET live_from = $2,
      published_at = CASE WHEN published_at = live_from THEN $2 ELSE published_at END
      WHERE story_id = $1 AND live_from > now()`,
    [storyId, row!.at],
  );
}

async function scheduled(headline: string): Promise<string> {
  const storyId = await drafted(cast, { headline });
  await publishStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
  return storyId;
}

describe('the clock', () => {
  it('says once that a story went live at its hour, however many say it at the same moment', async () => {
    const storyId = await scheduled('At nine');
    await announceHours();
    expect(await released(storyId)).toEqual([]);
    await comes(storyId, 50);
    await Promise.all([announceHours(), announceHours(), announceHours(), tick()]);
    const [event, ...more] = await released(storyId);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ byName: 'The clock', data: { what: 'story' } });
    expect(await ordered(storyId)).toMatchObject([{ eventId: event?.id, expects: 'shown' }]);
  });

  it('says it by itself where no server does, with the rest of what time does', async () => {
    const storyId = await scheduled('By the tick');
    await comes(storyId, 50);
    await tick();
    expect(await released(storyId)).toHaveLength(1);
  });

  it('drops no page by it: what readers see has turned by the hour', async () => {
    const storyId = await scheduled('Nothing is dropped');
    await comes(storyId, 50);
    await announceHours();
    const change = await desk().change.findFirst({ orderBy: { number: 'desc' } });
    const version = await desk().publication.findFirstOrThrow({ where: { storyId } });
    expect(change).toMatchObject({
      event: 'story.released',
      tags: [`released:${version.id}`],
      ends: [],
      turning: false,
    });
  });

  it('says it of a story that was moved meanwhile, at the address where it is', async () => {
    const storyId = await scheduled('Moved before nine');
    await moveStory(cast.sami, { storyId, slug: 'moved-before' });
    await comes(storyId, 50);
    await announceHours();
    const { path } = await desk().publication.findFirstOrThrow({ where: { storyId } });
    expect(path).toMatch(/\/moved-before$/);
    expect(await released(storyId)).toMatchObject([{ data: { path } }]);
    const article = { kind: 'article', name: '', path };
    expect(await ordered(storyId)).toMatchObject([{ surfaces: expect.arrayContaining([article]) }]);
  });

  it('takes no receipt of an hour that is long past, nor of what was withdrawn since', async () => {
    const late = await scheduled('Nobody was there');
    await comes(late, 61_000);
    const gone = await scheduled('Withdrawn at once');
    await comes(gone, 50);
    await withdrawStory(cast.sami, { storyId: gone, notice: 'It was not so.' });
    await announceHours();
    for (const storyId of [late, gone]) {
      expect(await released(storyId)).toHaveLength(1);
      expect(await ordered(storyId)).toEqual([]);
    }
  });

  it('tells a new version from a new story, in the desk’s languages', async () => {
    const { storyId } = await published(cast, { headline: 'Twice' });
    await publishStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
    await comes(storyId, 50);
    await announceHours();
    const [event] = await released(storyId);
    expect(await ordered(storyId)).toMatchObject([{ expects: 'true' }]);
    const reading = { zone: 'Europe/Helsinki', now: new Date('2026-03-01T10:00:00Z') };
    const at = { name: 'story.released', byName: 'The clock' };
    const data = { liveFrom: '2026-03-03T07:00:00.000Z' };
    expect(event?.data).toMatchObject({ what: 'update' });
    expect(sentenceOf({ ...at, data }, reading)).toBe('This went live at its hour, Tuesday 09:00');
    expect(sentenceOf({ ...at, data: { ...data, what: 'update' } }, reading)).toBe(
      'The new version of this went live at its hour, Tuesday 09:00',
    );
    expect(sentenceOf({ ...at, data }, { ...reading, language: 'ar' })).toBe(
      'صارت المادة عند القراء في موعدها، الثلاثاء 09:00',
    );
    expect(sentenceOf({ ...at, data }, { ...reading, language: 'fa' })).toBe(
      'این مطلب سر ساعت خود، سه‌شنبه 09:00، به خوانندگان رسید',
    );
  });
});
