import { beforeAll, expect, test } from 'vitest';
import { newspaperFeed, sectionFeed } from '#newsroom/feeds/rss.ts';
import { sitemapFile, sitemapIndex } from '#newsroom/feeds/sitemap.ts';
import { divideSitemap } from '#newsroom/publishing/divide-sitemap.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { desk } from '#platform/database/desk.ts';
import { type Cast, drafted, inMs, openNewsroom, published } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const names = (index: string) => [...index.matchAll(/\/sitemaps\/([^<]+)\.xml/g)].map(([, name]) => name!);
const paths = (file: string | null) =>
  [...(file ?? '').matchAll(/<loc>[^<]*?(\/world\/[^<]+)<\/loc>/g)].map(([, path]) => path!);

const files = async () => names(await sitemapIndex()).filter((name) => name !== 'places');
const held = async () => Promise.all((await files()).map(async (name) => paths(await sitemapFile(name))));

test('files of a sitemap are no longer than they should be, and together hold every live story once', async () => {
  const stories = [];
  for (let at = 0; at < 5; at++) stories.push(await published(cast, { headline: `Story number ${at}` }));
  expect((await held()).map((file) => file.length)).toEqual([5]);
  await divideSitemap(2);
  expect((await held()).map((file) => file.length)).toEqual([2, 2, 1]);
  expect((await held()).flat().sort()).toEqual(stories.map(({ path }) => path).sort());
});

test('a file that is full keeps its name and its stories when new ones come', async () => {
  const [before, named] = [await held(), await files()];
  const { path } = await published(cast, { headline: 'The newest' });
  await divideSitemap(2);
  expect((await held()).slice(0, 2)).toEqual(before.slice(0, 2));
  expect((await files()).slice(0, 3)).toEqual(named);
  expect((await held()).flat()).toContain(path);
});

test('readers are told of a new file, and of none that is not there', async () => {
  const told = async () =>
    (await desk().change.findMany({ where: { event: 'sitemap.divided', tags: { has: 'sitemap' } } })).length;
  const before = await told();
  await divideSitemap(2);
  expect(await told()).toBe(before);
  await published(cast, { headline: 'One' });
  await published(cast, { headline: 'Two' });
  await divideSitemap(2);
  expect(await told()).toBe(before + 1);
});

test('what nobody may read yet ends no file', async () => {
  const before = await files();
  for (const nth of [1, 2, 3, 4]) {
    const storyId = await drafted(cast, { headline: `Not yet ${nth}` });
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
  }
  await divideSitemap(2);
  expect(await files()).toEqual(before);
});

test('a name that no index gives is no file', async () => {
  expect(await sitemapFile('elsewhere')).toBeNull();
  expect(await sitemapFile(crypto.randomUUID())).toBeNull();
});

test('sections stand in the sitemap, and the front', async () => {
  const file = await sitemapFile('places');
  for (const path of ['/<', '/world<', '/city<']) expect(file).toContain(path);
});

test('a story is in feed and sitemap only while it is live [E1]', async () => {
  const draft = await drafted(cast, { headline: 'Still a draft' });
  const embargoed = await drafted(cast, { headline: 'Under embargo' });
  await scheduleStory(cast.sami, { storyId: embargoed, liveFrom: inMs(3_600_000) });
  const gone = await published(cast, { headline: 'Taken back' });
  const live = await published(cast, { headline: 'Out in the open' });
  await withdrawStory(cast.sami, { storyId: gone.storyId, notice: 'Wrong.' });
  for (const surface of [await newspaperFeed(), await sectionFeed('world')]) {
    expect(surface).toContain(live.storyId);
    for (const hidden of [draft, embargoed, gone.storyId]) expect(surface).not.toContain(hidden);
    for (const words of ['Still a draft', 'Under embargo', 'Taken back']) expect(surface).not.toContain(words);
  }
  const addresses = (await held()).flat();
  expect(addresses).toContain(live.path);
  expect(addresses).not.toContain(gone.path);
});

test('a section that is not there has no feed', async () => {
  expect(await sectionFeed('nowhere')).toBeNull();
});
