import { askFor } from './answer.ts';
import { articlesOf } from './archived.ts';
import { residentBytes } from './cores.ts';
import type { Ground } from './ground.ts';
import { type Newspaper, openNewspaper } from './newspaper.ts';
import { type Row, rowOf } from './row.ts';

const OF = 10_000;
/** Less than the memory for pages takes, so that none pushes out another. */
const PAGES = 1_500;
/** Before the first measure: Next and V8 take memory that is not the pages'. */
const BEFORE = 500;
/** So many articles at most the edge looks at when it draws the frame of all pages. */
const READ_BY_ITSELF = 8;
const AT_ONCE = 4;
const MEGABYTE = 1_048_576;

/** What a page that is kept takes of memory, by our own account and by the system's, with a new server in each round. */
export async function memory({ archive, closing, rounds, stories }: Ground): Promise<Row[]> {
  const dataDir = await archive(Math.min(stories, 100_000));
  const paths = await articlesOf(dataDir, BEFORE + PAGES);
  const first = Math.floor((paths.length * BEFORE) / (BEFORE + PAGES));
  const [counted, resident] = [[] as number[], [] as number[]];
  for (let round = 0; round < rounds; round += 1) {
    const newspaper = closing(await openNewspaper(dataDir));
    const before = await read(newspaper, paths.slice(0, first));
    const after = await read(newspaper, paths.slice(first));
    const pages = after.pages - before.pages;
    const asked = paths.length - first;
    if (pages < asked - READ_BY_ITSELF) throw new Error(`Of ${asked} pages only ${pages} were kept.`);
    counted.push(((after.bytes - before.bytes) / pages) * (OF / MEGABYTE));
    resident.push(((after.resident - before.resident) / pages) * (OF / MEGABYTE));
    await newspaper.close();
  }
  return [
    rowOf('memory per 10,000 articles kept, as the edge counts', 'MB', counted),
    rowOf('memory per 10,000 articles kept, as the system counts, with what making them left behind', 'MB', resident),
  ];
}

async function read(newspaper: Newspaper, paths: string[]) {
  const left = [...paths];
  const reader = async () => {
    for (let path = left.pop(); path; path = left.pop()) await askFor(newspaper.port, path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  await newspaper.isIdle();
  const pages = await newspaper.count('nightdesk_pages_kept', '"true"');
  const bytes = await newspaper.count('nightdesk_kept_bytes', '"pages"');
  return { pages, bytes, resident: residentBytes(newspaper.pid) };
}
