import { reader } from '#platform/database/reader.ts';
import { noteRead } from '#platform/reading.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readNewspaper, readSections } from '../site/furniture.ts';
import { personPath, topicPath } from '../site/paths.ts';
import { escapedXml, wholeAddress } from './xml-text.ts';

/** https://www.sitemaps.org/protocol.html allows so many addresses in a file. */
const MOST_ADDRESSES = 50_000;
/** Topics and people share a file with the sections; beyond this many of each, the later ones are found by links alone. */
const MOST_PLACES = 20_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PLACES = 'places';
const FIRST = 'stories';
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

type Entry = { path: string; changed?: Date };

/**
 * The index of all files. A file of stories is named by the story after which it begins, so a file that is full keeps its
 * name and its stories when new ones come. The clock says where one ends: see newsroom/publishing/divide-sitemap.ts.
 */
export async function sitemapIndex(): Promise<string> {
  noteRead('sitemap');
  const { origin } = await readNewspaper();
  // As one row: a million stories are a thousand parts, and as many rows take five times as long.
  const [row] = await reader().$queryRaw<[{ parts: string }]>(
    Prisma.sql`SELECT coalesce(string_agg(after::text, ' ' ORDER BY after), '') AS parts FROM site.sitemap_part`,
  );
  return indexOf([PLACES, FIRST, ...row.parts.split(' ').filter(Boolean)], origin);
}

/** One file of the index; null for a name that no index gives. */
export async function sitemapFile(name: string): Promise<string | null> {
  noteRead('sitemap');
  const { origin } = await readNewspaper();
  if (name === PLACES) return urlset(await places(), origin);
  const begins = await beginOf(name);
  return begins === null ? null : urlset(await storiesAfter(begins), origin);
}

async function beginOf(name: string): Promise<string | null> {
  if (name === FIRST) return BEFORE_ALL;
  if (!UUID.test(name)) return null;
  return (await reader().sitemapPart.findUnique({ where: { after: name } }))?.after ?? null;
}

/** @param names in letters, digits and hyphens, so that nothing in them is to be escaped */
function indexOf(names: string[], origin: string): string {
  const folder = escapedXml(wholeAddress(origin, '/sitemaps/'));
  return document(
    'sitemapindex',
    names.map((name) => `<sitemap><loc>${folder}${name}.xml</loc></sitemap>`),
  );
}

export function urlset(entries: Entry[], origin: string): string {
  return document(
    'urlset',
    entries.map(({ path, changed }) => {
      const lastmod = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : '';
      return `<url>${location(origin, path)}${lastmod}</url>`;
    }),
  );
}

async function storiesAfter(begins: string): Promise<Entry[]> {
  const next = await reader().sitemapPart.findFirst({ where: { after: { gt: begins } }, orderBy: { after: 'asc' } });
  const rows = await reader().$queryRaw<{ path: string; modified_at: Date }[]>(fileQuery(begins, next?.after));
  return rows.map(({ path, modified_at }) => ({ path, changed: modified_at }));
}

/** The stories after one, up to another. */
export function fileQuery(begins: string, ends?: string): Prisma.Sql {
  const isBeforeNext = ends ? Prisma.sql`p.story_id <= ${ends}::uuid` : Prisma.sql`true`;
  return Prisma.sql`SELECT p.path, p.modified_at FROM site.publication p
    WHERE p.story_id > ${begins}::uuid AND ${isBeforeNext} ORDER BY p.story_id LIMIT ${MOST_ADDRESSES}`;
}

async function places(): Promise<Entry[]> {
  noteRead('furniture');
  const few = { select: { slug: true }, orderBy: { slug: 'asc' }, take: MOST_PLACES } as const;
  const [sections, topics, people] = await Promise.all([
    readSections(),
    reader().siteTopic.findMany(few),
    reader().sitePerson.findMany(few),
  ]);
  const paths = [
    '/',
    ...sections.map(({ path }) => path),
    ...topics.map(({ slug }) => topicPath(slug)),
    ...people.map(({ slug }) => personPath(slug)),
  ];
  return paths.map((path) => ({ path }));
}

function location(origin: string, path: string): string {
  return `<loc>${escapedXml(wholeAddress(origin, path))}</loc>`;
}

function document(root: 'sitemapindex' | 'urlset', entries: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</${root}>\n`;
}
