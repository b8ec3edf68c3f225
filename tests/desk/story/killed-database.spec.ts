import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { openWritingLine } from '#components/desk/editor/saving/writing-line.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { drafted } from '#tests/newsroom/company.ts';
import { signIn } from './at-the-desk.ts';

test.use({ paper: 'young', own: true });

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

/** The document and its log as the owner reads them, past every program of ours; at once, since a log may be folded meanwhile. */
async function savedStandfirst(newspaper: Newspaper, storyId: string): Promise<string> {
  const [copy] = await newspaper.sql<{ doc: Buffer; log: Buffer[] }>(
    `SELECT c.doc, ARRAY(SELECT u.update FROM desk.working_copy_update u
       WHERE u.story_id = c.story_id AND u.version > c.folded ORDER BY u.version) AS log
     FROM desk.working_copy c WHERE c.story_id = $1`,
    [storyId],
  );
  const doc = new Y.Doc();
  for (const update of [copy!.doc, ...copy!.log]) Y.applyUpdate(doc, update);
  return doc.getText('standfirst').toString();
}
