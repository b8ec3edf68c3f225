import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { ask } from '#tests/browser/ask.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { sightings, surfacesOf } from './surfaces.ts';
import { aRelative, aStoryToTell } from './told-story.ts';

/** From the end of the verb in this process to the pages of the server's: on an idle machine a few milliseconds. */
const AT_ONCE = { timeout: 5_000, intervals: [0, 5, 10, 20, 50] };
const dayOf = (when: Date) => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki' }).format(when);

test('a story that is published stands at once wherever it belongs, on pages that were read a moment before', async ({
  newspaper,
  cast,
}) => {
  const story = await aStoryToTell(cast);
  const path = `/world/${dayOf(new Date()).replaceAll('-', '/')}/market-sells-${story.word}-again`;
  const surfaces = surfacesOf({ path, section: 'world', relative: await aRelative(cast, story), ...story });
  const see = () => sightings(newspaper.url, surfaces, story.word);
  expect(await see()).toEqual([]);
  expect(await see(), 'Asked twice, so that every page is kept.').toEqual([]);

  const published = await publishStory(cast.sami, { storyId: story.storyId });
  const from = performance.now();
  expect(published.path).toBe(path);
  await expect.poll(see, AT_ONCE).toEqual(Object.keys(surfaces));
  test.info().annotations.push({ type: 'visible after', description: `${Math.round(performance.now() - from)} ms` });
});

test('a withdrawn story is gone from everywhere, and its address says so in the words of the desk [E6]', async ({
  newspaper,
  cast,
}) => {
  const story = await aStoryToTell(cast);
  const { path } = await publishStory(cast.sami, { storyId: story.storyId });
  const surfaces = surfacesOf({ path, section: 'world', relative: await aRelative(cast, story), ...story });
  const see = () => sightings(newspaper.url, surfaces, story.word);
  await expect.poll(see, AT_ONCE).toEqual(Object.keys(surfaces));

  await withdrawStory(cast.sami, { storyId: story.storyId, notice: 'The price of the fish was wrong.' });
  await expect.poll(see, AT_ONCE).toEqual([]);
  const gone = await ask(newspaper.url, path);
  expect(gone.status).toBe(410);
  expect(gone.body).toContain('The price of the fish was wrong.');
  expect(gone.body).not.toContain('The stalls open at five.');
  for (const address of [story.picture, surfaces.topic!, surfaces.person!]) {
    expect((await ask(newspaper.url, address)).status, address).toBe(404);
  }

  await publishStory(cast.sami, { storyId: story.storyId });
  await expect.poll(see, AT_ONCE).toEqual(Object.keys(surfaces));
  expect((await ask(newspaper.url, path)).status).toBe(200);
});

test('a notice cannot bring markup to the page of a withdrawn story [X7]', async ({ newspaper, cast, page }) => {
  const story = await aStoryToTell(cast);
  const { path } = await publishStory(cast.sami, { storyId: story.storyId });
  const notice = '<script>window.__xss = 1</script><img src=x onerror="window.__xss = 2">';
  await withdrawStory(cast.sami, { storyId: story.storyId, notice });
  await expect.poll(async () => (await ask(newspaper.url, path)).status, AT_ONCE).toBe(410);
  await page.goto(path);
  await expect(page.locator('main')).toContainText(notice);
  expect(await page.evaluate(() => (window as { __xss?: number }).__xss)).toBeUndefined();
});
