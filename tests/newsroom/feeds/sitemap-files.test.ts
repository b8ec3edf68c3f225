import { beforeAll, expect, test } from 'vitest';
import { newspaperFeed, sectionFeed } from '#newsroom/feeds/rss.ts';
import { sitemapFile, sitemapIndex } from '#newsroom/feeds/sitemap.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { type Cast, drafted, inMs, openNewsroom, published } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const names = (index: string) => [...index.matchAll(/\/sitemaps\/([^<]+)\.xml/g)].map(([, name]) => name!);
const paths = (file: string | null) =>
  [...(file ?? '').matchAll(/<loc>[^<]*?(\/world\/[^<]+)<\/loc>/g)].map(([, path]) => path!);

test('files of a sitemap are never longer than allowed, and together hold every live story once', async () => {
  const stories = [];
  for (let at = 0; at < 5; at++) stories.push(await published(cast, { headline: `Story number ${at}` }));
  const files = names(await sitemapIndex(2)).filter((name) => name !== 'places');
  const held = await Promise.all(files.map(async (name) => paths(await sitemapFile(name, 2))));
  expect(held.map((file) => file.length)).toEqual([2, 2, 1]);
  expect(held.flat().sort()).toEqual(stories.map(({ path }) => path).sort());
});

test('a name that no index gives is no file', async () => {
  expect(await sitemapFile('elsewhere')).toBeNull();
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
  const held = paths(await sitemapFile('stories'));
  expect(held).toContain(live.path);
  expect(held).not.toContain(gone.path);
});

test('a section that is not there has no feed', async () => {
  expect(await sectionFeed('nowhere')).toBeNull();
});
