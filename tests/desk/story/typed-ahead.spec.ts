import type { Page } from '@playwright/test';
import { expect, test } from './at-the-desk.ts';

const FINDING = /\/(admin|api\/desk)\/find/;

/** Holds back what is asked of the real server, until it is let go. */
async function holdQuestions(page: Page): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(FINDING, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('Enter after a name means that name, however late its answer comes', async ({ story: { page } }) => {
  const rows = page.getByRole('list', { name: 'Bylines' }).getByRole('listitem');
  await page.getByRole('button', { name: /Add a person or plain text/ }).click();
  await page.keyboard.type('nour');
  await page.getByRole('option', { name: /^Nour Adeyemi/ }).waitFor();
  const release = await holdQuestions(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('sami');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(0);
  release();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Sami Toivola');
});

test('an Enter that was taken back is not held, and an option that was walked to is taken as it is', async ({
  story: { page },
}) => {
  const rows = page.getByRole('list', { name: 'Bylines' }).getByRole('listitem');
  await page.getByRole('button', { name: /Add a person or plain text/ }).click();
  const release = await holdQuestions(page);
  await page.keyboard.type('sami');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  release();
  await page.getByRole('option', { name: /^Sami Toivola/ }).waitFor();
  // What is found for the words before may stand there meanwhile.
  await expect(page.getByRole('combobox', { name: 'Add a byline' })).not.toHaveAttribute('aria-busy');
  await expect(rows).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('sam');
  await expect(rows).not.toContainText('Toivola');
});

test('the palette goes where the words lead, not where those before them led', async ({ story: { page } }) => {
  await page.goto('/admin');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('@nour');
  await page.getByRole('option', { name: /^Nour Adeyemi/ }).waitFor();
  const release = await holdQuestions(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('@sami');
  await page.keyboard.press('Enter');
  release();
  await expect(page).toHaveURL(/by=Sami/);
});

test('what could not be looked up takes nothing and says so', async ({ story: { page } }) => {
  await page.getByRole('button', { name: /Add a person or plain text/ }).click();
  await page.route(FINDING, (route) => route.abort());
  await page.keyboard.type('sami');
  await page.keyboard.press('Enter');
  const said = 'No answer came from the server. Type it again.';
  await expect(page.getByRole('combobox', { name: 'Add a byline' })).toHaveAccessibleDescription(said);
  // The list lies over the field's own sentence, so it stands in the list for who sees it.
  await expect(page.locator('p[aria-hidden]', { hasText: said })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Bylines' }).getByRole('listitem')).toHaveCount(0);
});
