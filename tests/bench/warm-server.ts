import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { ask } from '#tests/browser/ask.ts';
import { openNewspaper } from '#tests/browser/server.ts';
import makeTemplates from '#tests/browser/templates.ts';
import { build } from '../../bin/bootstrap/build.mjs';

/**
 * The whole server, on the demo newspaper: how long after its start all pages of the sitemap have been read once, by one reader
 * after the other, with what an earlier one left and without. Takes two minutes. Usage: npm run bench:warm:server
 */
const ROUNDS = 3;

await build((line: string) => process.stdout.write(`${line}\n`));
const removeTemplates = await makeTemplates();
const newspaper = await openNewspaper('demo');
try {
  const paths = await pathsOf(newspaper.url);
  await readAll(paths);
  // What was read is written once a second.
  await pass(3_000);
  for (let round = 1; round <= ROUNDS; round += 1) {
    process.stdout.write(`${paths.length} pages, with what was left:  ${await startAndRead(paths, false)}\n`);
    process.stdout.write(`${paths.length} pages, without:             ${await startAndRead(paths, true)}\n`);
  }
} finally {
  await newspaper.close();
  removeTemplates();
}

async function startAndRead(paths: string[], isCold: boolean): Promise<string> {
  await newspaper.stop();
  if (isCold) rmSync(join(newspaper.dataDir, 'kept'), { recursive: true });
  const from = performance.now();
  await newspaper.start();
  const ready = performance.now() - from;
  const first = await timed(() => ask(newspaper.url, '/'));
  const { ms, hits } = await readAll(paths);
  await pass(3_000);
  return [
    `ready after ${ready.toFixed(0)} ms, the front in ${first.toFixed(1)} ms`,
    `all in ${ms.toFixed(0)} ms, of which ${hits} were there`,
  ].join(', ');
}

async function readAll(paths: string[]): Promise<{ ms: number; hits: number }> {
  let hits = 0;
  const ms = await timed(async () => {
    for (const path of paths) {
      const { headers } = await ask(newspaper.url, path);
      if (headers['cache-status'] === 'Nightdesk; hit') hits += 1;
    }
  });
  return { ms, hits };
}

async function pathsOf(url: string): Promise<string[]> {
  const { body } = await ask(url, '/sitemap.xml');
  const files = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  const pages = await Promise.all(files.map(async (file) => (await ask(url, file)).body));
  return pages.flatMap((xml) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => new URL(at!).pathname));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
