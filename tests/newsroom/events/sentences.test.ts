import { beforeAll, describe, expect, it } from 'vitest';
import { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { listEvents } from '#newsroom/events/list-events.ts';
import { sentenceOf } from '#newsroom/events/sentences.ts';
import { ar } from '#newsroom/events/sentences-ar.ts';
import { en } from '#newsroom/events/sentences-en.ts';
import { fa } from '#newsroom/events/sentences-fa.ts';
import { moveStory } from '#newsroom/publishing/move-story.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { unscheduleStory } from '#newsroom/publishing/unschedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { saveRevision } from '#newsroom/revisions/save-revision.ts';
import { describeStory } from '#newsroom/stories/describe-story.ts';
import { type Cast, drafted, openNewsroom } from '../cast.ts';

const reading = { zone: 'Europe/Helsinki', now: new Date('2026-03-01T10:00:00Z') };
const sami = 'Sami Toivola';

describe('a sentence of the log', () => {
  it('says the first name, the deed, and the hour in the newsroom’s zone', () => {
    const data = { liveFrom: '2026-03-03T07:00:00.000Z' };
    expect(sentenceOf({ name: 'story.scheduled', byName: sami, data }, reading)).toBe(
      'Sami scheduled this for Tuesday 09:00',
    );
    const later = { liveFrom: '2027-04-03T06:00:00.000Z' };
    expect(sentenceOf({ name: 'story.scheduled', byName: sami, data: later }, reading)).toBe(
      'Sami scheduled this for 3 April 2027 09:00',
    );
  });

  it('names the machinery in full, and calls a guest of a preview link nobody', () => {
    expect(sentenceOf({ name: 'revisions.dropped', byName: 'The clock', data: { count: 3 } }, reading)).toBe(
      'The clock dropped 3 old sittings',
    );
    expect(sentenceOf({ name: 'preview.opened', byName: 'A guest', data: { forWhom: 'the lawyer' } }, reading)).toBe(
      'The preview link for “the lawyer” was opened',
    );
  });

  it('tells in Arabic and Persian who did what, in the newsroom’s hours, and fails over no data', () => {
    const note = { to: 'Sami Toivola', note: 'Needs a second pair of eyes' };
    const handed = { name: 'story.handed-over', byName: 'Amal Rashidi', data: note };
    expect(sentenceOf(handed, { ...reading, language: 'ar' })).toBe(
      'Amal: تسليم المادة إلى Sami: «\u2068Needs a second pair of eyes\u2069»',
    );
    expect(sentenceOf(handed, { ...reading, language: 'fa' })).toBe(
      'Amal این مطلب را به Sami سپرد: «\u2068Needs a second pair of eyes\u2069»',
    );
    const scheduled = { name: 'story.scheduled', byName: sami, data: { liveFrom: '2026-03-03T07:00:00.000Z' } };
    expect(sentenceOf(scheduled, { ...reading, language: 'ar' })).toBe('Sami: جدولة المادة في الثلاثاء 09:00');
    const odd = [
      null,
      7,
      [],
      {},
      { was: 3, is: null, kind: 'toString', to: '__proto__' },
      { liveFrom: 'soon', count: 'x' },
    ];
    for (const { sentences } of [en, ar, fa]) {
      expect(Object.keys(sentences).sort()).toEqual(Object.keys(en.sentences).sort());
    }
    for (const language of DeskLanguage.options) {
      for (const name of [...Object.keys(en.sentences), 'story.sung', '__proto__']) {
        for (const data of odd) {
          const says = sentenceOf({ name, byName: 'The clock', data }, { ...reading, language });
          expect(says).not.toMatch(/undefined|\[object|NaN|function/);
          if (language !== 'en') expect(says).toMatch(/\p{Script=Arabic}/u);
        }
      }
    }
  });

  it('does not fail over data that another program wrote, whatever it is', () => {
    const names = [
      'story.scheduled',
      'story.moved',
      'story.described',
      'story.handed-over',
      'revisions.dropped',
      'preview.made',
      '__proto__',
      'toString',
      'story.sung',
    ];
    for (const data of [
      null,
      7,
      'x',
      [],
      {},
      { was: 3, is: null },
      { liveFrom: 'soon', embargoAt: {}, count: 'many' },
    ]) {
      for (const name of names)
        expect(sentenceOf({ name, byName: '', data }, reading)).toMatch(/^(Somebody|The preview)/);
    }
    expect(sentenceOf({ name: 'story.sung', byName: sami, data: {} }, reading)).toBe(
      'Sami did what this desk has no words for (story.sung)',
    );
  });
});

describe('the log of a story', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openNewsroom();
  });

  it('tells what its people did, newest first', async () => {
    const storyId = await drafted(cast, { headline: 'What happened to it' }, cast.world.id);
    const liveFrom = new Date(Date.now() + 40 * 86_400_000).toISOString();
    await describeStory(cast.amal, { storyId, kind: 'analysis' });
    await saveRevision(cast.amal, { storyId, name: 'before the vote' });
    await scheduleStory(cast.sami, { storyId, liveFrom });
    await unscheduleStory(cast.sami, { storyId });
    await moveStory(cast.nour, { storyId, sectionId: cast.city.id });
    await moveStory(cast.nour, { storyId, slug: 'another-slug' });
    await publishStory(cast.sami, { storyId });
    await withdrawStory(cast.dina, { storyId, notice: 'It was <b>wrong</b>.' });
    const { events, older } = await listEvents(cast.amal, storyId);
    expect(older).toBeNull();
    expect(events.map((event) => sentenceOf(event, { zone: 'Europe/Helsinki', now: new Date() }))).toEqual([
      'Dina withdrew this: “It was <b>wrong</b>.”',
      'Sami published this',
      'Nour gave it another address: another-slug in place of what-happened-to-it',
      'Nour moved it from World to City',
      'Sami took this back from the schedule',
      expect.stringMatching(/^Sami scheduled this for \d+ \w+( \d{4})? \d\d:\d\d$/),
      'Amal kept a version as “before the vote”',
      'Amal called it analysis',
      'Amal wrote',
      'Amal began this as news',
    ]);
  });

  it('goes on page by page, and another story’s events are not in it [A7]', async () => {
    const [storyId, other] = [await drafted(cast), await drafted(cast)];
    await cast.database.sql(
      `INSERT INTO desk.event (name, by_name, story_id, data) SELECT 'revision.saved', 'Amal Rashidi', $1, '{}' FROM generate_series(1, 120)`,
      [storyId],
    );
    const first = await listEvents(cast.amal, storyId);
    const second = await listEvents(cast.amal, storyId, first.older ?? undefined);
    expect([first.events.length, second.events.length, second.older]).toEqual([100, 22, null]);
    expect(new Set([...first.events, ...second.events].map(({ id }) => id)).size).toBe(122);
    expect((await listEvents(cast.amal, other)).events).toHaveLength(2);
  });
});
