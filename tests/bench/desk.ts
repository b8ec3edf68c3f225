import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rememberAddresses } from '#platform/database/addresses.ts';
import { closeClients } from '#platform/database/kept-client.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { borrowServer } from '#platform/database/server/borrow.ts';
import { buildArchive } from './desk/build.ts';
import { lineOf, measure } from './desk/measure.ts';
import { questions } from './desk/questions.ts';

/**
 * How long the desk's lists, searches, editor and saves take at a million stories and three million revisions: the time of
 * the newsroom's functions, one call after the other. The database is built once, kept in the system's temporary folder
 * (some 12 GB) and used again. Usage: npm run bench:desk -- [--stories N] [--calls N] [--only WORDS] [--fresh]
 */
const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000000' },
    calls: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
    fresh: { type: 'boolean', default: false },
  },
});
const MOST_MS = 200;
const say = (line: string) => process.stdout.write(`${line}\n`);
const stories = Number(values.stories);
const folder = join(tmpdir(), `nightdesk-bench-desk-${stories}`);
const built = join(folder, 'built');
if (values.fresh || !existsSync(built)) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await borrowServer(folder, { durable: false });
try {
  rememberAddresses((await prepareDatabase(server.ownerAddress)).addresses);
  if (!existsSync(built)) {
    say(`Building ${stories.toLocaleString('en')} stories in ${folder}`);
    await buildArchive(server.ownerAddress, stories, say);
    writeFileSync(built, '');
  }
  say(`| ${'ms at the server'.padEnd(48)} |     p50 |     p95 |   worst |`);
  say(`| ${'-'.repeat(48)} | ------: | ------: | ------: |`);
  const slow: string[] = [];
  for (const [what, ask] of await questions()) {
    if (!what.includes(values.only)) continue;
    const figure = await measure(what, Number(values.calls), ask);
    say(lineOf(figure));
    if (figure.p95 > MOST_MS) slow.push(what);
  }
  say(slow.length === 0 ? `Every p95 is under ${MOST_MS} ms.` : `Over ${MOST_MS} ms: ${slow.join('; ')}.`);
} finally {
  await closeClients();
  await server.giveBack();
}
