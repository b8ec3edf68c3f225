import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { rss } from '#newsroom/feeds/rss.ts';
import type { StoryCard } from '#newsroom/site/views.ts';
import { card, furniture } from '#tests/site/paper.ts';
import { complaintsAbout } from './xmllint.ts';

const STORY = '018f0000-0000-7000-8000-000000000000';

function feed(...cards: StoryCard[]) {
  const channel = { title: 'The Foreland', description: 'News', path: '/', feedPath: '/feed.xml', cards };
  return rss(channel, furniture.newspaper);
}

test('a feed tells of each story its headline, address, hour, section and writers', () => {
  const byline = { name: 'Amal Rashidi', path: null, role: 'by', place: '' } as const;
  const { items } = parseRssFeed(feed(card({ storyId: STORY, headline: 'Quay & berth', bylines: [byline] })));
  expect(items).toMatchObject([
    {
      title: 'Quay & berth',
      link: `https://foreland.example/coast/2026/11/24/${STORY}`,
      guid: { value: `urn:uuid:${STORY}`, isPermaLink: false },
      categories: [{ name: 'Coast' }],
      dc: { creators: ['Amal Rashidi'] },
    },
  ]);
});

test('a story that moves or changes keeps its guid, and its change is dated [E9]', () => {
  const before = parseRssFeed(feed(card({ storyId: STORY })));
  const moved = card({ storyId: STORY, path: '/world/2026/11/24/new', modifiedAt: '2026-11-25T10:00:00.000Z' });
  const after = parseRssFeed(feed(moved));
  expect(after.items?.[0]?.guid).toEqual(before.items?.[0]?.guid);
  expect(after.lastBuildDate).not.toBe(before.lastBuildDate);
});

test('hostile text leaves the feed well-formed, and its words are there or replaced by U+FFFD [X6]', async () => {
  const hostile = 'a]]>b\u0000\u001b\ud800\ufffe<script>&amp;</script>';
  const xml = feed(card({ storyId: STORY, headline: hostile, standfirst: hostile }));
  expect(await complaintsAbout(xml)).toEqual([]);
  expect(parseRssFeed(xml).items?.[0]?.title).toBe('a]]>b\ufffd\ufffd\ufffd\ufffd<script>&amp;</script>');
});
