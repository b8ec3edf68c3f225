import { expect, opened, saved, test } from './at-the-desk.ts';

test('a version is named, read beside the present text, and brought back without losing it', async ({
  story: { page, id },
}) => {
  const headline = page.getByLabel('Headline');
  const before = await headline.inputValue();
  await page.keyboard.press('Control+s');
  await page.keyboard.type('before the council spoke');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kept as “before the council spoke”.')).toBeVisible();
  await headline.fill('Council says no');
  await saved(page);

  await page.goto(`/admin/stories/${id}/revisions`);
  await page.getByRole('link', { name: /before the council spoke/ }).click();
  await expect(page.getByRole('heading', { name: /Version \d+: Saved by hand/ })).toBeVisible();
  await page.getByRole('link', { name: 'Compare with the present text' }).click();
  await expect(page.getByRole('region', { name: 'Headline' }).locator('ins').first()).toContainText('Council');
  await expect(page.locator('del').first()).toBeVisible();

  await page.getByRole('button', { name: 'Restore…' }).click();
  const ask = page.getByRole('alertdialog');
  await expect(ask).toContainText('The present text is kept as a version first.');
  await ask.getByRole('button', { name: 'Bring it back' }).click();
  await opened(page);
  await expect(page.getByLabel('Headline')).toHaveValue(before);
  await page.goto(`/admin/stories/${id}/revisions`);
  await page.getByRole('link', { name: /Before restoring/ }).click();
  await expect(page.getByRole('region', { name: 'What it says' })).toContainText('Council says no');
});
