import { moveStory } from '#newsroom/publishing/move-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { type Answer, ask } from '#tests/browser/ask.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { inMs } from '#tests/newsroom/company.ts';
import { type Surfaces, sightings, sightingsByNext, surfacesOf } from './surfaces.ts';
import { aRelative, aStoryToTell } from './told-story.ts';

/** Two minutes. */
const AHEAD = `process.stderr.write('The clock of this server is ahead.\\n');{const Real=Date;globalThis.Date=class extends Real{constructor(...given){super(...(given.length?given:[Real.now()+120000]))}static now(){return Real.now()+120000}}}`;

/** The server believes that it is two minutes later than it is; the database and this process know better. */
test.use({
  own: true,
  env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(AHEAD)}` },
});

async function databaseTime(newspaper: Newspaper): Promise<number> {
  const [row] = await newspaper.sql<{ now: number }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
  );
  return row!.now;
}

async function tagsOf(newspaper: Newspaper, surfaces: Surfaces): Promise<Record<string, unknown>> {
  const lists = Object.entries(surfaces).filter(([place]) => place !== 'article' && place !== 'picture');
  const asked = lists.map(async ([place, address]) => [place, (await ask(newspaper.url, address)).headers.etag]);
  return Object.fromEntries(await Promise.all(asked));
}

const withoutDate = ({ status, headers, body }: Answer) => ({ status, headers: { ...headers, date: '' }, body });

test('a scheduled story is nowhere before its hour by the database’s clock, and everywhere after it [A13] [E1] [E2] [E5]', async ({
  newspaper,
  cast,
}) => {
  const { url } = newspaper;
  expect(newspaper.output()).toContain('The clock of this server is ahead.');
  const story = await aStoryToTell(cast);
  const draft = surfacesOf({ path: '/world', section: 'world', relative: await aRelative(cast, story), ...story });
  const before = await tagsOf(newspaper, draft);
  const { path, liveFrom } = await scheduleStory(cast.sami, { storyId: story.storyId, liveFrom: inMs(6_000) });
  const hour = Date.parse(liveFrom);
  const surfaces = { ...draft, article: path };

  const early = await sightingsByNext(url, surfaces, story.word);
  const tagsWhileHidden = await tagsOf(newspaper, surfaces);
  let [seen, asked] = [await sightings(url, surfaces, story.word), await databaseTime(newspaper)];
  expect(asked, 'The machine was too slow to look before the hour.').toBeLessThan(hour);
  expect(early).toEqual([]);
  expect(tagsWhileHidden).toEqual(before);

  let looks = 0;
  for (; seen.length < Object.keys(surfaces).length && asked < hour + 5_000; looks += 1) {
    const from = await databaseTime(newspaper);
    seen = await sightings(url, surfaces, story.word);
    asked = await databaseTime(newspaper);
    if (asked < hour) expect(seen, `${hour - asked} ms before the hour`).toEqual([]);
    if (from > hour + 5_000) break;
  }
  expect(seen).toEqual(Object.keys(surfaces));
  expect(looks).toBeGreaterThan(3);
  test.info().annotations.push({ type: 'late by less than', description: `${Math.round(asked - hour)} ms` });
});

test('an address where a story will stand answers as one where nothing ever will [E10]', async ({
  newspaper,
  cast,
}) => {
  const story = await aStoryToTell(cast);
  const { path } = await scheduleStory(cast.sami, { storyId: story.storyId, liveFrom: inMs(3_600_000) });
  const { path: moved } = await moveOf(cast, story.storyId, `${story.word}-moved`);
  const missing = '/world/2026/01/01/never-was-anything';
  for (const method of ['GET', 'HEAD']) {
    const nothing = withoutDate(await ask(newspaper.url, missing, { method }));
    expect(nothing.status).toBe(404);
    for (const hidden of [path, moved]) {
      expect(withoutDate(await ask(newspaper.url, hidden, { method })), hidden).toEqual(nothing);
    }
  }
  const noPicture = withoutDate(await ask(newspaper.url, '/media/018f0000-0000-7000-8000-000000000000/480'));
  expect(noPicture.status).toBe(404);
  expect(withoutDate(await ask(newspaper.url, story.picture))).toEqual(noPicture);
  const [nobody, noTopic] = await Promise.all([
    ask(newspaper.url, '/people/nobody-at-all'),
    ask(newspaper.url, '/topics/nothing-at-all'),
  ]);
  expect(withoutDate(await ask(newspaper.url, `/people/${story.person}`))).toEqual(withoutDate(nobody));
  expect(withoutDate(await ask(newspaper.url, `/topics/${story.topic}`))).toEqual(withoutDate(noTopic));
});

async function moveOf(cast: { sami: Parameters<typeof moveStory>[0] }, storyId: string, slug: string) {
  await moveStory(cast.sami, { storyId, slug });
  const { publications } = await getDeskStory(cast.sami, storyId);
  return { path: publications[0]!.path };
}
