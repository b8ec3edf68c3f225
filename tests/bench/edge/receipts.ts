import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { desk } from '#platform/database/desk.ts';
import { at } from '../figures.ts';
import { askFor } from './answer.ts';
import { busySeconds } from './cores.ts';
import type { Ground } from './ground.ts';
import { type Load, load } from './load.ts';
import { openNewspaper } from './newspaper.ts';
import { each, type Row, rowOf } from './row.ts';
import { during, publish } from './storm.ts';

/** As long as a storm, and each is compared with the one before it in its round. */
const LONGER = 5;
const CLEAR_EVERY_MS = 100;
type Storm = { times: number[]; taken: number; made: number /** Of the server, of its core. */; busy: number };
type Stormy = Storm & { read: Load };

/** Gives how many receipts it has put away. */
const TAKINGS = {
  /** The minute is full, as after twenty changes: one look, and no order. */
  none: async () => {
    await desk().$executeRaw`
      INSERT INTO jobs.receipt (event_id, change_id, by_name, expects, surfaces, at)
      SELECT gen_random_uuid(), gen_random_uuid(), 'nobody', 'true', '[{"kind":"front","name":"","path":"/"}]',
        now() + interval '1 hour' FROM generate_series(1, 20)`;
    return 0;
  },
  /** What a minute may have of one name comes at once, and is over in seconds. */
  bounded: async () => 0,
  /** As if there were no bound: what was ordered a second ago is not counted any more. */
  all: async (isOver: () => boolean) => {
    let away = 0;
    while (!isOver()) {
      away += await desk().$executeRaw`DELETE FROM jobs.receipt WHERE at < clock_timestamp() - interval '1 second'`;
      await pass(CLEAR_EVERY_MS);
    }
    return away;
  },
};
type Taking = keyof typeof TAKINGS;
const ORDER = ['none', 'bounded', 'all'] as const;
const WHAT: Record<Taking, string> = {
  none: 'readers in a storm of which nothing is read back',
  bounded: 'the same while a minute of receipts is taken',
  all: 'the same while every publication is read back',
};

/** What it costs readers that publications are read back, in a storm of 200 a minute. */
export async function receipts(ground: Ground): Promise<Row[]> {
  const paper = await ground.paper();
  const newspaper = ground.closing(await openNewspaper(paper.dataDir));
  const paths = ['/', ...paper.sections, ...paper.stories.map(({ path }) => path)];
  const file = join(ground.folder, 'receipts.txt');
  writeFileSync(file, [paths[0], ...paths].join('\n'));
  for (const path of paths) await askFor(newspaper.port, path);
  const seconds = ground.seconds * LONGER;
  const readers = () => load(newspaper, { seconds, asking: { file, othersInHundred: 100, from: 0 } });
  const renders = () => newspaper.count('nightdesk_render_seconds_count');
  const count = async () =>
    (
      await desk().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM desk.event e
    WHERE EXISTS (SELECT FROM jobs.receipt r WHERE r.event_id = e.id)`
    )[0]!.n;
  const storm = async <Read>(
    taking: Taking,
    round: number,
    who: () => Promise<Read>,
  ): Promise<Storm & { read: Read }> => {
    await desk().receipt.deleteMany();
    await newspaper.isIdle();
    const [before, busyBefore] = [await renders(), busySeconds(newspaper.pid)];
    const [read, [times, away]] = await during(who, (isOver) =>
      Promise.all([publish(paper, round, isOver), TAKINGS[taking](isOver)]),
    );
    await newspaper.isIdle();
    const busy = busySeconds(newspaper.pid) - busyBefore;
    return { read, times, taken: away + (await count()), made: ((await renders()) - before) / times.length, busy };
  };
  const rounds: Record<Taking, Stormy[]> = { none: [], bounded: [], all: [] };
  const unread: Record<Taking, Storm[]> = { none: [], bounded: [], all: [] };
  await storm('none', -1, readers);
  for (let round = 0; round < ground.rounds; round += 1) {
    for (const taking of ORDER) rounds[taking].push(await storm(taking, round, readers));
    for (const taking of ORDER) unread[taking].push(await storm(taking, round, () => pass(seconds * 1_000)));
  }
  return [...ORDER.flatMap((taking) => rowsOf(taking, rounds[taking], rounds.none)), ...rowsUnread(unread)];
}

function rowsOf(taking: Taking, stormy: Stormy[], none: Stormy[]): Row[] {
  const of = (value: (one: Stormy) => number) => stormy.map(value);
  const ratio = (value: (one: Stormy) => number) =>
    taking === 'none'
      ? {}
      : { ratio: { to: 'nothing read back', rounds: each(stormy, none, (one, other) => value(one) / value(other)) } };
  const micros = ({ read: { busyPercent, perSecond } }: Stormy) => (busyPercent * 10_000) / perSecond;
  const [perSecond, p99] = [({ read: { perSecond } }: Stormy) => perSecond, (one: Stormy) => one.read.p99];
  return [
    rowOf(WHAT[taking], 'requests/s', of(perSecond), { p99: of(p99), ...ratio(perSecond) }),
    rowOf('· p99', 'ms', of(p99), ratio(p99)),
    rowOf('· of the server’s core', 'µs a request', of(micros), ratio(micros)),
    rowOf(
      '· a publication until it is answered',
      'ms',
      of((one) => at(one.times, 0.5)),
      ratio((one) => at(one.times, 0.5)),
    ),
    rowOf(
      '· pages made for a publication',
      'pages',
      of(({ made }) => made),
      ratio(({ made }) => made),
    ),
    rowOf(
      '· receipts taken',
      'receipts',
      of(({ taken }) => taken),
    ),
  ];
}

/** Where nobody reads, every page is made for a receipt alone: what one costs at most, on a machine that others use too. */
function rowsUnread({ none, bounded, all }: Record<Taking, Storm[]>): Row[] {
  const share = (storms: Storm[]) => each(storms, none, (one, other) => (one.busy - other.busy) / one.taken);
  const inMs = (seconds: number[]) => seconds.map((one) => one * 1_000);
  const pages = each(
    all,
    none,
    (one, other) => (one.made * one.times.length - other.made * other.times.length) / one.taken,
  );
  return [
    rowOf('a receipt where nobody reads, when a minute of them is taken', 'ms of a core', inMs(share(bounded))),
    rowOf('a receipt where nobody reads, when every one is taken', 'ms of a core', inMs(share(all))),
    rowOf('· pages made for it', 'pages', pages),
  ];
}
