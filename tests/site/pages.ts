import type { Newspaper } from '#tests/browser/newspaper.ts';

/** One address of each kind of page that readers meet, in the newspaper of the demo. */
export async function kindsOfPages(newspaper: Newspaper): Promise<Record<string, string>> {
  const live = 'live_from <= now() AND (live_until IS NULL OR live_until > now())';
  const one = async (condition: string) => {
    const [row] = await newspaper.sql<{ path: string }>(
      `SELECT path FROM site.publication WHERE ${live} AND ${condition} ORDER BY published_at LIMIT 1`,
    );
    if (!row) throw new Error(`No story of the demo: ${condition}`);
    return encodeURI(row.path);
  };
  const withBlock = (type: string) => one(`content::text LIKE '%"type": "${type}"%'`);
  const [withdrawn] = await newspaper.sql<{ path: string }>('SELECT path FROM site.withdrawal LIMIT 1');
  return {
    'the front': '/',
    'a section': '/coast',
    'a topic': '/topics/harbour-inquiry',
    'a person': '/people/amal-rashidi',
    'the raw story': await one("headline LIKE 'Iranian envoy%'"),
    'an opinion': await one("kind = 'opinion'"),
    'a table': await withBlock('table'),
    'a timeline': await withBlock('timeline'),
    'questions and answers': await withBlock('questionAnswer'),
    'a fact box': await withBlock('factBox'),
    'a correction': await withBlock('correctionNote'),
    'a gallery': await one("kind = 'gallery'"),
    'a Persian story': await one("language = 'fa'"),
    'an Arabic story': await one("language = 'ar'"),
    'a withdrawn story': encodeURI(withdrawn!.path),
    'no page': '/nothing/here',
  };
}
