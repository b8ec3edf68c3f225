import type { Page } from '@playwright/test';
import { PROTOCOL } from '#newsroom/writing/said.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { bodyOf, drafted } from '#tests/newsroom/company.ts';
import { body, signIn, warning } from './at-the-desk.ts';
import { caretAt, freshText, isSaved, textOf } from './together.ts';

test.use({ paper: 'young' });

/** The page speaks another version of the desk's protocol, as one does that was loaded before an update. */
async function speak(page: Page, protocol: number): Promise<void> {
  await page.addInitScript((version) => {
    const Real = window.WebSocket;
    window.WebSocket = class extends Real {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(String(address).replace(/protocol=\d+/, `protocol=${version}`), protocols);
      }
    };
  }, protocol);
}

test('a page of the version before goes on writing with a new server [R12]', async ({ browser, newspaper, cast }) => {
  const storyId = await drafted(cast, { headline: 'Old page', body: bodyOf('Here.') });
  const context = await browser.newContext({ baseURL: newspaper.url });
  await signIn(context, newspaper, 'amal.rashidi');
  const page = await context.newPage();
  await speak(page, PROTOCOL - 1);
  await page.goto(`/admin/stories/${storyId}`);
  await caretAt(page, 'end');
  await page.keyboard.type(' By an old page.');
  await isSaved(page).waitFor();
  expect(await freshText(browser, newspaper, storyId)).toBe('Here. By an old page.');
  await context.close();
});

test('a page that the server does not understand says so, keeps the text, and a reload saves it [R12]', async ({
  browser,
  newspaper,
  cast,
}) => {
  const storyId = await drafted(cast, { headline: 'New page', body: bodyOf('Here.') });
  const context = await browser.newContext({ baseURL: newspaper.url });
  await signIn(context, newspaper, 'amal.rashidi');
  const page = await context.newPage();
  await speak(page, PROTOCOL + 1);
  await page.goto(`/admin/stories/${storyId}`);
  await caretAt(page, 'end');
  await page.keyboard.type(' By a page too new.');
  await expect(warning(page)).toContainText('NOT SAVED: the desk has a new version. Load the page again');
  expect(await freshText(browser, newspaper, storyId)).toBe('Here.');
  // A reload brings the script that this server understands.
  const again = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await again.goto(`/admin/stories/${storyId}`);
  await expect(body(again)).toContainText('By a page too new.');
  await isSaved(again).waitFor();
  const text = await textOf(again);
  expect(text).toBe('Here. By a page too new.');
  await expect.poll(() => freshText(browser, newspaper, storyId)).toBe(text);
  await context.close();
});
