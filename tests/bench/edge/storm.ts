import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { at } from '../figures.ts';
import { askFor } from './answer.ts';
import type { Ground, Paper } from './ground.ts';
import { type Load, load } from './load.ts';
import { openNewspaper } from './newspaper.ts';
import { tell } from './paper.ts';
import { type Row, rowOf, rowOfLoads } from './row.ts';

const A_MINUTE = 200;
const LATE = 0.95;
/** A storm is longer than a load: a publication every 300 ms wants time to show what it does. */
const LONGER = 5;

/** Readers of the front, sections and articles, in turn while nothing happens and while 200 publications a minute do. */
export async function storm(ground: Ground): Promise<Row[]> {
  const paper = await ground.paper();
  const newspaper = ground.closing(await openNewspaper(paper.dataDir));
  const paths = ['/', ...paper.sections, ...paper.stories.map(({ path }) => path)];
  const file = join(ground.folder, 'storm.txt');
  writeFileSync(file, [paths[0], ...paths].join('\n'));
  for (const path of paths) await askFor(newspaper.port, path);
  const seconds = ground.seconds * LONGER;
  const readers = () => load(newspaper, { seconds, asking: { file, othersInHundred: 100, from: 0 } });
  const renders = () => newspaper.count('nightdesk_render_seconds_count');
  const rounds: { calm: Load; stormy: Load; times: number[]; made: number }[] = [];
  for (let round = 0; round < ground.rounds; round += 1) {
    const calm = await readers();
    const before = await renders();
    const [stormy, times] = await during(readers, (isOver) => publish(paper, round, isOver));
    rounds.push({ calm, stormy, times, made: (await renders()) - before });
    const aMinute = (times.length * 60) / seconds;
    if (aMinute < A_MINUTE * LATE) throw new Error(`There were only ${aMinute} publications a minute.`);
  }
  return rowsOf(rounds);
}

function rowsOf(rounds: { calm: Load; stormy: Load; times: number[]; made: number }[]): Row[] {
  const ratio = {
    to: 'the same in a calm',
    rounds: rounds.map(({ calm, stormy }) => stormy.perSecond / calm.perSecond),
  };
  const times = rounds.map((one) => one.times);
  const calm = rounds.map((one) => one.calm);
  const stormy = rounds.map((one) => one.stormy);
  return [
    rowOfLoads('readers in a calm', calm),
    rowOfLoads('readers while 200 stories a minute are published', stormy, ratio),
    rowOf(
      'a publication until it is answered, writing included',
      'ms',
      times.map((one) => at(one, 0.5)),
      {
        p99: times.map((one) => at(one, 0.99)),
      },
    ),
    rowOf(
      'pages made for a publication',
      'pages',
      rounds.map((one) => one.made / one.times.length),
    ),
  ];
}

export async function during<One, Other>(main: () => Promise<One>, beside: (isOver: () => boolean) => Promise<Other>) {
  let isDone = false;
  const first = main().finally(() => (isDone = true));
  return Promise.all([first, beside(() => isDone)]);
}

/** Each at its own instant, whether or not the one before has been answered. Gives how long each took until it was. */
export async function publish({ stories }: Paper, round: number, isOver: () => boolean): Promise<number[]> {
  const began = performance.now();
  const answered: Promise<number>[] = [];
  for (let nth = 0; ; nth += 1) {
    const wait = began + (nth * 60_000) / A_MINUTE - performance.now();
    if (wait > 0) await pass(wait);
    if (isOver()) return Promise.all(answered);
    const from = performance.now();
    const said = tell(stories[nth % stories.length]!.storyId, `Round ${round}, publication ${nth}`);
    const took = said.then(() => performance.now() - from);
    // One that fails is told when all are waited for, and must not end the program before.
    took.catch(() => undefined);
    answered.push(took);
  }
}
