import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { typist } from '#newsroom/stories/moved-letters.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { desk } from '#platform/database/desk.ts';
import { type Company, drafted, gatherCompany, words } from '#tests/newsroom/company.ts';
import { freshDatabase } from '#tests/postgres.ts';
import { cookieOf, PASSWORD, type Served, serveWriting, Writer } from './room.ts';

let cast: Company;
let served: Served;
let other: Served;
let amal: string;
let sami: string;
const here: Writer[] = [];

beforeAll(async () => {
  await freshDatabase();
  cast = await gatherCompany(PASSWORD);
  [served, other] = await Promise.all([serveWriting(), serveWriting()]);
  [amal, sami] = await Promise.all([cookieOf(cast.amal), cookieOf(cast.sami)]);
});
afterEach(() => {
  for (const writer of here.splice(0)) writer.leave();
});
afterAll(() => Promise.all([served.close(), other.close()]));

const soon = <T>(what: () => T | Promise<T>) => vi.waitFor(what, { timeout: 8_000, interval: 20 });

async function at(storyId: string, cookie: string, { url, doc = new Y.Doc() }: { url: string; doc?: Y.Doc }) {
  doc.clientID = typist();
  const writer = new Writer(url, cookie, storyId, { doc });
  here.push(writer);
  await soon(() => expect(writer.isSaved).toBe(true));
  return writer;
}

const LINES = ['The dike held.', 'Nobody knows why.', 'It rained all night.'];

function begun(): Promise<string> {
  const content = LINES.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return drafted(cast, { body: { type: 'doc', content } as never });
}

const bodyOf = ({ doc }: Writer) => doc.getXmlFragment('body');
const lineOf = (writer: Writer, nth: number) => (bodyOf(writer).get(nth) as Y.XmlElement).get(0) as Y.XmlText;
const read = (writer: Writer) =>
  bodyOf(writer)
    .toArray()
    .map((block) => `${(block as Y.XmlElement).nodeName}: ${(block as Y.XmlElement).get(0)?.toString()}`);

/** As the editor does it: another block with a copy of the text, in the place of the old one. */
function makeSubheading(writer: Writer, nth: number): void {
  const said = lineOf(writer, nth).toString();
  writer.doc.transact(() => {
    const made = new Y.XmlElement('subheading');
    made.setAttribute('level', 2 as never);
    made.insert(0, [new Y.XmlText(said)]);
    bodyOf(writer).delete(nth, 1);
    bodyOf(writer).insert(nth, [made]);
  });
}

async function stored(storyId: string): Promise<unknown[]> {
  const { content } = await getDeskStory(cast.nour, storyId);
  return content.body.content.map((block) => {
    const { type, content: runs } = block as { type: string; content?: { text: string }[] };
    return `${type}: ${runs?.map(({ text }) => text).join('')}`;
  });
}

/** Both are gone for a while: Amal writes, Sami changes the block; then one comes back after the other. */
async function apart(first: 'writer' | 'maker', make: (maker: Writer) => void) {
  const storyId = await begun();
  const before = { a: await at(storyId, amal, served), s: await at(storyId, sami, served) };
  const [a, s] = [new Y.Doc(), new Y.Doc()];
  Y.applyUpdate(a, Y.encodeStateAsUpdate(before.a.doc));
  Y.applyUpdate(s, Y.encodeStateAsUpdate(before.s.doc));
  before.a.leave();
  before.s.leave();
  a.clientID = typist();
  const offline = { doc: a } as Writer;
  lineOf(offline, 1).insert(17, ' Amal asked the mayor, who would not say.');
  lineOf(offline, 1).insert(6, ' at all');
  make({ doc: s } as Writer);
  const back = {
    writer: () => at(storyId, amal, { url: served.url, doc: a }),
    maker: () => at(storyId, sami, { url: served.url, doc: s }),
  };
  const one = await back[first]();
  // The server has forgotten what it had open, and what it deleted.
  one.leave();
  await soon(async () => expect(await desk().workingCopyUpdate.count({ where: { storyId } })).toBe(0));
  const two = await back[first === 'writer' ? 'maker' : 'writer']();
  return { storyId, two };
}

const WHOLE = 'Nobody at all knows why. Amal asked the mayor, who would not say.';

for (const first of ['writer', 'maker'] as const) {
  it(`what was written into a line that became a subheading is in the subheading, the ${first} being back first`, async () => {
    const { storyId, two } = await apart(first, (maker) => makeSubheading(maker, 1));
    const wanted = [`paragraph: ${LINES[0]}`, `subheading: ${WHOLE}`, `paragraph: ${LINES[2]}`];
    await soon(() => expect(read(two)).toEqual(wanted));
    expect(await stored(storyId)).toEqual(wanted);
    const writers = await desk().writer.findMany({ where: { storyId, byName: cast.amal.name } });
    expect(writers.length).toBeGreaterThanOrEqual(first === 'writer' ? 2 : 1);
  });

  it(`what was written into a line that was taken out stands in its place, the ${first} being back first`, async () => {
    const { storyId, two } = await apart(first, (maker) => bodyOf(maker).delete(1, 1));
    await soon(() => expect(read(two)).toHaveLength(3));
    const [above, kept, below] = read(two);
    expect([above, below]).toEqual([`paragraph: ${LINES[0]}`, `paragraph: ${LINES[2]}`]);
    expect(kept).toContain(' Amal asked the mayor, who would not say.');
    expect(kept).toContain(' at all');
    expect(kept).not.toContain('Nobody');
    expect(await stored(storyId)).toEqual(read(two));
  });
}

it('what was written into a line that a restoration took out is not lost, and what it took out stays out', async () => {
  const storyId = await begun();
  const a = await at(storyId, amal, served);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(a.doc));
  a.leave();
  lineOf({ doc } as Writer, 1).insert(17, ' Ask again.');
  const { version } = await getDeskStory(cast.sami, storyId);
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'An older text.' }] }];
  await writeContent(cast.sami, { storyId, content: words({ body: { type: 'doc', content } as never }), version });
  const back = await at(storyId, amal, { url: served.url, doc });
  await soon(() => expect(read(back).toSorted()).toEqual(['paragraph:  Ask again.', 'paragraph: An older text.']));
});

it('on two server processes at once no letter is lost, and none comes twice', async () => {
  const storyId = await begun();
  const [a, s] = [await at(storyId, amal, served), await at(storyId, sami, other)];
  const letters = Array.from({ length: 60 }, (_, nth) => String.fromCodePoint(0x4e00 + nth));
  for (const [nth, letter] of letters.entries()) {
    lineOf(a, 1).insert(6, letter);
    if (nth % 3 === 0) makeSubheading(s, 1);
    if (nth % 7 === 0) await soon(() => expect(s.isSaved).toBe(true));
  }
  await soon(() => expect(a.isSaved && s.isSaved).toBe(true));
  await soon(() => expect([...read(s).join('')].filter((letter) => letter >= '\u4e00').toSorted()).toEqual(letters));
  await soon(() => expect(read(a)).toEqual(read(s)));
  expect(await stored(storyId)).toEqual(read(a));
});

it('what was deleted on purpose does not come back when somebody else is writing', async () => {
  const storyId = await begun();
  const [a, s] = [await at(storyId, amal, served), await at(storyId, sami, served)];
  a.doc.transact(() => lineOf(a, 1).insert(0, 'Wrong. '));
  await soon(() => expect(read(s)[1]).toContain('Wrong. '));
  bodyOf(s).delete(1, 1);
  await soon(() => expect(read(a)).toHaveLength(2));
  lineOf(a, 0).insert(0, 'So. ');
  await soon(() => expect(read(s)).toEqual([`paragraph: So. ${LINES[0]}`, `paragraph: ${LINES[2]}`]));
});

it('what a broken browser says of where letters went stops nobody from writing [X4]', async () => {
  const storyId = await begun();
  const [a, s] = [await at(storyId, amal, served), await at(storyId, sami, served)];
  const id = lineOf(a, 1)._item?.id;
  a.doc.transact(() => {
    const moved = a.doc.getMap<unknown>('moved');
    moved.set('1', 'nowhere');
    moved.set('2', [null, [1, 2], ['a', 'b', 'c', 'd', 'e', 'f']]);
    // A letter that leads to itself.
    moved.set('3', [[id?.client, id?.clock, 1, id?.client, id?.clock, 0]]);
  });
  await soon(() => expect(a.isSaved).toBe(true));
  makeSubheading(s, 1);
  lineOf(a, 1).insert(6, ' at all');
  await soon(() => expect(read(s)[1]).toContain(' at all'));
  await soon(() => expect(read(a)).toEqual(read(s)));
});
