import { at } from '../figures.ts';
import { askFor } from './answer.ts';
import { SECTIONS, TOPICS } from './archive.ts';
import { articlesOf } from './archived.ts';
import type { Ground } from './ground.ts';
import { openNextAlone } from './newspaper.ts';
import { each, type Row, rowOf, wanting } from './row.ts';
import type { Running } from './running.ts';

const SIZES = [1_000, 100_000, 1_000_000];
const MOST = 1.5;

type Archive = { stories: number; server: Running; paths: Record<string, string[]> };

/**
 * How long a page takes to make among few stories and among many: by Next alone, which makes it for each who asks. What
 * the edge adds depends on the page's bytes alone and would make the growth look smaller. The archives take turns at
 * every page. A round that does not count comes first: a server's first pages are slow at any size. An article is asked
 * for once, as nobody has read it before; of lists and fronts there are not as many.
 */
export async function growth(ground: Ground): Promise<Row[]> {
  const sizes = [...new Set(SIZES.map((size) => Math.min(size, ground.stories)))];
  const archives: Archive[] = [];
  for (const stories of sizes) archives.push(await openArchive(ground, stories));
  const kinds = Object.keys(archives[0]!.paths);
  const medians = new Map(archives.flatMap((one) => kinds.map((kind) => [keyOf(kind, one), [] as number[]])));
  for (const kind of kinds) await inTurn(kind, archives, ground.pages, 0);
  for (let round = 1; round <= ground.rounds; round += 1) {
    for (const kind of kinds) {
      const times = await inTurn(kind, archives, ground.pages, round);
      for (const [which, archive] of archives.entries())
        medians.get(keyOf(kind, archive))!.push(at(times[which]!, 0.5));
    }
  }
  return kinds.flatMap((kind) => rowsOf(kind, archives, medians));
}

function rowsOf(kind: string, archives: Archive[], medians: Map<string, number[]>): Row[] {
  const of = (archive: Archive) => medians.get(keyOf(kind, archive))!;
  const [fewest, most] = [archives[0]!, archives.at(-1)!];
  const rows = archives.map((archive) => rowOf(keyOf(kind, archive), 'ms', of(archive)));
  const ratio = { to: keyOf(kind, fewest), rounds: each(of(most), of(fewest), (a, b) => a / b) };
  return [...rows, wanting(rowOf(`growth of ${kind}`, 'ms', of(most), { ratio }), { atMost: MOST })];
}

function keyOf(kind: string, { stories }: Archive): string {
  return `${kind} of ${stories.toLocaleString('en')} stories`;
}

async function openArchive({ archive, closing, pages, rounds }: Ground, stories: number): Promise<Archive> {
  const dataDir = await archive(stories);
  const server = closing(await openNextAlone(dataDir));
  const upTo = (count: number) => Array.from({ length: count }, (_, nth) => nth + 1);
  const sections = upTo(SECTIONS).map((nth) => `/section-${nth}`);
  const paths = {
    front: ['/'],
    section: sections,
    topic: upTo(TOPICS).map((nth) => `/topics/topic-${nth}`),
    article: await articlesOf(dataDir, pages * (rounds + 1)),
    feed: ['/feed.xml', ...sections.map((section) => `${section}/feed.xml`)],
    'sitemap index': ['/sitemap.xml'],
    'sitemap file': await sitemapsOf(server),
  };
  return { stories, server, paths };
}

async function sitemapsOf({ port }: Running): Promise<string[]> {
  const index = (await askFor(port, '/sitemap.xml', 'identity')).body.toString('utf8');
  const paths = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  return paths.filter((path) => !path.endsWith('/places.xml'));
}

/** What the pages of a round took, of each archive. */
async function inTurn(kind: string, archives: Archive[], pages: number, round: number): Promise<number[][]> {
  const times = archives.map(() => [] as number[]);
  for (let nth = 0; nth < pages; nth += 1) {
    for (const [which, archive] of archives.entries())
      times[which]!.push(await makingOf(archive, kind, round * pages + nth));
  }
  return times;
}

async function makingOf({ server, paths }: Archive, kind: string, nth: number): Promise<number> {
  const ofKind = paths[kind]!;
  const { ms, body } = await askFor(server.port, ofKind[nth % ofKind.length]!, 'identity');
  const isWhole = /<\/(html|rss|urlset|sitemapindex)>/.test(body.toString('utf8', Math.max(0, body.length - 100_000)));
  if (!isWhole) throw new Error(`A page of the kind ${kind} is not whole.`);
  return ms;
}
