import type { Page } from '@playwright/test';
import { body, expect, opened, saved, signIn, test } from './at-the-desk.ts';
import { caretAt, comeTo } from './together.ts';

test('what differs from what readers see is one key away, and the keys walk it', async ({ story: { page, id } }) => {
  await goLive(page, id);
  const bar = page.getByRole('banner');
  await expect(bar).toContainText('Live');
  await expect(bar.getByRole('link', { name: 'Live, changed since' })).toHaveCount(0);
  await body(page).getByText('Work begins at the north quay').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Nobody was hurt.');
  await page.getByLabel('Standfirst').fill('Council votes for fifty centimetres after the January storm');
  await saved(page);
  await expect(bar.getByRole('link', { name: 'Live, changed since' })).toBeVisible();

  await page.keyboard.press('F2');
  await page.waitForURL(/\/compare\?from=live&to=now$/);
  const differences = page.getByRole('region', { name: 'Differences' });
  await expect(differences.locator('del')).toHaveText(['forty']);
  await expect(differences.locator('ins')).toHaveText(['fifty', / Nobody was hurt\.$/]);
  await expect(page.getByText('2 changes')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.locator('#change-1')).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByText('change 2 of 2')).toBeVisible();
  await expect(page.locator('#change-2')).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.locator('#change-1')).toBeFocused();
  await page.keyboard.press('s');
  await page.waitForURL(/as=side/);
  await expect(page.getByRole('region', { name: 'Standfirst' }).locator('p')).toHaveText([
    'Standfirst',
    'Council votes for forty centimetres after the January storm',
    'Council votes for fifty centimetres after the January storm',
  ]);
  await page.keyboard.press('Escape');
  await opened(page);
});

test('a colleague’s first change makes a live story one with changes on every screen that has it open', async ({
  story: { page, id },
  browser,
  newspaper,
}) => {
  await goLive(page, id);
  const amal = await comeTo(browser, newspaper, 'amal.rashidi', { storyId: id });
  const link = page.getByRole('banner').getByRole('link', { name: 'Live, changed since' });
  await expect(page.getByRole('banner')).toContainText('Live');
  await expect(link).toHaveCount(0);
  await caretAt(amal.page, 'end');
  await amal.page.keyboard.type(' Nobody was hurt.');
  await expect(link).toBeVisible();
  await amal.context.close();
});

test('any two versions are chosen by their ends, and the difference is read without a script', async ({
  story: { page, id },
  browser,
}) => {
  const headline = page.getByLabel('Headline');
  for (const [words, name] of [
    ['Council says no', 'the no'],
    ['Council says yes', 'the yes'],
  ] as const) {
    await headline.fill(words);
    await saved(page);
    await page.keyboard.press('Control+s');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Kept as “${name}”.`)).toBeVisible();
  }
  await headline.fill('Council says <script>alert(1)</script>');
  await saved(page);
  await page.goto(`/admin/stories/${id}/revisions`);
  await page.getByRole('link', { name: /the no/ }).click();
  await page.getByRole('link', { name: 'Compare with the present text' }).click();
  const head = page.getByRole('region', { name: 'Headline' });
  await expect(head.locator('del')).toHaveText(['no']);
  await page
    .getByRole('link', { name: /Make version \d+ the newer end/ })
    .first()
    .click();
  await expect(head.locator('ins')).toHaveText(['yes']);
  await page.keyboard.press('}');
  await expect(head.locator('ins')).toHaveText(['<script>alert(1)</script>']);
  await page.keyboard.press(']');
  await expect(head.locator('del')).toHaveText(['yes']);

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const still = await context.newPage();
  await still.goto(page.url());
  await expect(still.getByRole('region', { name: 'Headline' }).locator('del')).toHaveText(['yes']);
  await expect(still.getByRole('complementary', { name: 'Summary' })).toContainText('Headline4 words');
  await context.close();
});

test('R begins a correction of what is live, unless a letter is being typed; who may not publish has neither', async ({
  story: { page, id },
  newspaper,
}) => {
  await goLive(page, id);
  await page.getByLabel('Standfirst').fill('Council votes for sixty centimetres after the January storm');
  await saved(page);
  await page.keyboard.press('F2');
  await page.waitForURL(/\/compare/);
  const asks = page.getByRole('link', { name: /^Write a correction…/ });
  const words = page.getByRole('dialog').getByRole('textbox', { name: 'What was wrong' });
  await expect(asks).toBeVisible();
  const taught = page.getByRole('region', { name: 'Keys on this screen' });
  await expect(taught).toContainText('correction');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).pressSequentially('r');
  await page.keyboard.press('Escape');
  await expect(asks).toBeVisible();
  const compared = page.url();
  await page.keyboard.press('r');
  await expect(words).toBeFocused();

  await page.context().clearCookies();
  await signIn(page.context(), newspaper, 'tove.marangoni');
  await page.goto(compared);
  await expect(page.getByRole('button', { name: 'Restore…' })).toHaveAttribute('aria-disabled', 'true');
  await expect(asks).toHaveCount(0);
  await expect(taught).toContainText('next change');
  await expect(taught).not.toContainText('correction');
  await page.keyboard.press('r');
  await expect(page).toHaveURL(compared);
});

test('a version of another story is not found under this one [A6] [A7]', async ({ story: { page, id }, newspaper }) => {
  const [other] = await newspaper.sql<{ id: string }>('SELECT id FROM desk.revision WHERE story_id <> $1 LIMIT 1', [
    id,
  ]);
  for (const address of [
    `/admin/stories/${id}/compare?from=${other!.id}&to=now`,
    `/admin/stories/${id}/compare?from=live&to=${crypto.randomUUID()}`,
    `/admin/stories/${id}/compare?from=x&to=now`,
    `/admin/stories/${id}/revisions/${other!.id}`,
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
  }
});

/** Publishes what stands there, and opens the story again. */
async function goLive(page: Page, id: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish/ })
    .click();
  await expect(page.getByRole('dialog')).toContainText(/Live/);
  await page.goto(`/admin/stories/${id}`);
  await opened(page);
}
