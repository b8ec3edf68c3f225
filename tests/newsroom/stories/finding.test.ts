import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { unscheduleStory } from '#newsroom/publishing/unschedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { draftStory } from '#newsroom/stories/draft-story.ts';
import { findStoriesByWords, findStoryByAddress } from '#newsroom/stories/find-stories.ts';
import { listStories, type StoryFilter } from '#newsroom/stories/stories.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { bodyOf, type Cast, drafted, inMs, openNewsroom, words } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const found = async (filter: StoryFilter) => (await listStories(cast.amal, filter)).stories.map(({ id }) => id);
const written = (text: string, change = {}) => drafted(cast, { headline: 'Notes', body: bodyOf(text), ...change });

describe('a story is found', () => {
  it('by any beginning of any word of its text, while it is being typed', async () => {
    const id = await written('The dredger Marguerite lies in the outer basin.');
    for (const typed of ['mar', 'marg', 'margu', 'marguerite', 'Marguerite dredg', '  MARGUERITE  '])
      expect(await found({ words: typed }), typed).toEqual([id]);
    for (const typed of ['arguerite', 'margueritex', 'marguerite zeppelin'])
      expect(await found({ words: typed }), typed).toEqual([]);
  });

  it('by one letter and by two where a list shows them, and by a whole word of two letters in its text', async () => {
    const headed = await drafted(cast, { headline: 'Quorum Övergård' });
    const within = await written('They met at the QZ quay.');
    expect(await found({ words: 'q' })).toEqual([headed]);
    expect(await found({ words: 'ov' })).toEqual([headed]);
    expect(await found({ words: 'qz' })).toEqual([within]);
  });

  it.each([
    ['Persian and Arabic letters that look alike', 'گزارش کمیسیون علي', 'كميسيون علی'],
    ['a joiner inside a Persian word', 'آن‌ها می‌روند', 'میروند'],
    ['accents and capitals', 'Le café de Besançon', 'CAFE besancon'],
    ['digits of another script', 'سال ۱۴۰۴', '1404'],
    ['the letters of a decomposed text', 'Zu\u0308rich und Strasse', 'zürich'],
    ['signs that stand without spaces', '港口委员会知道裂缝', '裂缝'],
    ['a word with a vowel sign', 'हिन्दी समाचार', 'हिन्दी'],
  ])('whatever is typed for %s', async (_, text, typed) => {
    const id = await written(text);
    expect(await found({ words: typed })).toEqual([id]);
  });

  it('by what it says now, and no longer by what it said', async () => {
    const id = await written('The lighthouse keeper resigned.');
    await writeContent(cast.amal, { storyId: id, content: words({ body: bodyOf('The pilot stayed.') }) });
    expect(await found({ words: 'lighthouse' })).toEqual([]);
    expect(await found({ words: 'pilot stayed' })).toEqual([id]);
  });

  it('by signs that mean something to a database, as signs', async () => {
    const id = await written("O'Reilly's \\ plan: a|b & !c <-> d:* 100%");
    expect(await found({ words: "o'reilly's & plan:*" })).toEqual([id]);
    expect(await found({ words: "' | ! <-> :* \\ %" })).toEqual([]);
  });

  it('by the name in its byline, its section and its state together', async () => {
    const byline = { key: 'b', personId: null, name: 'Ilse Brandt', role: 'by' as const, place: '' };
    const id = await drafted(cast, { headline: 'Tide tables', bylines: [byline] }, cast.city.id);
    const filter = { byline: 'Ilse Brandt', sectionId: cast.city.id, words: 'tide' };
    expect(await found({ ...filter, state: 'draft' })).toEqual([id]);
    expect(await found({ ...filter, state: 'live' })).toEqual([]);
    expect(await found({ ...filter, sectionId: cast.world.id })).toEqual([]);
    expect(await found({ byline: 'Ilse' })).toEqual([]);
  });

  it('however long its text is', async () => {
    const long = Array.from({ length: 60_000 }, (_, nth) => `word${nth}`).join(' ');
    const id = await written(`Firstword ${long}`);
    expect(await found({ words: 'firstword' })).toEqual([id]);
  });

  it('by its id and by its address at the desk', async () => {
    const id = await written('Anything.');
    expect((await findStoryByAddress(cast.amal, id))?.id).toBe(id);
    expect((await findStoryByAddress(cast.amal, ` HTTPS://DESK.EXAMPLE/admin/stories/${id.toUpperCase()} `))?.id).toBe(
      id,
    );
  });
});

it('a story is in one state at a time, through everything that can be done with it', async () => {
  const storyId = await drafted(cast, { headline: 'Passage of states' });
  const states = async () => {
    const asked = (['draft', 'scheduled', 'live', 'withdrawn'] as const).map(async (state) =>
      (await found({ state, words: 'passage' })).includes(storyId) ? [state] : [],
    );
    return (await Promise.all(asked)).flat();
  };
  expect(await states()).toEqual(['draft']);
  await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
  expect(await states()).toEqual(['scheduled']);
  await unscheduleStory(cast.sami, { storyId });
  expect(await states()).toEqual(['draft']);
  await publishStory(cast.sami, { storyId });
  expect(await states()).toEqual(['live']);
  await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
  expect(await states()).toEqual(['live']);
  await withdrawStory(cast.sami, { storyId, notice: 'x' });
  expect(await states()).toEqual(['withdrawn']);
  await scheduleStory(cast.sami, { storyId, liveFrom: inMs(7_200_000) });
  expect(await states()).toEqual(['scheduled']);
});

it('a picker has stories with the words in their headline before those that only speak of them', async () => {
  const headed = await drafted(cast, { headline: 'Ombudsman speaks' });
  const speaking = await written('It was the ombudsman who asked.');
  expect((await findStoriesByWords(cast.amal, 'ombuds')).map(({ id }) => id)).toEqual([headed, speaking]);
  expect((await findStoriesByWords(cast.amal, 'ombuds', { not: [headed] })).map(({ id }) => id)).toEqual([speaking]);
});

it('a search reads on by key to its end, each story once, also where all were changed in one instant', async () => {
  await cast.database.sql(`INSERT INTO desk.story (kind, language, direction, slug, section_id, headline, byline_names, changed_at)
    SELECT 'news', 'en', 'ltr', 'm-' || n, '${cast.world.id}', CASE WHEN n % 40 = 0 THEN 'Meridian' ELSE 'Parallel' END || ' ' || n, '{}',
      timestamptz '2020-02-02T02:02:02Z' - CASE WHEN n > 3000 THEN n * interval '1 hour' ELSE '0' END FROM generate_series(1, 4000) n`);
  for (const [typed, wanted] of [
    ['meridian', 100],
    ['m', 4000],
  ] as const) {
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const page = await listStories(cast.amal, { words: typed, after: after ?? undefined });
      seen.push(...page.stories.filter(({ slug }) => slug.startsWith('m-')).map(({ id }) => id));
      after = page.older;
    } while (after);
    expect(seen, typed).toHaveLength(wanted);
    expect(new Set(seen).size).toBe(wanted);
  }
}, 60_000);

it('stories from before they could be found have the same words as those that are saved now', async () => {
  const content = words({
    headline: 'Filled from before',
    kicker: 'Kickerword',
    bylines: [{ key: 'k', personId: null, name: 'Byname Person', role: 'by', place: 'Placeword' }],
    notesToEditors: ['Noteword'],
    body: {
      type: 'doc',
      content: [
        {
          type: 'list',
          attrs: { ordered: false },
          content: [
            { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Deepword' }] }] },
          ],
        },
      ],
    },
  });
  const { storyId } = await draftStory(cast.amal, { language: 'en', sectionId: cast.world.id });
  await writeContent(cast.amal, { storyId, content });
  const migration = readFileSync('prisma/migrations/007_finding/migration.sql', 'utf8');
  const fill = /UPDATE desk\.story s SET words = [\s\S]*?WHERE w\.story_id = s\.id;/.exec(migration)![0];
  const wordsOf = async () =>
    (await cast.database.sql<{ words: string }>('SELECT words::text FROM desk.story WHERE id = $1', [storyId]))[0]!
      .words;
  const saved = await wordsOf();
  await cast.database.sql('UPDATE desk.story SET words = NULL');
  await cast.database.sql(fill);
  expect(await wordsOf()).toBe(saved);
  expect(saved).toContain("'deepword'");
});
