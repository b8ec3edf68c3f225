import { body, expect, opened, pasteInto, test, WIRE } from './at-the-desk.ts';

test('each line of a paste shows where it goes, and letters put it elsewhere', async ({ sami: page }) => {
  await page.goto('/admin/paste');
  await pasteInto(page, WIRE);
  const rows = page.getByRole('listbox', { name: /The text as pasted/ });
  await expect(rows).toBeFocused();
  await expect(rows.getByRole('option').first()).toContainText('Headline');
  const proposed = page.getByRole('region', { name: 'Proposed fields' });
  await expect(proposed.getByRole('region', { name: 'Headline' })).toContainText('Harbour wall of Port Averil');
  await expect(proposed.getByRole('region', { name: 'Caption' })).toContainText('Foreland/Adeyemi');
  await expect(proposed.getByRole('region', { name: 'Source line' })).toContainText('Port Averil council');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  await expect(proposed.getByRole('region', { name: 'Kicker' })).toContainText('Council votes');
  await page.keyboard.press('Control+z');
  await expect(proposed.getByRole('region', { name: 'Kicker' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Note to the desk' }).click();
  await expect(proposed.getByRole('region', { name: 'Note to the desk' })).toContainText('Council votes');
  await page.keyboard.press('Control+Enter');
  await opened(page);
  await expect(page.getByLabel('Standfirst')).toHaveValue('');
  await expect(page.getByLabel('Note 1 to the desk')).toHaveValue(/Council votes/);
  await page.getByText('Pasted text').click();
  await expect(page.getByText(/SHA-256 [0-9a-f]{64}/)).toBeVisible();
  await expect(page.locator('pre')).toHaveText(WIRE.trim(), { useInnerText: true });
});

test('a pasted Arabic text is read and shown from right to left', async ({ sami: page }) => {
  await page.goto('/admin/paste');
  await pasteInto(
    page,
    'عودة العبارة إلى المضيق\n\nتبحر سفينتان مجدداً يوم الاثنين، بحسب ما أعلن مكتب الميناء في بيان له.\n',
  );
  await expect(page.locator('[data-words]').first()).toHaveAttribute('dir', 'rtl');
  await page.keyboard.press('Control+Enter');
  await opened(page);
  await expect(body(page)).toHaveAttribute('dir', 'rtl');
  await expect(body(page)).toHaveAttribute('lang', 'ar');
});

test('a text can be pasted again in place of the first, and that can be undone', async ({ sami: page }) => {
  await page.goto('/admin/paste');
  await pasteInto(page, WIRE);
  const headline = page.getByRole('region', { name: 'Headline' });
  await expect(headline).toContainText('Harbour wall');
  await pasteInto(page, WIRE.replace('Harbour wall', 'Old pier'));
  await expect(headline).toContainText('Old pier');
  await page.keyboard.press('Control+z');
  await expect(headline).toContainText('Harbour wall');
});
