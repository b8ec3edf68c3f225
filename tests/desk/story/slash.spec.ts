import { body, expect, saved, test } from './at-the-desk.ts';

test('Escape closes the slash menu, leaves what was typed, and the writer goes on in the text', async ({
  story: { page },
}) => {
  const menu = page.getByRole('listbox', { name: 'Insert a block' });
  const { keyboard } = page;
  await body(page).focus();
  await keyboard.press('Control+End');
  // The editor learns of the caret a moment after the browser has moved it.
  const here = page.getByRole('navigation', { name: 'Outline' }).locator('[aria-current]');
  await expect(here).toContainText('First the wall');
  await keyboard.press('Enter');
  await keyboard.type('/pu');
  await expect(menu).toBeVisible();
  await keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(page.locator('.slash-typed')).toHaveCount(0);
  await expect(body(page)).toBeFocused();

  const last = body(page).locator('> p').last();
  for (const typed of ['l', 'l', ' ', 'it']) {
    await keyboard.type(typed);
    await expect(menu).toHaveCount(0);
  }
  await expect(last).toHaveText('/pull it');
  await saved(page);

  await keyboard.press('Enter');
  await keyboard.type('/');
  await expect(menu).toBeVisible();
  await keyboard.press('ArrowDown');
  await expect(menu.getByRole('option', { selected: true })).toContainText('Small subheading');
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect(body(page), 'the second Escape leaves the text').not.toBeFocused();
});

test('the list of blocks stays open when a part of the screen comes to life late', async ({ story: { page } }) => {
  const chosen = page.getByRole('listbox', { name: 'Insert a block' }).getByRole('option', { selected: true });
  await body(page).focus();
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('navigation', { name: 'Outline' }).locator('[aria-current]')).toContainText('First');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/pu');
  await expect(chosen).toContainText('Pull quote');
  await body(page).evaluate((text) => {
    const { editor } = text as unknown as { editor: { unregisterPlugin(name: string): void } };
    editor.unregisterPlugin('yjs-cursor');
  });
  await expect(chosen).toContainText('Pull quote');
  await page.keyboard.press('Enter');
  await page.keyboard.type('So be it.');
  await expect(body(page).locator('> :not(p)').last()).toHaveText('So be it.');
});
