import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type * as Y from 'yjs';
import { wholeDocument } from '#newsroom/stories/log.ts';
import { docOf } from '#newsroom/stories/working-copy.ts';
import { useSettings } from '#platform/config.ts';
import { desk } from '#platform/database/desk.ts';
import { openDatabase } from '#platform/database/open.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { settingsFor } from '#tests/browser/papers.ts';
import { bodyOf, drafted } from '#tests/newsroom/company.ts';
import { say } from '../../../bin/say.ts';
import { saveState } from './at-the-desk.ts';
import { KillableRoom } from './killable-room.ts';
import { caretAt, comeTo, freshText, isSaved, textOf } from './together.ts';

test.use({ paper: 'young', own: true });

/** In each run of all tests; `KILLS=200` for the long way. */
const KILLS = Number(process.env.KILLS ?? 25);
const RESTS_AFTER = 5;

test(`kill -9 of the server at ${KILLS} random points while three people type at one place loses and doubles nothing`, async ({
  browser,
  newspaper,
  cast,
}) => {
  test.setTimeout(120_000 + KILLS * 8_000);
  const storyId = await drafted(cast, { headline: 'Killed', body: bodyOf('Begin. Middle. End.') });
  const people = await Promise.all(
    (['amal.rashidi', 'sami.toivola', 'nour.adeyemi'] as const).map((who) =>
      comeTo(browser, newspaper, who, { storyId }),
    ),
  );
  const pages = people.map(({ page }) => page);
  const room = await handOverTo(newspaper);
  const typists = await Promise.all(pages.map((page, at) => Typist.sitDown(page, 'abc'[at]!)));
  const typing = typists.map((typist) => typist.typeAway());
  for (let kill = 0; kill < KILLS; kill += 1) {
    await somethingIsSaved(storyId);
    await pause(Math.random() * 300);
    const called = typists.map((typist) => typist.calledSaved);
    await room.kill();
    const kept = await keptText(storyId);
    const vouched = typists.flatMap(({ tokens }, at) => tokens.slice(0, called[at]));
    expect(notOnceIn(kept, vouched), 'called saved').toEqual([]);
    await room.start();
  }
  for (const typist of typists) typist.stop();
  await Promise.all(typing);
  for (const page of pages) await isSaved(page).waitFor({ timeout: 30_000 });
  const text = await textOf(pages[0]!);
  for (const page of pages) await expect.poll(() => textOf(page)).toBe(text);
  expect(await keptText(storyId)).toBe(text);
  expect(
    notOnceIn(
      text,
      typists.flatMap(({ tokens }) => tokens),
    ),
  ).toEqual([]);
  const written = typists.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const vouched = typists.reduce((sum, { calledSaved }) => sum + calledSaved, 0);
  say(`      ${KILLS} kills, ${written} words, ${vouched} of them seen as saved while typing`);
  expect(vouched).toBeGreaterThan(KILLS);

  await room.close();
  await newspaper.start();
  expect(await freshText(browser, newspaper, storyId)).toBe(text);
  for (const { context } of people) await context.close();
});

/** The pages are loaded: from now on this process keeps the database, and the writing room is what gets killed. */
async function handOverTo(newspaper: Newspaper) {
  const settings = settingsFor(newspaper.dataDir);
  await newspaper.kill();
  useSettings(settings);
  const database = await openDatabase(settings);
  const room = new KillableRoom(newspaper.url);
  await room.start();
  return {
    kill: () => room.kill(),
    start: () => room.start(),
    close: async () => {
      await room.kill();
      await database.close();
    },
  };
}

/** Types words that nobody else types, and looks after each whether the screen calls it saved. */
class Typist {
  readonly tokens: string[] = [];
  /** So many of the first tokens stood there when the screen said "Saved". */
  calledSaved = 0;
  #goesOn = true;
  readonly #page: Page;
  readonly #name: string;

  private constructor(page: Page, name: string) {
    this.#page = page;
    this.#name = name;
  }

  static async sitDown(page: Page, name: string): Promise<Typist> {
    await caretAt(page, 'end');
    return new Typist(page, name);
  }

  stop(): void {
    this.#goesOn = false;
  }

  async typeAway(): Promise<void> {
    while (this.#goesOn) {
      const token = `<${this.#name}${this.tokens.length}>`;
      await this.#page.keyboard.type(token, { delay: 20 });
      this.tokens.push(token);
      // Like anybody who writes, each stops to think now and then; else a slow machine would never say "Saved".
      let saved = await showsSaved(this.#page);
      while (!saved && this.#goesOn && this.tokens.length % RESTS_AFTER === 0) saved = await showsSaved(this.#page);
      if (saved) this.calledSaved = this.tokens.length;
    }
  }
}

/** What the bar says, once it has had the time to be drawn after the last letter. */
async function showsSaved(page: Page): Promise<boolean> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return /^Saved/.test((await saveState(page).textContent()) ?? '');
}

/** Which of the tokens the text does not have exactly once. In one go: there are thousands, and the server is down meanwhile. */
function notOnceIn(text: string, tokens: string[]): string[] {
  const counts = new Map<string, number>();
  for (const [token] of text.matchAll(/<[abc]\d+>/g)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return tokens.filter((token) => counts.get(token) !== 1);
}

/** Somebody is connected again and writes: a kill before that would hit nobody. */
async function somethingIsSaved(storyId: string): Promise<void> {
  const version = async () =>
    (await desk().workingCopy.findUniqueOrThrow({ where: { storyId }, select: { version: true } })).version;
  const before = await version();
  await expect.poll(version, { timeout: 15_000, intervals: [30] }).not.toBe(before);
}

/** The body's words as Postgres has them. */
async function keptText(storyId: string): Promise<string> {
  const blocks = docOf((await wholeDocument(storyId)).state)
    .getXmlFragment('body')
    .toArray() as Y.XmlElement[];
  const wordsOf = (text: Y.XmlText) => (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');
  return blocks.map((block) => (block.toArray() as Y.XmlText[]).map(wordsOf).join('')).join('\n');
}
