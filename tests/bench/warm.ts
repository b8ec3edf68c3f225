import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pass } from 'node:timers/promises';
import { Edge } from '#edge/edge.ts';
import { KeptOnDisk } from '#edge/kept-on-disk/kept-on-disk.ts';
import { noteRead } from '#platform/reading.ts';
import { ALONE } from '#tests/edge/alone.ts';

/**
 * What it costs to keep pages on disk, and to have them again: pages of 33 KB as an article of the demo is one, in memory and
 * in a folder of its own, without Next and the database. Takes half a minute. Usage: npm run bench:warm [-- PAGES]
 */
const PAGES = Number(process.argv[2] ?? 10_000);
const MEGABYTE = 1_048_576;
const BUDGETS = { pages: 4_096 * MEGABYTE, queries: MEGABYTE, missing: MEGABYTE, files: MEGABYTE };
const PACES = { write: 1_000, rid: 30_000, touch: 60_000, rest: 60_000 };
const FOLLOWED = { number: 1, id: crypto.randomUUID() };
const STYLE = Array.from({ length: 25_000 / 40 }, (_, nth) => `.rule-${nth}{margin:${nth % 7}px;color:#${nth}}`).join(
  '',
);

const folder = mkdtempSync(join(tmpdir(), 'nightdesk-warm-'));
try {
  await fill();
  const bytes = readdirSync(folder)
    .slice(0, 1)
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  say(`${PAGES} pages on disk`, `${(bytes / MEGABYTE).toFixed(1)} MB, ${Math.round(bytes / PAGES)} bytes each`);
  const { edge, disk } = open();
  await measured('read at the start', () => disk.read());
  await edge.following.back(async () => [], ALONE);
  const found = [...edge.readers.store.found()].length;
  const [kept, from] = [edge.readers.kept('/story/0') !== undefined, performance.now()];
  say('in memory again, and the first is true', `${found}, ${kept} (${(performance.now() - from).toFixed(2)} ms)`);
  disk.begin(() => FOLLOWED);
  await measured('written anew by who found them', () => disk.close());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function open() {
  const inner = (req: IncomingMessage, res: ServerResponse) => {
    noteRead(`path:${req.url}`, 'furniture', 'section:1', ...Array.from({ length: 6 }, (_, nth) => `story:${nth}`));
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    const words = crypto.getRandomValues(Buffer.alloc(3_000)).toString('hex');
    res.end(`<!DOCTYPE html><html lang="en"><head><style>${STYLE}</style></head><body>${words}</body></html>`);
  };
  const now = () => Date.now();
  const edge = new Edge({ inner, publicUrl: 'https://foreland.example', now, budgets: BUDGETS, bestAfterMs: 0 });
  return { edge, disk: new KeptOnDisk({ edge, folder, place: 0, edition: 'this one', now, paces: PACES }) };
}

/** Makes all pages, and only then writes them. */
async function fill(): Promise<void> {
  const { edge, disk } = open();
  await edge.following.back(async () => [], ALONE);
  await measured('made, without Next and the database', async () => {
    for (let nth = 0; nth < PAGES; nth += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, more) => edge.readers.find(`/story/${nth + more}`, '')));
    }
  });
  disk.begin(() => FOLLOWED);
  await measured('written for the first time', () => disk.close());
  const again = open();
  await again.disk.read();
  await again.edge.following.back(async () => [], ALONE);
  again.disk.begin(() => FOLLOWED);
  // Its turns while nothing changes, once it has written all of them beside those that it found.
  while (readdirSync(folder).filter((name) => name.endsWith('.pages')).length < 2) await pass(100);
  await measured('ten seconds in which nothing changes', () => pass(10_000));
  await again.disk.close();
}

async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  loop.enable();
  await work();
  loop.disable();
  const { user, system } = process.cpuUsage(cpu);
  const ms = (value: number) => value.toFixed(0).padStart(6);
  const delay = `${(loop.percentile(99) / 1e6).toFixed(1)} ms, worst ${(loop.max / 1e6).toFixed(1)} ms`;
  say(
    what,
    `${ms(performance.now() - from)} ms, of the processor ${ms((user + system) / 1_000)} ms, others wait ${delay}`,
  );
}

function say(what: string, figures: string): void {
  process.stdout.write(`${what.padEnd(42)}${figures}\n`);
}
