import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { bodyOf, drafted } from '#tests/newsroom/company.ts';
import { findChromium } from '../../../bin/testing/chromium.ts';
import { body, signIn, warning } from './at-the-desk.ts';
import { caretAt, freshText, isSaved, textOf } from './together.ts';

test.use({ paper: 'young', own: true });

/** A browser as a person has it: one process to kill, and a profile that outlives it. */
async function openBrowser(profile: string, args: string[]): Promise<{ process: ChildProcess; address: string }> {
  const own = ['--headless', `--user-data-dir=${profile}`, '--remote-debugging-port=0', ...args, 'about:blank'];
  const process = spawn(findChromium() ?? 'chromium', own, { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise<string>((found, fail) => {
    let said = '';
    process.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const listening = /DevTools listening on (ws:\S+)/.exec(said);
      if (listening) found(listening[1]!);
    });
    process.once('exit', (code) => fail(new Error(`The browser left with ${code}: ${said}`)));
  });
  return { process, address };
}

async function pageIn(address: string, newspaper: Newspaper) {
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  await signIn(context!, newspaper, 'amal.rashidi');
  return { browser, page: await context!.newPage() };
}

async function kill(process: ChildProcess): Promise<void> {
  const gone = new Promise((done) => process.once('exit', done));
  process.kill('SIGKILL');
  await gone;
}

test('kill -9 of the browser loses neither what was saved nor what was written without a server [R16]', async ({
  browser: other,
  newspaper,
  cast,
}, { project }) => {
  test.setTimeout(120_000);
  const args = project.use.launchOptions?.args ?? [];
  const profile = mkdtempSync(join(tmpdir(), 'nightdesk-profile-'));
  const storyId = await drafted(cast, { headline: 'Killed', body: bodyOf('Here.') });
  const at = `${newspaper.url}/admin/stories/${storyId}`;
  try {
    const first = await openBrowser(profile, args);
    const { page } = await pageIn(first.address, newspaper);
    await page.goto(at);
    await caretAt(page, 'end');
    await page.keyboard.type(' Called saved.');
    await isSaved(page).waitFor();
    await newspaper.stop();
    await page.keyboard.type(' Never sent.');
    await expect(warning(page)).toContainText('NOT SAVED: no connection');
    await kill(first.process);

    await newspaper.start();
    expect(await freshText(other, newspaper, storyId)).toBe('Here. Called saved.');
    const second = await openBrowser(profile, args);
    const { page: again } = await pageIn(second.address, newspaper);
    await again.goto(at);
    await expect(body(again)).toContainText('Never sent.');
    await isSaved(again).waitFor();
    expect(await textOf(again)).toBe('Here. Called saved. Never sent.');
    await expect.poll(() => freshText(other, newspaper, storyId)).toBe('Here. Called saved. Never sent.');
    await kill(second.process);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
