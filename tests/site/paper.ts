import type { Furniture, LiveArticle, LivePicture, StoryCard } from '#newsroom/site/views.ts';
import { type Block, paragraph } from '#newsroom/stories/body.ts';

/** A small paper for the tests of its pages: what the reads would have given. */

const section = (slug: string, name: string) => ({
  id: slug,
  slug,
  name,
  path: `/${slug}`,
  description: `${name} news.`,
});

export const furniture: Furniture = {
  newspaper: {
    name: 'The Foreland',
    strapline: 'News of Port Averil and the Sound.',
    language: 'en',
    direction: 'ltr',
    zone: 'Europe/Helsinki',
    imprint: 'The Foreland, 14 Almond Square, Port Averil.',
    origin: 'https://foreland.example',
  },
  sections: [section('city', 'City'), section('coast', 'Coast'), section('world', 'World')],
  topicsInFocus: [{ id: 't1', slug: 'harbour', name: 'Harbour inquiry', path: '/topics/harbour' }],
};

export const picture = (alt = 'A crowd below a white tower'): LivePicture => ({
  assetId: 'a1',
  width: 1080,
  height: 720,
  sources: [
    { src: '/media/a1/480', width: 480 },
    { src: '/media/a1/1080', width: 1080 },
  ],
  better: [],
  alt,
  caption: 'Crowds filled Tehran.',
  credit: 'AFP',
});

export function card(change: Partial<StoryCard> & { storyId: string }): StoryCard {
  const publishedAt = change.publishedAt ?? '2026-11-24T04:38:00.000Z';
  return {
    path: `/coast/2026/11/24/${change.storyId}`,
    kind: 'news',
    language: 'en',
    direction: 'ltr',
    headline: `Headline of ${change.storyId}`,
    kicker: '',
    standfirst: '',
    section: furniture.sections[1]!,
    bylines: [],
    picture: null,
    publishedAt,
    modifiedAt: publishedAt,
    ...change,
  };
}

export function article(change: Partial<LiveArticle> = {}): LiveArticle {
  const { storyId, ...base } = card({ storyId: 'envoy' });
  return {
    storyId,
    ...base,
    path: '/world/2010/09/13/iranian-envoy-quits',
    section: furniture.sections[2]!,
    headline: 'Iranian envoy in Helsinki quits',
    kicker: 'Iran',
    standfirst: 'Deputy head of mission walks out.',
    publishedAt: '2010-09-13T11:05:00.000Z',
    modifiedAt: '2010-09-13T11:05:00.000Z',
    dateline: 'Helsinki',
    body: { type: 'doc', content: [paragraph('He has given up his post.'), paragraph('He plans to ask for asylum.')] },
    bylines: [{ name: 'Amal Rashidi', path: '/people/amal-rashidi', role: 'by', place: 'Helsinki' }],
    inlineStories: {},
    pictures: [],
    captions: [],
    sources: [],
    related: [],
    topics: [],
    translations: [],
    earlier: null,
    later: null,
    social: { title: '', description: '' },
    search: { title: '', description: '' },
    ...change,
  };
}

/** An article whose body is only these blocks. */
export const articleOf = (...content: Block[]) => article({ dateline: '', body: { type: 'doc', content } });
