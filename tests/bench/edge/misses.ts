import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askFor } from './answer.ts';
import { articlesOf } from './archived.ts';
import type { Ground } from './ground.ts';
import { CONNECTIONS, type Load, load } from './load.ts';
import { openNewspaper } from './newspaper.ts';
import { type Row, rowOfLoads } from './row.ts';

const IN_HUNDRED = [0, 1, 5, 10, 25, 50, 100];
/** A page a core makes in a second, at most; nobody asks for more new ones than that. */
const FASTEST = 400;

/** Of a hundred requests so many are for an article that nobody has asked for, the others for one that everybody reads. */
export async function misses({ archive, closing, folder, rounds, seconds, stories }: Ground): Promise<Row[]> {
  const size = Math.min(stories, 100_000);
  const dataDir = await archive(size);
  const newspaper = closing(await openNewspaper(dataDir));
  const wanted = Math.min(size, 1 + (FASTEST * seconds + CONNECTIONS) * rounds * IN_HUNDRED.length);
  const paths = await articlesOf(dataDir, wanted);
  const file = join(folder, 'misses.txt');
  writeFileSync(file, paths.join('\n'));
  await askFor(newspaper.port, paths[0]!);
  const loads = IN_HUNDRED.map(() => [] as Load[]);
  let from = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [nth, othersInHundred] of IN_HUNDRED.entries()) {
      const before = await newspaper.count('nightdesk_answers_total', '"made"');
      const met = await load(newspaper, { seconds, asking: { file, othersInHundred, from } });
      await newspaper.isIdle();
      const made = (await newspaper.count('nightdesk_answers_total', '"made"')) - before;
      const asked = (met.requests * othersInHundred) / 100;
      if (from + asked >= paths.length)
        throw new Error(`${paths.length} articles were not enough: take a larger archive.`);
      // Of what was asked for last nobody waited for the answer.
      from += made + CONNECTIONS;
      const isWide = Math.abs(made - asked) > CONNECTIONS + Math.min(met.requests / 100, asked / 10);
      if (isWide) throw new Error(`Of ${met.requests} requests ${made} were misses, not ${othersInHundred} %.`);
      loads[nth]!.push(met);
    }
  }
  return IN_HUNDRED.map((percent, nth) => rowOfLoads(`articles, ${percent} % of them misses`, loads[nth]!));
}
