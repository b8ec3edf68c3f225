import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { openWritingLine } from '#components/desk/editor/saving/writing-line.ts';
import { useSettings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { DEMO_PASSWORD, settingsFor } from '#tests/browser/papers.ts';
import { openBeside, openNewspaper } from '#tests/browser/server.ts';
import { bodyOf, drafted, gatherCompany } from '#tests/newsroom/company.ts';
import { build } from '../../bin/bootstrap/build.mjs';
import { at, headOf, lineOf } from './figures.ts';

/**
 * From a letter on one screen to the same letter on another: both at one server process, and at two on one database. By turns
 * in one run, real servers, the desk's own line. Takes about a minute and a half. Usage: npm run bench:together
 */
const ROUNDS = 3;
const LETTERS = 60;
const PACE_MS = 125;
const PARTS = [0.5, 0.95, 1];

await build((line: string) => process.stdout.write(`${line}\n`));
const templates = mkdtempSync(join(tmpdir(), 'nightdesk-together-'));
process.env.NIGHTDESK_TEMPLATES = templates;
const storyId = await writeStory();
const here = await openNewspaper('young');
const there = await openBeside(here);
try {
  const cookie = await signIn();
  const writer = await comeTo(here.url, cookie);
  const [beside, elsewhere] = [await comeTo(here.url, cookie), await comeTo(there.url, cookie)];
  const times = { one: [] as number[], two: [] as number[], saved: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, reader] of [['one', beside] as const, ['two', elsewhere] as const]) {
      for (let letter = 0; letter < LETTERS; letter += 1) {
        const began = performance.now();
        const arrival = arrives(reader.doc, `${round}.${name}.${letter}`).then(() =>
          times[name].push(performance.now() - began),
        );
        write(writer.doc, `<${round}.${name}.${letter}>`);
        await writer.line.settled();
        times.saved.push(performance.now() - began);
        await arrival;
        await pass(Math.max(0, PACE_MS - (performance.now() - began)));
      }
    }
  }
  for (const { line } of [writer, beside, elsewhere]) line.close();
  process.stdout.write(headOf('ms from a letter to', ['p50', 'p95', 'worst']));
  process.stdout.write(lineOf('"Saved" on the screen where it was written', times.saved, PARTS));
  process.stdout.write(lineOf('another screen at the same process', times.one, PARTS));
  process.stdout.write(lineOf('another screen at another process', times.two, PARTS));
  process.stdout.write(
    `Another process against the same one, p50: ${(at(times.two, 0.5) / at(times.one, 0.5)).toFixed(1)}\n`,
  );
} finally {
  await there.close();
  await here.close();
  rmSync(templates, { recursive: true, force: true });
}

async function writeStory(): Promise<string> {
  const settings = settingsFor(join(templates, 'young'));
  useSettings(settings);
  const database = await openDatabase(settings);
  try {
    return await drafted(await gatherCompany(DEMO_PASSWORD), { headline: 'The quay', body: bodyOf('Here it stands.') });
  } finally {
    await database.close();
  }
}

async function signIn(): Promise<string> {
  const answer = await fetch(`${here.url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { origin: here.url, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'sami.toivola@foreland.example', password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`Signing in was answered with ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

/** A screen's document and its line to a server, once it has the whole text. */
async function comeTo(url: string, cookie: string) {
  const doc = new Y.Doc();
  const line = openWritingLine({
    doc,
    storyId,
    savedAt: new Date().toISOString(),
    base: url.replace('http', 'ws'),
    show: () => undefined,
    happened: () => undefined,
    WebSocketPolyfill: class extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie, origin: url } });
      }
    },
  });
  while (doc.getText('headline').length === 0) await pass(20);
  return { doc, line };
}

/** In place of the last one: a standfirst has its limit. */
function write(doc: Y.Doc, letter: string): void {
  const text = doc.getText('standfirst');
  doc.transact(() => {
    text.delete(0, text.length);
    text.insert(0, letter);
  });
}

function arrives(doc: Y.Doc, letter: string): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (doc.getText('standfirst').toString() !== `<${letter}>`) return;
      doc.off('update', look);
      done();
    };
    doc.on('update', look);
  });
}
