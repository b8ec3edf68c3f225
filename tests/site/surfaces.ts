import { ask } from '#tests/browser/ask.ts';

/** Where readers and programs may meet a story: the name of the place, and its address. */
export type Surfaces = Record<string, string>;

export type Story = {
  path: string;
  section: string;
  topic?: string;
  person?: string;
  picture?: string;
  relative?: string;
};

export function surfacesOf({ path, section, topic, person, picture, relative }: Story): Surfaces {
  return {
    article: path,
    front: '/',
    section: `/${section}`,
    ...(topic && { topic: `/topics/${topic}` }),
    ...(person && { person: `/people/${person}` }),
    feed: '/feed.xml',
    'section feed': `/${section}/feed.xml`,
    sitemap: '/sitemaps/stories.xml',
    ...(relative && { 'a story that leads to it': relative }),
    ...(picture && { picture }),
  };
}

/** Other ways in which Next itself, or a browser that speaks to Next, would ask for the same. */
export const NEXT_FORMS: { suffix: string; headers: Record<string, string> }[] = [
  { suffix: '', headers: { rsc: '1' } },
  { suffix: '?_rsc=1a2b3', headers: { rsc: '1', 'next-router-prefetch': '1' } },
  { suffix: '', headers: { rsc: '1', 'next-router-segment-prefetch': '/_tree' } },
  { suffix: '', headers: { accept: 'text/x-component', 'next-url': '/' } },
  { suffix: '.rsc', headers: {} },
  { suffix: '.segments/_tree.segment.rsc', headers: {} },
];

/** The places in which a word is read now. A picture says no word: it is seen when it is there. */
export async function sightings(url: string, surfaces: Surfaces, word: string): Promise<string[]> {
  const looked = Object.entries(surfaces).map(async ([place, address]) => {
    const { status, body } = await ask(url, encodeURI(address));
    return (place === 'picture' ? status === 200 : body.toLowerCase().includes(word)) ? [place] : [];
  });
  return (await Promise.all(looked)).flat();
}

/** The same in every form that Next knows of asking, also for addresses that do not answer. */
export async function sightingsByNext(url: string, surfaces: Surfaces, word: string): Promise<string[]> {
  const looked = Object.entries(surfaces).flatMap(([place, address]) =>
    NEXT_FORMS.map(async ({ suffix, headers }) => {
      const { body } = await ask(url, encodeURI(address) + suffix, { headers });
      return body.toLowerCase().includes(word) ? [`${place} ${suffix} ${JSON.stringify(headers)}`] : [];
    }),
  );
  return (await Promise.all(looked)).flat();
}
