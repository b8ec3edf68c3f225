import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { useSettings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { DEMO_PASSWORD, settingsFor } from '#tests/browser/papers.ts';
import { openBeside, openNewspaper } from '#tests/browser/server.ts';
import { type Company, gatherCompany, published, words } from '#tests/newsroom/company.ts';
import { build } from '../../bin/bootstrap/build.mjs';
import { busySeconds } from './edge/cores.ts';
import { headOf, lineOf } from './figures.ts';

/**
 * From the answer to Publish until readers of each of four instances get the new words, by their own requests: the article and
 * the front. At last a withdrawal. Real servers on one database; takes about two minutes. Usage: npm run bench:visible [-- PUBLISHES]
 */
const PUBLISHES = Number(process.argv[2] ?? 200);
const INSTANCES = 4;
const PACE_MS = 250;
const ASK_EVERY_MS = 2;
const LONGEST_MS = 5_000;
const SURFACES = ['article', 'front'] as const;
type Surface = (typeof SURFACES)[number];
const PARTS = [0.5, 0.95, 0.99, 1];
/** A server that has just begun runs its code slowly; how fast one is that has run for a while is told apart. */
const FIRST = 20;

await build((line: string) => process.stdout.write(`${line}\n`));
const templates = mkdtempSync(join(tmpdir(), 'nightdesk-visible-'));
process.env.NIGHTDESK_TEMPLATES = templates;
const { cast, close } = await enter(join(templates, 'young'));
const { storyId, path } = await published(cast, { headline: 'Turn 0' });
await close();
const first = await openNewspaper('young');
// Readers know all of them by one name, or they would be of different editions.
const oneName = { PUBLIC_URL: first.url };
const others = await Promise.all(Array.from({ length: INSTANCES - 1 }, () => openBeside(first, oneName)));
const keeps = new Agent({ keepAlive: true });
try {
  const urls = [first.url, ...others.map(({ url }) => url)];
  const { close: leave } = await openIn(first.dataDir);
  const surfaces = { article: path, front: '/' };
  for (const url of urls) for (const surface of Object.values(surfaces)) await until(url + surface, 'Turn 0');
  const times = { article: [] as number[], front: [] as number[], everywhere: [] as number[] };
  const servers = [first.pid(), ...others.map(({ pid }) => pid())];
  const before = workedMs(servers);
  for (let turn = 1; turn <= PUBLISHES; turn += 1) {
    const headline = `Turn ${turn}`;
    await writeContent(cast.sami, { storyId, content: words({ headline }) });
    const said = { at: Number.POSITIVE_INFINITY };
    const seen = urls.flatMap((url) =>
      SURFACES.map(async (name) => {
        const at = await until(url + surfaces[name], headline);
        times[name].push(Math.max(0, at - said.at));
        return at;
      }),
    );
    await publishStory(cast.sami, { storyId });
    said.at = performance.now();
    const last = Math.max(...(await Promise.all(seen)));
    times.everywhere.push(Math.max(0, last - said.at));
    await pass(PACE_MS);
  }
  const spent = (workedMs(servers) - before) / PUBLISHES;
  const gone = await withdrawnIn(urls, path);
  await leave();
  process.stdout.write(`${PUBLISHES} publications, ${INSTANCES} instances on one machine, readers' requests\n`);
  process.stdout.write(headOf('ms from Publish to', ['p50', 'p95', 'p99', 'worst']));
  tell(times, 0, '');
  tell(times, FIRST, `, after ${FIRST}`);
  process.stdout.write(`The servers worked ${spent.toFixed(0)} ms of a core for each, with these readers' requests.\n`);
  process.stdout.write(`A withdrawal is seen by the last instance ${gone.toFixed(0)} ms after it was answered.\n`);
} finally {
  keeps.destroy();
  for (const other of others) await other.close();
  await first.close();
  rmSync(templates, { recursive: true, force: true });
}

/** @param from how many publications are left out */
function tell(
  { article, front, everywhere }: Record<Surface | 'everywhere', number[]>,
  from: number,
  when: string,
): void {
  process.stdout.write(lineOf(`the article, one instance${when}`, article.slice(from * INSTANCES), PARTS));
  process.stdout.write(lineOf(`the front, one instance${when}`, front.slice(from * INSTANCES), PARTS));
  process.stdout.write(lineOf(`both, the last of all${when}`, everywhere.slice(from), PARTS));
}

function workedMs(pids: number[]): number {
  return pids.reduce((sum, pid) => sum + busySeconds(pid) * 1_000, 0);
}

async function enter(dataDir: string): Promise<{ cast: Company; close(): Promise<void> }> {
  const { close } = await openIn(dataDir);
  return { cast: await gatherCompany(DEMO_PASSWORD), close };
}

async function openIn(dataDir: string) {
  const settings = settingsFor(dataDir);
  useSettings(settings);
  return openDatabase(settings);
}

/** Asks again and again as one reader does; gives the instant in which the answer with these words was there. */
async function until(address: string, shows: string): Promise<number> {
  const from = performance.now();
  for (;;) {
    const { body, says } = await read(address);
    const now = performance.now();
    if (body.includes(`>${shows}<`)) return now;
    if (now - from > LONGEST_MS)
      throw new Error(
        `${address} shows ${/Turn \d+/.exec(body)?.[0]} (${says}), not ${shows}, after ${LONGEST_MS} ms.`,
      );
    await pass(ASK_EVERY_MS);
  }
}

async function withdrawnIn(urls: string[], where: string): Promise<number> {
  await withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
  const said = performance.now();
  const instants = await Promise.all(
    urls.map(async (url) => {
      while ((await read(url + where)).status !== 410) await pass(ASK_EVERY_MS);
      return performance.now();
    }),
  );
  return Math.max(0, Math.max(...instants) - said);
}

function read(address: string): Promise<{ status: number; body: string; says: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent: keeps }, async (answer) => {
      let body = '';
      for await (const chunk of answer.setEncoding('utf8')) body += chunk;
      resolve({ status: answer.statusCode ?? 0, body, says: String(answer.headers['cache-status']) });
    });
    asked.on('error', reject).end();
  });
}
