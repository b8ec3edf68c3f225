import { moveStory } from '#newsroom/publishing/move-story.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { ask } from '#tests/browser/ask.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { published, words } from '#tests/newsroom/company.ts';
import { dataOf } from './render.ts';
import { aStoryToTell } from './told-story.ts';

const AT_ONCE = { timeout: 5_000, intervals: [0, 5, 10, 20, 50] };
const at = async (newspaper: Newspaper, path: string) => {
  const { status, headers, body } = await ask(newspaper.url, path);
  return { status, to: headers.location, body };
};
const leads = (newspaper: Newspaper, path: string) => at(newspaper, path).then(({ status, to }) => ({ status, to }));

test('a story that moved twice is one 301 away from each old address, and moving back makes no loop [E8]', async ({
  newspaper,
  cast,
}) => {
  const story = await aStoryToTell(cast);
  const { path: first } = await publishStory(cast.sami, { storyId: story.storyId });
  await expect.poll(() => leads(newspaper, first), AT_ONCE).toEqual({ status: 200 });
  const move = (slug: string) => moveStory(cast.sami, { storyId: story.storyId, slug: `${story.word}-${slug}` });
  const { path: second } = await move('second');
  const { path: third } = await moveStory(cast.sami, { storyId: story.storyId, sectionId: cast.city.id });
  expect(third).toMatch(/^\/city\//);
  for (const old of [first, second!]) {
    await expect.poll(() => leads(newspaper, old), AT_ONCE).toEqual({ status: 301, to: third });
  }
  expect((await at(newspaper, third!)).body).toContain(story.content.headline);

  await moveStory(cast.sami, { storyId: story.storyId, sectionId: cast.world.id });
  const { path: back } = await moveStory(cast.sami, { storyId: story.storyId, slug: first.split('/').at(-1)! });
  expect(back).toBe(first);
  await expect.poll(() => leads(newspaper, first), AT_ONCE).toEqual({ status: 200 });
  for (const old of [second!, third!]) {
    await expect.poll(() => leads(newspaper, old), AT_ONCE).toEqual({ status: 301, to: first });
  }
});

test('an address that became free is used again, and shows nothing of the story that stood there [E8]', async ({
  newspaper,
  cast,
}) => {
  const story = await aStoryToTell(cast);
  const { path } = await publishStory(cast.sami, { storyId: story.storyId });
  await moveStory(cast.sami, { storyId: story.storyId, slug: `${story.word}-elsewhere` });
  await expect.poll(() => leads(newspaper, path), AT_ONCE).toMatchObject({ status: 301 });
  const other = await published(cast, { headline: story.content.headline, standfirst: 'Another story.' });
  expect(other.path).toBe(path);
  await expect.poll(() => leads(newspaper, path), AT_ONCE).toEqual({ status: 200 });
  const { body } = await at(newspaper, path);
  expect(body).toContain('Another story.');
  expect(body).not.toContain('The stalls open at five.');
});

test('what is written on after publishing stays at the desk until it is published, and is then dated [E8] [E9]', async ({
  newspaper,
  cast,
}) => {
  const story = await aStoryToTell(cast);
  const { storyId } = story;
  const { path } = await publishStory(cast.sami, { storyId });
  await expect.poll(() => leads(newspaper, path), AT_ONCE).toEqual({ status: 200 });
  const first = await told(newspaper, path, storyId);
  expect(first.modified).toBe(first.published);

  const standfirst = 'The stalls open at six, not at five.';
  await writeContent(cast.amal, { storyId, content: words({ ...story.content, standfirst }) });
  expect((await ask(newspaper.url, '/')).body).not.toContain(standfirst);
  expect(await told(newspaper, path, storyId)).toEqual(first);

  await publishStory(cast.sami, { storyId });
  await expect.poll(async () => (await at(newspaper, path)).body, AT_ONCE).toContain(standfirst);
  const changed = await told(newspaper, path, storyId);
  expect(changed).toMatchObject({ published: first.published, guid: first.guid });
  expect(Date.parse(changed.modified!)).toBeGreaterThan(Date.parse(first.modified!));
  expect(changed.lastmod).toBe(changed.modified);
  expect(changed.updated).toBe(changed.modified);

  await publishStory(cast.sami, { storyId });
  await published(cast, { headline: `After ${story.word}` });
  await expect.poll(async () => (await at(newspaper, path)).body, AT_ONCE).toContain(`After ${story.word}`);
  expect(await told(newspaper, path, storyId), 'The same words again are no change.').toEqual(changed);
});

/** What page, sitemap and feed tell programs about a story: its name and its times. */
async function told(newspaper: Newspaper, path: string, storyId: string) {
  const [page, sitemap, feed] = await Promise.all(
    [path, '/sitemaps/stories.xml', '/feed.xml'].map((address) => at(newspaper, address)),
  );
  const { datePublished, dateModified } = dataOf(page!.body);
  const entry = sitemap!.body.split('<url>').find((each) => each.includes(`${path}<`));
  const item = feed!.body.split('<item>').find((each) => each.includes(storyId));
  return {
    published: datePublished as string,
    modified: dateModified as string,
    lastmod: /<lastmod>(.*?)</.exec(entry ?? '')?.[1],
    updated: /<atom:updated>(.*?)</.exec(item ?? '')?.[1],
    guid: /<guid[^>]*>(.*?)</.exec(item ?? '')?.[1],
  };
}
