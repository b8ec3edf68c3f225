import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { textOf } from '#newsroom/stories/text-of.ts';
import { useSettings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { DEMO_PASSWORD, settingsFor } from '#tests/browser/papers.ts';
import { openNewspaper } from '#tests/browser/server.ts';
import { drafted, gatherCompany } from '#tests/newsroom/company.ts';
import { build } from '../../bin/bootstrap/build.mjs';
import { findChromium } from '../../bin/testing/chromium.ts';
import { at } from './figures.ts';
import { longStory } from './long-story.ts';

/**
 * From a key to its letter on the screen, in the middle of a story of 10,000 words on the production server; and from
 * asking for that story to its text being there to write. Five runs of each, medians, in a browser that keeps what it has
 * fetched and compiled, as a writer's does; the first opening, by a server and a browser that have just started, is told
 * apart. Takes about five minutes.
 * Usage: npm run bench:typing
 */
const WORDS = 10_000;
const LETTERS = 300;
const RUNS = 5;
/** Eight letters a second is a fast typist. */
const PACE_MS = 125;
const TYPED = 'the keeper of the light saw it first and told nobody until the morning came over the sound ';

type Run = { p50: number; p95: number; max: number };
declare global {
  interface Window {
    openedAt?: number;
    painted: number[];
  }
}

await build((line: string) => process.stdout.write(`${line}\n`));
const templates = mkdtempSync(join(tmpdir(), 'nightdesk-typing-'));
process.env.NIGHTDESK_TEMPLATES = templates;
const body = longStory(WORDS);
const storyId = await writeStory();
const newspaper = await openNewspaper('young');
const profile = mkdtempSync(join(tmpdir(), 'nightdesk-profile-'));
const browser = await chromium.launchPersistentContext(profile, {
  viewport: { width: 1440, height: 900 },
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  await browser.request.post(`${newspaper.url}/api/auth/sign-in`, {
    data: { email: 'sami.toivola@foreland.example', password: DEMO_PASSWORD },
    headers: { origin: newspaper.url },
  });
  await browser.addInitScript(noteOpening);
  const openings: number[] = [];
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await browser.newPage();
    openings.push(await open(page));
    runs.push(await type(page));
    await page.close();
  }
  const figures = { words: textOf(body).split(/\s+/).length, blocks: body.content.length };
  const of = (name: keyof Run) =>
    at(
      runs.map((each) => each[name]),
      0.5,
    );
  const typing = { p50: of('p50'), p95: of('p95'), max: of('max') };
  const opening = { first: openings[0], median: at(openings, 0.5) };
  process.stdout.write(`${JSON.stringify({ ...figures, typing, opening, runs })}\n`);
} finally {
  await browser.close();
  await newspaper.close();
  rmSync(templates, { recursive: true, force: true });
  rmSync(profile, { recursive: true, force: true });
}

async function writeStory(): Promise<string> {
  mkdirSync(templates, { recursive: true });
  const settings = settingsFor(join(templates, 'young'));
  useSettings(settings);
  const database = await openDatabase(settings);
  try {
    return await drafted(await gatherCompany(DEMO_PASSWORD), { headline: 'The wall and the board', body });
  } finally {
    await database.close();
  }
}

/** Runs in the page from its first moment. */
function noteOpening(): void {
  const look = () => {
    const text = document.querySelector('.body-text[contenteditable="true"]');
    if (!text || text.children.length < 100) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      window.openedAt = performance.now();
    };
    return requestAnimationFrame(() => port2.postMessage(0));
  };
  requestAnimationFrame(look);
}

/** Milliseconds from the beginning of the navigation to the text's first paint with the caret allowed in it. */
async function open(page: Page): Promise<number> {
  await page.goto(`${newspaper.url}/admin/stories/${storyId}`, { waitUntil: 'commit' });
  const opened = await page.waitForFunction(() => window.openedAt, undefined, { timeout: 60_000 });
  return Math.round((await opened.jsonValue()) ?? Number.NaN);
}

async function type(page: Page): Promise<Run> {
  const text = page.locator('.body-text');
  const middle = text.locator('> p').nth(Math.floor(body.content.length / 3));
  await middle.click();
  await page.keyboard.press('End');
  await page.evaluate(() => {
    window.painted = [];
    const listen = ({ timeStamp, key }: KeyboardEvent) => {
      if (key.length !== 1) return;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.painted.push(performance.now() - timeStamp);
      requestAnimationFrame(() => port2.postMessage(0));
    };
    document.addEventListener('keydown', listen, true);
  });
  for (let at = 0; at < LETTERS; at += 1) {
    const began = performance.now();
    await page.keyboard.press(TYPED[at % TYPED.length] === ' ' ? 'Space' : (TYPED[at % TYPED.length] as string));
    await pass(Math.max(0, PACE_MS - (performance.now() - began)));
  }
  const painted = await page.evaluate(() => window.painted);
  if (painted.length !== LETTERS) throw new Error(`${painted.length} of ${LETTERS} letters were painted.`);
  const part = (of: number) => Math.round(at(painted, of));
  return { p50: part(0.5), p95: part(0.95), max: part(1) };
}
