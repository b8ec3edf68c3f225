import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../bin/bootstrap/build.mjs';
import { article } from './edge/article.ts';
import { LOAD_CORE, moveTo } from './edge/cores.ts';
import { crowd } from './edge/crowd.ts';
import { type Ground, prepareGround } from './edge/ground.ts';
import { growth } from './edge/growth.ts';
import { memory } from './edge/memory.ts';
import { misses } from './edge/misses.ts';
import { printed } from './edge/printed.ts';
import { receipts } from './edge/receipts.ts';
import type { Row } from './edge/row.ts';
import { storm } from './edge/storm.ts';

/**
 * What the edge is promised to do, measured in one run: the server and its database on one core, whoever asks on another,
 * in rounds that take turns. Ends with a failure if an answer was not what it should be; a figure that is out of reach is
 * told, and is no failure. Usage: npm run bench -- [--json] [--only NAME,NAME] [--stories N] [--seconds N] [--rounds N] [--readers N] [--pages N]
 */
const MEASUREMENTS: Record<string, (ground: Ground) => Promise<Row[]>> = {
  article,
  storm,
  receipts,
  crowd,
  misses,
  memory,
  growth,
};

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: Object.keys(MEASUREMENTS).join(',') },
    stories: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    readers: { type: 'string', default: '2000' },
    pages: { type: 'string', default: '40' },
  },
});
const numbers = {
  stories: +values.stories,
  seconds: +values.seconds,
  rounds: +values.rounds,
  readers: +values.readers,
  pages: +values.pages,
};
const names = values.only.split(',');
const unknown = names.filter((name) => !(name in MEASUREMENTS));
if (unknown.length > 0) throw new Error(`There is no measurement ${unknown}: there are ${Object.keys(MEASUREMENTS)}.`);
/** Asked before this process has one of them alone. */
const cores = availableParallelism();
if (cores < 2) throw new Error('Servers want one core and readers another: this machine has one.');
const say = (line: string) => void process.stderr.write(`${line}\n`);

const began = performance.now();
const at = new Date().toISOString();
await build(say);
moveTo(LOAD_CORE, process.pid);
const folder = mkdtempSync(join(tmpdir(), 'nightdesk-bench-'));
const { ground, clear, leave } = prepareGround({ ...numbers, say }, folder);
// Not all servers end with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void clear()
      .finally(leave)
      .finally(() => rmSync(folder, { recursive: true, force: true }))
      .finally(() => process.exit(130));
  });
}
const rows: (Row & { measurement: string })[] = [];
const failed: { measurement: string; because: string }[] = [];
const took: Record<string, number> = {};
try {
  for (const name of names) {
    const from = performance.now();
    say(`── ${name}`);
    // One that fails leaves an hour's other measurements as they are, and the run fails at its end.
    await measure(name).catch((error: Error) => {
      failed.push({ measurement: name, because: error.message });
      say(`   FAILED: ${error.stack}`);
    });
    took[name] = secondsSince(from);
    say(`   ${took[name]} s`);
  }
} finally {
  await leave();
  rmSync(folder, { recursive: true, force: true });
}
took.all = secondsSince(began);
const machine = { cores, processor: cpus()[0]?.model, node: process.version };
if (values.json)
  process.stdout.write(`${JSON.stringify({ at, machine, asked: numbers, seconds: took, rows, failed })}\n`);
else
  process.stdout.write(
    `${printed(rows)}\n${names.map((name) => `${name} ${took[name]} s`).join(', ')}; in all ${took.all} s\n`,
  );
if (failed.length > 0) {
  say(`Not measured: ${failed.map(({ measurement, because }) => `${measurement} (${because})`).join(', ')}`);
  process.exitCode = 1;
}

async function measure(name: string): Promise<void> {
  try {
    const measured = await MEASUREMENTS[name]!(ground);
    rows.push(...measured.map((row) => ({ measurement: name, ...row })));
    // A run that is ended later has not been for nothing.
    say(printed(measured));
  } finally {
    await clear();
  }
}

function secondsSince(from: number): number {
  return Math.round((performance.now() - from) / 1000);
}
