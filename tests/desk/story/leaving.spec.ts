import type { BrowserContext, Page } from '@playwright/test';
import { body, expect, opened, saved, signIn, test, warning } from './at-the-desk.ts';

/** The stories that this browser keeps a copy of, whoever's. */
const copiesHere = (page: Page) =>
  page.evaluate(async () => {
    const kept = await indexedDB.databases();
    return kept.flatMap(({ name }) => (name?.startsWith('nightdesk.story/') ? name.split('/').at(-1) : []));
  });

async function askToLeave(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

async function write(page: Page, words: string): Promise<void> {
  await body(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(words);
}

/** The story on a screen whose line to the server answers nothing. */
async function withoutAnswer(context: BrowserContext, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.routeWebSocket(/./, () => {});
  await page.goto(`/admin/stories/${id}`);
  await opened(page);
  return page;
}

const asks = (page: Page) => page.getByRole('alertdialog', { name: 'One story has words on this device' });
const atTheDoor = (page: Page) => page.waitForURL('**/admin/sign-in');

test('signing out takes the copies of saved stories from the browser', async ({ story: { page, id } }) => {
  await write(page, 'Two ships. ');
  await saved(page);
  expect(await copiesHere(page)).toEqual([id]);
  await page.getByRole('link', { name: 'Back to stories' }).click();
  await askToLeave(page, 'Sami Toivola');
  await atTheDoor(page);
  expect(await copiesHere(page)).toEqual([]);
});

test('words that were never saved are named before, stay for their writer alone, and are saved later', async ({
  story: { page: sami, id },
  context,
  newspaper,
}) => {
  test.setTimeout(120_000);
  const headline = await sami.getByLabel('Headline').inputValue();
  await sami.goto('/admin');
  const ferry = await withoutAnswer(context, id);
  await write(ferry, 'Written on the ferry. ');
  await expect(warning(ferry)).toContainText('NOT SAVED', { timeout: 20_000 });
  await ferry.close({ runBeforeUnload: false });

  await askToLeave(sami, 'Sami Toivola');
  await expect(asks(sami).getByRole('link', { name: headline })).toBeVisible();
  await asks(sami).getByRole('button', { name: 'Stay' }).click();
  await expect(asks(sami)).toHaveCount(0);
  await sami.reload();
  await askToLeave(sami, 'Sami Toivola');
  await asks(sami).getByRole('button', { name: 'Sign out and keep them on this device' }).click();
  await atTheDoor(sami);
  expect(await copiesHere(sami)).toEqual([id]);

  await signIn(context, newspaper, 'amal.rashidi');
  await sami.goto(`/admin/stories/${id}`);
  await opened(sami);
  await saved(sami);
  await expect(body(sami)).not.toContainText('Written on the ferry.');
  await sami.getByRole('link', { name: 'Back to stories' }).click();
  await askToLeave(sami, 'Amal Rashidi');
  await atTheDoor(sami);
  expect(await copiesHere(sami), 'what Sami wrote is still his').toEqual([id]);

  await signIn(context, newspaper, 'sami.toivola');
  await sami.goto(`/admin/stories/${id}`);
  await opened(sami);
  await expect(body(sami)).toContainText('Written on the ferry.');
  await saved(sami);
  await sami.getByRole('link', { name: 'Back to stories' }).click();
  await askToLeave(sami, 'Sami Toivola');
  await atTheDoor(sami);
  expect(await copiesHere(sami)).toEqual([]);
});

test('a story that is open in another tab is left with its writer, if all of it is saved', async ({
  story: { page },
  context,
}) => {
  await write(page, 'Two ships. ');
  await saved(page);
  const other = await context.newPage();
  await other.goto('/admin');
  await askToLeave(other, 'Sami Toivola');
  await Promise.all([atTheDoor(other), atTheDoor(page)]);
  expect(await copiesHere(other)).toEqual([]);
});

test('a story that is open in another tab stays with its words, if they are not saved', async ({
  story: { page, id },
  context,
}) => {
  await page.goto('/admin');
  const writing = await withoutAnswer(context, id);
  await write(writing, 'Still under way. ');
  await askToLeave(page, 'Sami Toivola');
  await asks(page).getByRole('button', { name: 'Sign out and keep them on this device' }).click();
  await atTheDoor(page);
  expect(await copiesHere(page)).toEqual([id]);
  await writing.keyboard.type('And on. ');
  await expect(body(writing)).toContainText('Still under way. And on.');
  expect(new URL(writing.url()).pathname).toBe(`/admin/stories/${id}`);
});

test('who is not answered is told, and is still signed in with every copy', async ({ story: { page, id } }) => {
  await saved(page);
  await page.getByRole('link', { name: 'Back to stories' }).click();
  await page.route('**/api/auth/sign-out', (route) => route.abort());
  await askToLeave(page, 'Sami Toivola');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('you are still signed in');
  expect(await copiesHere(page)).toEqual([id]);
});

test('a browser that keeps nothing lets its writer out all the same', async ({ story: { page, id }, context }) => {
  await page.close();
  const bare = await context.newPage();
  await bare.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await bare.goto(`/admin/stories/${id}`);
  await opened(bare);
  await write(bare, 'In a private window. ');
  await saved(bare);
  await bare.goto('/admin');
  await askToLeave(bare, 'Sami Toivola');
  await atTheDoor(bare);
});
