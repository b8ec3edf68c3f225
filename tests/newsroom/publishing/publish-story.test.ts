import { beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '#newsroom/events/list-events.ts';
import { sentenceOf } from '#newsroom/events/sentences.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { unscheduleStory } from '#newsroom/publishing/unschedule-story.ts';
import { listRevisions } from '#newsroom/revisions/revisions.ts';
import { readAddress } from '#newsroom/site/addresses.ts';
import { describeStory } from '#newsroom/stories/describe-story.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { desk } from '#platform/database/desk.ts';
import { bodyOf, type Cast, drafted, inMs, openNewsroom, published, words } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

async function article(path: string) {
  const at = await readAddress(path);
  if (at.found !== 'article') throw new Error(`${path}: ${at.found}`);
  return at.article;
}

describe('publishing', () => {
  it('a published story stands at an address with the day in the newspaper’s zone', async () => {
    const storyId = await drafted(cast, { headline: 'Just after midnight in Helsinki' });
    const { path } = await publishStory(cast.sami, { storyId, liveFrom: '2026-03-01T22:30:00.000Z' });
    expect(path).toBe('/world/2026/03/02/just-after-midnight-in-helsinki');
    expect((await article(path)).headline).toBe('Just after midnight in Helsinki');
  });

  it('a reporter may not publish, and nothing becomes public', async () => {
    const storyId = await drafted(cast, { headline: 'Not yet' });
    await expect(publishStory(cast.amal, { storyId })).rejects.toMatchObject({ kind: 'not-allowed' });
    expect(await desk().publication.findFirst({ where: { storyId } })).toBeNull();
  });

  it('a story without a headline or text is not published, and each missing field is named', async () => {
    const storyId = await drafted(cast, { headline: ' ', body: bodyOf('') });
    const refusal = publishStory(cast.sami, { storyId });
    await expect(refusal).rejects.toMatchObject({ kind: 'invalid' });
    await expect(refusal).rejects.toHaveProperty('fields.headline');
    await expect(refusal).rejects.toHaveProperty('fields.body');
  });

  it('an edit of a live story stays at the desk until it is published again [E8]', async () => {
    const { storyId, path } = await published(cast, { headline: 'First words' });
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Second words' }) });
    expect((await article(path)).headline).toBe('First words');
    expect((await getDeskStory(cast.sami, storyId)).ahead).toBe(true);
    await publishStory(cast.sami, { storyId });
    expect((await article(path)).headline).toBe('Second words');
  });

  it('the end of the earlier version is the beginning of the later', async () => {
    const { storyId } = await published(cast, { headline: 'Two versions' });
    await publishStory(cast.sami, { storyId });
    const [later, earlier] = await desk().publication.findMany({ where: { storyId }, orderBy: { liveFrom: 'desc' } });
    expect(earlier!.liveUntil).toEqual(later!.liveFrom);
    expect(later!.liveUntil).toBeNull();
  });

  it('Postgres refuses two live versions of one story', async () => {
    const { storyId } = await published(cast, { headline: 'Only one at a time' });
    const { id: _, card, content, ...row } = (await desk().publication.findFirst({ where: { storyId } }))!;
    const second = { ...row, path: `${row.path}-b`, card: card as object, content: content as object };
    await expect(desk().publication.create({ data: second })).rejects.toThrow(/one_live_version_of_a_story/);
  });

  it('two stories do not share an address; the second is asked for another slug', async () => {
    await published(cast, { headline: 'Same words twice' });
    const storyId = await drafted(cast, { headline: 'Same words twice' });
    await expect(publishStory(cast.sami, { storyId })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('a double click publishes once and gives the same answer twice [R2]', async () => {
    const storyId = await drafted(cast, { headline: 'Clicked twice' });
    const click = () => publishStory(cast.sami, { storyId, idempotencyKey: `click-${storyId}` });
    const [first, second] = await Promise.all([click(), click()]);
    expect(second).toEqual(first);
    expect(await desk().publication.findMany({ where: { storyId } })).toHaveLength(1);
    const events = await desk().event.findMany({ where: { storyId, name: 'story.published' } });
    expect(events).toHaveLength(1);
  });

  it('two editors who publish at the same moment leave one live version', async () => {
    const storyId = await drafted(cast, { headline: 'Raced' });
    await Promise.all([publishStory(cast.sami, { storyId }), publishStory(cast.nour, { storyId })]);
    expect(await desk().publication.findMany({ where: { storyId, liveUntil: null } })).toHaveLength(1);
  });

  it('what the editor did not see does not go out', async () => {
    const storyId = await drafted(cast, { headline: 'Seen' });
    const { version } = await getDeskStory(cast.sami, storyId);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Changed meanwhile' }) });
    await expect(publishStory(cast.sami, { storyId, version })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('the time of change moves on real edits only, and the address and first hour stay [E9]', async () => {
    const { storyId, path } = await published(cast, { headline: 'Once and again' });
    const first = await article(path);
    await publishStory(cast.sami, { storyId });
    const again = await article(path);
    expect([again.publishedAt, again.modifiedAt]).toEqual([first.publishedAt, first.modifiedAt]);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Once and again', standfirst: 'New.' }) });
    await publishStory(cast.sami, { storyId });
    const edited = await article(path);
    expect(edited.publishedAt).toBe(first.publishedAt);
    expect(edited.modifiedAt > first.modifiedAt).toBe(true);
  });

  it('every publication keeps its revision', async () => {
    const { storyId } = await published(cast, { headline: 'Kept for ever' });
    const { revisions } = await listRevisions(cast.amal, storyId);
    expect(revisions).toMatchObject([{ why: 'published', published: true, number: 1 }]);
  });
});

describe('correcting', () => {
  const correction = 'The wall is forty centimetres higher, not fifty';
  const told = async (storyId: string) => {
    const [event] = (await listEvents(cast.amal, storyId)).events;
    return sentenceOf(event!, { zone: 'Europe/Helsinki', now: new Date() });
  };

  it('a correction of a live story is a version of its own kind, and the log says what was wrong', async () => {
    const { storyId } = await published(cast, { headline: 'Fifty centimetres' });
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Forty centimetres' }) });
    await publishStory(cast.sami, { storyId, correction });
    const { revisions } = await listRevisions(cast.amal, storyId);
    expect(revisions).toMatchObject([
      { why: 'corrected', name: correction, published: true },
      { why: 'published', name: '', published: true },
    ]);
    expect(await told(storyId)).toBe(`Sami corrected this: “${correction}”`);
  });

  it('what readers have not seen cannot be corrected: it is published', async () => {
    const storyId = await drafted(cast, { headline: 'Never out' });
    await publishStory(cast.sami, { storyId, correction });
    expect((await listRevisions(cast.amal, storyId)).revisions).toMatchObject([{ why: 'published' }]);
    expect(await told(storyId)).toBe('Sami published this');
  });

  it('a correction that waits for its hour says so in the log', async () => {
    const { storyId } = await published(cast, { headline: 'Corrected at noon' });
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000), correction });
    expect(await told(storyId)).toMatch(/^Sami scheduled a correction of this for \w+ \d\d:\d\d: “The wall is forty/);
    expect((await listRevisions(cast.amal, storyId)).revisions[0]).toMatchObject({
      why: 'scheduled',
      name: correction,
    });
  });
});

describe('scheduling', () => {
  it('a scheduled story is not found before its hour, by any read of the public side [E1]', async () => {
    const storyId = await drafted(cast, { headline: 'Not before noon' });
    const { path, scheduled } = await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
    expect(scheduled).toBe(true);
    expect(await readAddress(path)).toEqual({ found: 'nothing' });
  });

  it('it is public at its hour without anything running [E2]', async () => {
    const storyId = await drafted(cast, { headline: 'By itself' });
    const { path } = await scheduleStory(cast.sami, { storyId, liveFrom: inMs(700) });
    expect((await readAddress(path)).found).toBe('nothing');
    await expect.poll(async () => (await readAddress(path)).found, { timeout: 5_000 }).toBe('article');
  });

  it('an update can be scheduled; readers see the old words until then', async () => {
    const { storyId, path } = await published(cast, { headline: 'Old words' });
    await writeContent(cast.amal, { storyId, content: words({ headline: 'New words' }) });
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(700) });
    expect((await article(path)).headline).toBe('Old words');
    await expect.poll(async () => (await article(path)).headline, { timeout: 5_000 }).toBe('New words');
  });

  it('a schedule taken back leaves the live version without an end', async () => {
    const { storyId, path } = await published(cast, { headline: 'Stays' });
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
    await unscheduleStory(cast.sami, { storyId });
    expect(await desk().publication.findMany({ where: { storyId } })).toMatchObject([{ path, liveUntil: null }]);
    await expect(unscheduleStory(cast.sami, { storyId })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('publishing at once replaces what was scheduled, so that no older text comes back later', async () => {
    const storyId = await drafted(cast, { headline: 'Impatient' });
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
    await publishStory(cast.sami, { storyId });
    expect(await desk().publication.findMany({ where: { storyId } })).toHaveLength(1);
    expect(
      await desk().turning.findMany({ where: { at: { gt: new Date() }, tags: { has: `story:${storyId}` } } }),
    ).toEqual([]);
  });

  it('an embargo keeps a story from being published or scheduled before its hour', async () => {
    const storyId = await drafted(cast, { headline: 'Under embargo' });
    await describeStory(cast.sami, { storyId, embargoAt: inMs(3_600_000) });
    await expect(publishStory(cast.sami, { storyId })).rejects.toHaveProperty('fields.embargoAt');
    await expect(scheduleStory(cast.sami, { storyId, liveFrom: inMs(1_800_000) })).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect((await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_700_000) })).scheduled).toBe(true);
  });

  it('a clock of this machine that is ahead makes nothing public early [E5]', async () => {
    const storyId = await drafted(cast, { headline: 'Ahead of time' });
    const { path, liveFrom } = await scheduleStory(cast.sami, { storyId, liveFrom: inMs(120_000) });
    const [row] = await desk().$queryRaw<{ early: boolean }[]>`SELECT ${liveFrom}::timestamptz > now() AS early`;
    expect(row!.early).toBe(true);
    expect((await readAddress(path)).found).toBe('nothing');
    const { storyId: now } = await published(cast, { headline: 'At once by the database' });
    const [live] = await desk().$queryRaw<{ live: boolean }[]>`
      SELECT live_from <= now() AS live FROM site.publication WHERE story_id = ${now}::uuid`;
    expect(live!.live).toBe(true);
  });
});
