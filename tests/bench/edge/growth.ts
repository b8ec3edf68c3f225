import { at } from '../figures.ts';
import { askFor } from './answer.ts';
import { SECTIONS, TOPICS } from './archive.ts';
import { articlesOf } from './archived.ts';
import { busySeconds, databaseSeconds } from './cores.ts';
import type { Ground } from './ground.ts';
import { openNextAlone } from './newspaper.ts';
import { each, type Row, rowOf, wanting } from './row.ts';
import type { Running } from './running.ts';

const SIZES = [1_000, 100_000, 1_000_000];
const MOST = 1.5;

type Archive = { stories: number; dataDir: string; server: Running; paths: Record<string, string[]> };
/** Of one round, for a page: the median of its times, and what it took of the core, its database's part with it. */
type Cost = { ms: number; busyMicros: number };

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
  const costs = new Map(archives.flatMap((one) => kinds.map((kind) => [keyOf(kind, one), [] as Cost[]])));
  for (const kind of kinds) await inTurn(kind, archives, ground.pages, 0);
  for (let round = 1; round <= ground.rounds; round += 1) {
    for (const kind of kinds) {
      const found = await inTurn(kind, archives, ground.pages, round);
      for (const [which, archive] of archives.entries()) costs.get(keyOf(kind, archive))!.push(found[which]!);
    }
  }
  return kinds.flatMap((kind) => rowsOf(kind, archives, costs));
}

function rowsOf(kind: string, archives: Archive[], costs: Map<string, Cost[]>): Row[] {
  const ms = (archive: Archive) => costs.get(keyOf(kind, archive))!.map((one) => one.ms);
  const busyMicros = (archive: Archive) => costs.get(keyOf(kind, archive))!.map((one) => one.busyMicros);
  const [fewest, most] = [archives[0]!, archives.at(-1)!];
  const growthOf = (what: (archive: Archive) => number[]) => ({
    ratio: { to: keyOf(kind, fewest), rounds: each(what(most), what(fewest), (a, b) => a / b) },
  });
  const rows = archives.map((one) => rowOf(keyOf(kind, one), 'ms', ms(one), { busyMicros: busyMicros(one) }));
  return [
    ...rows,
    wanting(rowOf(`growth of ${kind}`, 'ms', ms(most), growthOf(ms)), { atMost: MOST }),
    rowOf(`growth of ${kind}, of the core`, 'µs', busyMicros(most), growthOf(busyMicros)),
  ];
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
  return { stories, dataDir, server, paths };
}

async function sitemapsOf({ port }: Running): Promise<string[]> {
  const index = (await askFor(port, '/sitemap.xml', 'identity')).body.toString('utf8');
  const paths = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  return paths.filter((path) => !path.endsWith('/places.xml'));
}

async function inTurn(kind: string, archives: Archive[], pages: number, round: number): Promise<Cost[]> {
  const times = archives.map(() => [] as number[]);
  const before = archives.map(busy);
  for (let nth = 0; nth < pages; nth += 1) {
    for (const [which, archive] of archives.entries())
      times[which]!.push(await makingOf(archive, kind, round * pages + nth));
  }
  const took = each(archives, before, (archive, from) => busy(archive) - from);
  return archives.map((_, which) => ({ ms: at(times[which]!, 0.5), busyMicros: (took[which]! * 1_000_000) / pages }));
}

function busy({ server, dataDir }: Archive): number {
  return busySeconds(server.pid) + databaseSeconds(dataDir);
}

async function makingOf({ server, paths }: Archive, kind: string, nth: number): Promise<number> {
  const ofKind = paths[kind]!;
  const { ms, body } = await askFor(server.port, ofKind[nth % ofKind.length]!, 'identity');
  const isWhole = /<\/(html|rss|urlset|sitemapindex)>/.test(body.toString('utf8', Math.max(0, body.length - 100_000)));
  if (!isWhole) throw new Error(`A page of the kind ${kind} is not whole.`);
  return ms;
}
