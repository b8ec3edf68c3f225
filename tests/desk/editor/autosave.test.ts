import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  type Answer,
  createAutosave,
  fromBase64,
  type SaveState,
  type Sent,
  toBase64,
  Unsaved,
} from '#components/desk/editor/saving/autosave.ts';

/** A desk with its server in the next room: time passes when the test says so, and the network breaks when it says so. */
function desk() {
  const server = new Y.Doc();
  const doc = new Y.Doc();
  const states: SaveState[] = [];
  const room = { server, doc, states, at: 0, sent: [] as Sent[], fails: null as Error | null, hold: false, version: 0 };
  let alarms: { at: number; then: () => void }[] = [];
  let release = () => {};
  const send = async ({ update, vector }: Sent): Promise<Answer> => {
    room.sent.push({ update, vector });
    if (room.hold)
      await new Promise<void>((done) => {
        release = done;
      });
    if (room.fails) throw room.fails;
    Y.applyUpdate(server, fromBase64(update));
    const lacking = toBase64(Y.encodeStateAsUpdate(server, fromBase64(vector)));
    room.version += 1;
    return { savedAt: new Date(room.at).toISOString(), update: lacking, version: room.version };
  };
  const later = (ms: number, then: () => void) => {
    const alarm = { at: room.at + ms, then };
    alarms.push(alarm);
    return () => {
      alarms = alarms.filter((each) => each !== alarm);
    };
  };
  const now = () => new Date(room.at);
  const savedAt = new Date(0).toISOString();
  const autosave = createAutosave({ doc, savedAt, send, later, now, show: (state) => states.push(state) });
  autosave.start();
  const pass = async (ms: number) => {
    const until = room.at + ms;
    for (;;) {
      const due = alarms.filter((each) => each.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      alarms = alarms.filter((each) => each !== due);
      room.at = due.at;
      due.then();
      await new Promise((done) => setImmediate(done));
    }
    room.at = until;
    await new Promise((done) => setImmediate(done));
  };
  const write = (words: string) => doc.getText('headline').insert(doc.getText('headline').length, words);
  return Object.assign(room, { autosave, pass, write, arrive: () => release() });
}

let room: ReturnType<typeof desk>;
beforeEach(() => {
  room = desk();
});
const headline = (doc: Y.Doc) => doc.getText('headline').toString();

test('a pause in the writing saves it, and only then the screen says so', async () => {
  room.write('Ferry');
  expect(room.states).toEqual([{ is: 'saving' }]);
  await room.pass(399);
  expect(room.sent).toHaveLength(0);
  await room.pass(1);
  expect(headline(room.server)).toBe('Ferry');
  expect(room.states.at(-1)).toEqual({ is: 'saved', at: new Date(400).toISOString() });
});

test('somebody who never pauses is saved every two seconds', async () => {
  for (let each = 0; each < 30; each += 1) {
    room.write('x');
    await room.pass(100);
  }
  expect(room.sent.length).toBeGreaterThanOrEqual(1);
  expect(headline(room.server).length).toBeGreaterThanOrEqual(20);
});

test('only one save is on its way at a time, and what was typed meanwhile follows', async () => {
  room.hold = true;
  room.write('Ferry');
  await room.pass(400);
  room.write(' sails');
  await room.pass(5000);
  expect(room.sent).toHaveLength(1);
  room.hold = false;
  room.arrive();
  await room.pass(0);
  expect(room.autosave.state()).toEqual({ is: 'saving' });
  await room.pass(400);
  expect(headline(room.server)).toBe('Ferry sails');
  expect(room.autosave.state().is).toBe('saved');
});

test('a lost network is said in red with its reason, and the text goes out when it is back', async () => {
  room.fails = new TypeError('Failed to fetch');
  room.write('Ferry');
  await room.pass(400);
  expect(room.autosave.state()).toEqual({
    is: 'not-saved',
    reason: 'no connection',
    since: new Date(0).toISOString(),
  });
  room.write(' sails');
  expect(room.autosave.clean()).toBe(false);
  room.fails = null;
  await room.pass(2000);
  expect(headline(room.server)).toBe('Ferry sails');
  expect(room.autosave.clean()).toBe(true);
});

test('a text that the server refuses is not sent again by itself, but the button tries', async () => {
  room.fails = new Unsaved('You were signed out', false);
  room.write('Ferry');
  await room.pass(60_000);
  expect(room.sent).toHaveLength(1);
  room.fails = null;
  await room.autosave.flush();
  expect(headline(room.server)).toBe('Ferry');
  expect(room.autosave.state().is).toBe('saved');
});

test('what another window wrote comes back with the save and is not sent again [R1]', async () => {
  const other = new Y.Doc();
  other.getText('standfirst').insert(0, 'Storm closes the Sound.');
  Y.applyUpdate(room.server, Y.encodeStateAsUpdate(other));
  room.write('Ferry');
  await room.pass(400);
  expect(room.doc.getText('standfirst').toString()).toBe('Storm closes the Sound.');
  await room.pass(10_000);
  expect(room.sent).toHaveLength(1);
});

test('words that only the device had are sent when the story opens again [R16]', async () => {
  const kept = new Y.Doc();
  kept.getText('headline').insert(0, 'Written on the train');
  Y.applyUpdate(room.doc, Y.encodeStateAsUpdate(kept), 'device');
  await room.pass(400);
  expect(headline(room.server)).toBe('Written on the train');
});

test('another text is tried by itself after the server refused one', async () => {
  room.fails = new Unsaved('The headline is too long', false);
  room.write('Ferry');
  await room.pass(1000);
  room.fails = null;
  room.write(' sails');
  await room.pass(2000);
  expect(headline(room.server)).toBe('Ferry sails');
});

test('before publishing, the words of others are fetched and said to be new', async () => {
  expect(await room.autosave.sync()).toEqual({ version: 1, others: false });
  const other = new Y.Doc();
  other.getText('kicker').insert(0, 'Harbour');
  Y.applyUpdate(room.server, Y.encodeStateAsUpdate(other));
  expect(await room.autosave.sync()).toEqual({ version: 2, others: true });
  room.fails = new TypeError('Failed to fetch');
  expect(await room.autosave.sync()).toBeNull();
});
