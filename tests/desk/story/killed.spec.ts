import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { openWritingLine } from '#components/desk/editor/saving/writing-line.ts';
import { wholeDocument } from '#newsroom/stories/log.ts';
import { docOf } from '#newsroom/stories/working-copy.ts';
import { useSettings } from '#platform/config.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { openDatabase } from '#platform/database/open.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { settingsFor } from '#tests/browser/papers.ts';
import { bodyOf, drafted } from '#tests/newsroom/company.ts';
import { signIn } from './at-the-desk.ts';
import { type AtStory, caretAt, comeTo, isSaved, textOf } from './together.ts';

test.use({ paper: 'young', own: true });

/** In each run of all tests; `KILLS=200` for the long way. */
const KILLS = Number(process.env.KILLS ?? 12);

/** The writing room in a process that is killed and started again at the address of the whole server. */
class Killable {
  #child: ChildProcess | undefined;
  readonly #port: string;

  constructor(newspaper: Newspaper) {
    this.#port = new URL(newspaper.url).port;
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      LOG_LEVEL: 'error',
      PORT: this.#port,
      ADDRESSES: JSON.stringify(databaseAddresses()),
    };
    const child = spawn(process.execPath, [join(import.meta.dirname, 'writing-server.ts')], { env, stdio: 'pipe' });
    this.#child = child;
    await new Promise<void>((ready, fail) => {
      child.stdout.once('data', () => ready());
      child.once('exit', (code) => fail(new Error(`The writing room left with ${code}.`)));
    });
  }

  async kill(): Promise<void> {
    const child = this.#child;
    const gone = new Promise((done) => child?.once('exit', done));
    child?.kill('SIGKILL');
    await gone;
  }
}

test(`kill -9 of the server at ${KILLS} random points while three people type loses and doubles nothing`, async ({
  browser,
  newspaper,
  cast,
}) => {
  test.setTimeout(180_000 + KILLS * 15_000);
  const storyId = await drafted(cast, { headline: 'Killed', body: bodyOf('Begin.', 'Middle.', 'End.') });
  const people = await Promise.all(
    (['amal.rashidi', 'sami.toivola', 'nour.adeyemi'] as const).map((who) =>
      comeTo(browser, newspaper, who, { storyId }),
    ),
  );
  // The pages are loaded; from now on the database is kept by this process, and the room is what gets killed.
  useSettings(settingsFor(newspaper.dataDir));
  const database = await openDatabase(settingsFor(newspaper.dataDir));
  await newspaper.kill();
  const room = new Killable(newspaper);
  await room.start();
  let isTyping = true;
  const typists = people.map((person, at) => typeAway(person, at, () => isTyping));
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pause(Math.random() * 900);
    await room.kill();
    await room.start();
  }
  isTyping = false;
  const typed = await Promise.all(typists);
  for (const { page } of people) await isSaved(page).waitFor({ timeout: 30_000 });
  const text = await textOf(people[0]!.page);
  for (const { page } of people) await expect.poll(() => textOf(page)).toBe(text);
  const kept = (await wholeDocument(storyId)).state;
  expect(paragraphs(docOf(kept))).toBe(text);
  for (const tokens of typed) {
    for (const token of tokens) expect(text.split(token).length - 1, `${token} once`).toBe(1);
  }
  await room.kill();
  for (const { context } of people) await context.close();
  await database.close();
});

/** Types words that nobody else types; gives them all. */
async function typeAway({ page }: AtStory, at: number, goesOn: () => boolean): Promise<string[]> {
  await caretAt(page, 'end');
  const tokens: string[] = [];
  for (let n = 0; goesOn(); n += 1) {
    const token = `<${'asn'[at]}${n}>`;
    tokens.push(token);
    await page.keyboard.type(token, { delay: 30 });
  }
  return tokens;
}

function paragraphs(doc: Y.Doc): string {
  const body = doc.getXmlFragment('body').toArray() as Y.XmlElement[];
  return body
    .map((block) =>
      block
        .toArray()
        .map((text) => (text as Y.XmlText).toDelta()[0]?.insert ?? '')
        .join(''),
    )
    .join('\n');
}

test('kill -9 of Postgres while fifty screens save: what was called saved is there, and the rest is saved after it [R4]', async ({
  newspaper,
  cast,
  browser,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ baseURL: newspaper.url });
  await signIn(context, newspaper, 'sami.toivola');
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const WebSocketPolyfill = class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin: newspaper.url } });
      this.on('error', () => undefined);
    }
  };
  const stories = await Promise.all(Array.from({ length: 10 }, (_, n) => drafted(cast, { headline: `Story ${n}` })));
  const screens = Array.from({ length: 50 }, (_, n) => {
    const storyId = stories[n % stories.length]!;
    const doc = new Y.Doc();
    const base = newspaper.url.replace('http', 'ws');
    const line = openWritingLine({
      doc,
      storyId,
      savedAt: new Date().toISOString(),
      base,
      show: () => undefined,
      happened: () => undefined,
      WebSocketPolyfill,
    });
    return { storyId, doc, line, n, acknowledged: 0, written: 0 };
  });
  const write = (screen: (typeof screens)[number]) => {
    if (screen.line.clean()) screen.acknowledged = screen.written;
    screen.doc.getText('standfirst').insert(0, `<${screen.n}.${screen.written}>`);
    screen.written += 1;
  };
  const writeFor = async (ms: number) => {
    const until = performance.now() + ms;
    while (performance.now() < until) {
      for (const screen of screens) if (screen.written < 12) write(screen);
      await pause(40);
    }
  };
  await writeFor(300);
  newspaper.killDatabase();
  await writeFor(500);
  await expect.poll(() => screens.filter(({ line }) => !line.clean()).length, { timeout: 90_000 }).toBe(0);
  for (const { storyId, n, written, acknowledged } of screens) {
    const standfirst = await savedStandfirst(newspaper, storyId);
    for (let each = 0; each < written; each += 1) {
      expect(standfirst.split(`<${n}.${each}>`).length - 1, `${n}.${each} of ${acknowledged} acknowledged`).toBe(1);
    }
  }
  for (const { line } of screens) line.close();
  await context.close();
});

/** The document and its log as the owner reads them, past every program of ours. */
async function savedStandfirst(newspaper: Newspaper, storyId: string): Promise<string> {
  const [copy] = await newspaper.sql<{ doc: Buffer; folded: number }>(
    'SELECT doc, folded FROM desk.working_copy WHERE story_id = $1',
    [storyId],
  );
  const log = await newspaper.sql<{ update: Buffer }>(
    'SELECT update FROM desk.working_copy_update WHERE story_id = $1 AND version > $2 ORDER BY version',
    [storyId, copy!.folded],
  );
  const doc = new Y.Doc();
  Y.applyUpdate(doc, copy!.doc);
  for (const { update } of log) Y.applyUpdate(doc, update);
  return doc.getText('standfirst').toString();
}
