import { generateRssFeed } from 'feedsmith';
import { noteRead } from '#platform/reading.ts';
import { listLatest } from '../site/front.ts';
import { readNewspaper } from '../site/furniture.ts';
import { findSection, listSection } from '../site/sections.ts';
import type { Newspaper, StoryCard } from '../site/views.ts';
import { wholeAddress, xmlText } from './xml-text.ts';

type Channel = { title: string; description: string; path: string; feedPath: string; cards: StoryCard[] };

/** The newest stories of the whole newspaper as RSS 2.0. */
export async function newspaperFeed(): Promise<string> {
  noteRead('feed');
  const newspaper = await readNewspaper();
  const { cards } = await listLatest();
  const { name, strapline } = newspaper;
  return rss({ title: name, description: strapline || name, path: '/', feedPath: '/feed.xml', cards }, newspaper);
}

/** The newest stories of a section as RSS 2.0; null if there is no such section. */
export async function sectionFeed(slug: string): Promise<string | null> {
  const section = await findSection(slug);
  if (!section) return null;
  const newspaper = await readNewspaper();
  const { cards } = await listSection(section.id);
  const title = `${section.name} – ${newspaper.name}`;
  const feedPath = `${section.path}/feed.xml`;
  return rss({ title, description: section.description || title, path: section.path, feedPath, cards }, newspaper);
}

export function rss(channel: Channel, { origin, language }: Newspaper): string {
  const changed = channel.cards.map(({ modifiedAt }) => modifiedAt).sort();
  const newest = changed.at(-1);
  return generateRssFeed({
    title: xmlText(channel.title),
    link: wholeAddress(origin, channel.path),
    description: xmlText(channel.description),
    language,
    ...(newest && { lastBuildDate: new Date(newest) }),
    atom: {
      links: [{ href: wholeAddress(origin, channel.feedPath), rel: 'self', type: 'application/rss+xml' }],
    },
    items: channel.cards.map((card) => itemOf(card, origin)),
  });
}

/** The guid names the story and not its address, so a moved or corrected story is not new to a reader's program. */
function itemOf(card: StoryCard, origin: string) {
  const writers = card.bylines.filter(({ role }) => role === 'by').map(({ name }) => xmlText(name));
  return {
    title: xmlText(card.headline),
    link: wholeAddress(origin, card.path),
    description: xmlText(card.standfirst),
    guid: { value: `urn:uuid:${card.storyId}`, isPermaLink: false },
    pubDate: new Date(card.publishedAt),
    categories: [{ name: xmlText(card.section.name) }],
    atom: { updated: new Date(card.modifiedAt) },
    dc: { creators: writers, languages: [card.language] },
  };
}
