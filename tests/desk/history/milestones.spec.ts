import AxeBuilder from '@axe-core/playwright';
import { expect, signIn, test } from '#tests/desk/story/at-the-desk.ts';

test('a story is handed over without a mouse, with the last word that was typed', async ({
  story: { page, id },
  newspaper,
}) => {
  const { keyboard } = page;
  await page.getByLabel('Headline').focus();
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('Council says no to the last word');
  await keyboard.press('Control+Shift+H');
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  const picker = dialog.getByRole('combobox', { name: 'To whom' });
  await expect(picker).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /Dina Kallas/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /Tove|Sami/ }), 'neither a reader nor oneself').toHaveCount(0);
  await keyboard.press('Escape');
  await expect(dialog, 'Escape closes the list and leaves the question').toBeVisible();
  await keyboard.type('ama');
  await page.getByRole('option', { name: /Amal Rashidi/ }).waitFor();
  await keyboard.press('Enter');
  await expect(dialog.getByLabel('What they should know')).toBeFocused();
  await keyboard.type('Needs a second pair of eyes');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Handed over to Amal.')).toBeVisible();
  await expect(dialog).toHaveCount(0);

  const [kept] = await newspaper.sql<{ headline: string; name: string }>(
    `SELECT content ->> 'headline' AS headline, name FROM desk.revision WHERE story_id = $1 AND why = 'handed-over'`,
    [id],
  );
  expect(kept).toEqual({
    headline: 'Council says no to the last word',
    name: 'Amal Rashidi: “Needs a second pair of eyes”',
  });
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByRole('list', { name: 'Versions' })).toContainText(
    'Handed over to Amal: “Needs a second pair of eyes”',
  );
  await page.goto(`/admin/stories/${id}/log`);
  await expect(page.getByRole('region', { name: 'What happened' })).toContainText(
    'Sami handed this to Amal: “Needs a second pair of eyes”',
  );
});

test('handing over asks for whom, is for everyone to use, and keeps what was typed when it is put off', async ({
  story: { page },
}) => {
  await page.getByRole('button', { name: 'More to do with this story' }).click();
  await page.getByRole('menuitem', { name: 'Hand over…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByLabel('What they should know').fill('The embassy has not called back');
  await dialog.getByRole('button', { name: 'Hand it over' }).click();
  await expect(dialog.getByText('Choose who takes it.')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  await dialog.getByRole('combobox').click();
  await page.getByRole('option', { name: /Nour Adeyemi/ }).click();
  await expect(dialog.getByText('Choose who takes it.')).toHaveCount(0);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+Shift+H');
  await expect(dialog.getByLabel('What they should know')).toHaveValue('The embassy has not called back');
  await dialog.getByRole('button', { name: 'Somebody else' }).click();
  await expect(dialog.getByRole('combobox', { name: 'To whom' })).toBeFocused();
});

test('who only reads hands nothing over', async ({ story: { id }, browser, newspaper }) => {
  const context = await browser.newContext({ baseURL: newspaper.url });
  await signIn(context, newspaper, 'tove.marangoni');
  const tove = await context.newPage();
  await tove.goto(`/admin/stories/${id}`);
  await tove.getByRole('button', { name: 'More to do with this story' }).click();
  const item = tove.getByRole('menuitem', { name: /Hand over/ });
  await expect(item).toBeDisabled();
  await expect(item).toContainText('A reporter can');
  expect((await context.request.get('/admin/find/colleagues')).status()).toBe(403);
  await context.close();
});

test('a live story is corrected without a mouse, and its history and log read as a correction', async ({
  story: { page, id },
}) => {
  const { keyboard } = page;
  await keyboard.press('Control+Enter');
  const panel = page.getByRole('dialog', { name: 'Publish' });
  await expect(panel.getByRole('checkbox', { name: 'This is a correction' })).toHaveCount(0);
  await keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Live' }).waitFor();
  await keyboard.press('Escape');
  await page.getByLabel('Standfirst').fill('Council votes for fifty centimetres after the January storm');

  await keyboard.press('Control+Enter');
  const tick = panel.getByRole('checkbox', { name: 'This is a correction' });
  await tick.waitFor();
  for (let press = 0; press < 20 && !(await tick.evaluate((box) => box === document.activeElement)); press++) {
    await keyboard.press('Tab');
  }
  await keyboard.press('Space');
  const wrong = panel.getByLabel('What was wrong');
  await expect(wrong).toBeFocused();
  await keyboard.press('Control+Enter');
  await expect(panel.getByText('Say what was wrong, or that this is no correction.')).toBeVisible();
  await expect(wrong).toBeFocused();
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  await keyboard.type('The wall is fifty centimetres higher, not forty');
  await keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Live' }).waitFor();

  await page.goto(`/admin/stories/${id}/revisions`);
  await expect(page.getByRole('navigation', { name: 'Versions' })).toContainText(
    'Corrected: “The wall is fifty centimetres higher, not forty”',
  );
  await page.goto(`/admin/stories/${id}/log`);
  await expect(page.getByRole('region', { name: 'What happened' })).toContainText(
    'Sami corrected this: “The wall is fifty centimetres higher, not forty”',
  );
});
