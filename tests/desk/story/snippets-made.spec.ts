import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { changeSnippet } from '#newsroom/snippets/change-snippet.ts';
import { listSnippets } from '#newsroom/snippets/snippets.ts';
import { bodyOf, type Company, drafted } from '#tests/newsroom/company.ts';
import { body, saved, signIn } from './at-the-desk.ts';
import { caretAt } from './together.ts';
import { aWord, boxed, expect, lines, test } from './with-snippets.ts';

test.use({ paper: 'young' });

test('what is chosen in one story is kept by the keyboard, and typed into another with its links', async ({
  come,
  cast,
}) => {
  const trigger = aWord();
  const { page } = await come('amal.rashidi');
  await caretAt(page, 'start');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+Alt+S');
  const dialog = page.getByRole('dialog', { name: 'Make a snippet' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await expect(dialog.getByLabel('Name')).toHaveValue('If you worry, call 116 123 at any hour.');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Who listens');
  await page.keyboard.press('Tab');
  await page.keyboard.type('two words');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Trigger')).toHaveAccessibleDescription(/Use one word/);
  await expect(dialog.getByRole('textbox', { name: 'Text' }).locator('a')).toHaveText('116 123');
  await dialog.getByLabel('Trigger').fill(trigger);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Snippet kept. Its trigger works in every story.')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(body(page)).toBeFocused();

  const other = await drafted(cast, { headline: 'The ferry', body: bodyOf('It sails.') });
  const sami = await come('sami.toivola', other);
  await caretAt(sami.page, 'end');
  await sami.page.keyboard.type(` Remember: ;${trigger} `);
  await sami.page.keyboard.type('Always.');
  const line = lines(sami.page).first();
  await expect(line).toHaveText('It sails. Remember: If you worry, call 116 123 at any hour. Always.');
  await expect(line.locator('a')).toHaveAttribute('href', 'tel:116123');
  await saved(sami.page);
});

test('in their place a snippet is made with marks, changed, retired and brought back', async ({ come, cast }) => {
  const trigger = aWord();
  const { page } = await come('amal.rashidi');
  await page.goto('/admin/snippets');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: /^Add a snippet$|^Change / });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await dialog.getByLabel('Name').fill(`Ferry ${trigger}`);
  await dialog.getByLabel('Trigger').fill(`;${trigger}`);
  const text = dialog.getByRole('textbox', { name: 'Text' });
  await expect(text).toBeEditable();
  await dialog.getByRole('button', { name: 'Add a snippet' }).click();
  await expect(text).toHaveAccessibleDescription('Write the text of the snippet.');
  await text.click();
  await page.keyboard.type('It ');
  await page.keyboard.press('Control+B');
  await page.keyboard.type('sails');
  await page.keyboard.press('Control+B');
  await page.keyboard.type(' at nine.');
  await dialog.getByRole('button', { name: 'Add a snippet' }).click();
  await expect(dialog).toHaveCount(0);
  const row = page.getByRole('row', { name: new RegExp(trigger) });
  await expect(row).toContainText('It sails at nine.');
  await expect(row).toContainText('Amal Rashidi');

  await page.getByRole('button', { name: `Ferry ${trigger}`, exact: true }).click();
  await expect(text.locator('strong')).toHaveText('sails');
  // What is still arriving has not its colours yet.
  await dialog.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
  expect((await new AxeBuilder({ page }).include('form').analyze()).violations).toEqual([]);
  // Meanwhile an editor changes it.
  await changeByAnother(cast, trigger);
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Mine.');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Sami Toivola has changed this snippet');
  await expect(text).toContainText('It sails at nine. Mine.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Ferry ${trigger}`, exact: true }).click();
  await expect(text).toContainText('It sails at ten.');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: `What can be done with Ferry ${trigger}` }).click();
  await page.getByRole('menuitem', { name: 'Retire' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retire' }).click();
  await expect(row).toContainText('retired');
  await page.getByRole('button', { name: `What can be done with Ferry ${trigger}` }).click();
  await page.getByRole('menuitem', { name: 'Bring back' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Bring back' }).click();
  await expect(row).not.toContainText('retired');
});

async function changeByAnother(cast: Company, trigger: string): Promise<void> {
  const { id, version, name, language } = (await listSnippets(cast.sami, { words: trigger })).rows[0]!;
  await changeSnippet(cast.sami, { id, version, name, trigger, language, body: bodyOf('It sails at ten.') });
}

test('a reporter reads what others made and may not change it', async ({ come, cast }) => {
  const trigger = aWord();
  await boxed(cast, trigger, `Theirs ${trigger}`);
  const { page } = await come('amal.rashidi');
  await page.goto(`/admin/snippets?q=${trigger}`);
  const row = page.getByRole('row', { name: new RegExp(trigger) });
  await expect(row).toContainText('Somebody listens.');
  await expect(row.getByRole('button')).toHaveCount(0);
});

/** Asks the palette for the command, by the keyboard. */
async function askForSnippet(page: Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('>make a sn');
  await expect(page.getByRole('option')).toHaveText(['Make a snippet']);
  await page.keyboard.press('Enter');
}

test('the palette makes a snippet of what is chosen in a story, or leads to where snippets are made', async ({
  come,
}) => {
  const { page } = await come('amal.rashidi');
  await caretAt(page, 'start');
  // The editor learns of the caret a moment after the browser has moved it.
  const chosen = page.getByText(/ chosen, /);
  await page.keyboard.press('Shift+End');
  await expect(chosen).toBeVisible();
  await askForSnippet(page);
  const ofThis = page.getByRole('dialog', { name: 'Make a snippet' });
  await expect(ofThis.getByLabel('Name')).toHaveValue('If you worry, call 116 123 at any hour.');
  await expect(ofThis.getByLabel('Name')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(body(page)).toBeFocused();

  await page.keyboard.press('ArrowRight');
  await expect(chosen).toHaveCount(0);
  await askForSnippet(page);
  const blank = page.getByRole('dialog', { name: 'Add a snippet' });
  await expect(blank.getByLabel('Name')).toBeFocused();
  await expect(page).toHaveURL(/\/admin\/snippets$/);
  await page.keyboard.press('Escape');
  await expect(blank).toHaveCount(0);
  await askForSnippet(page);
  await expect(blank.getByLabel('Name')).toBeFocused();
});

test('who may not make snippets is not offered it', async ({ page, newspaper }) => {
  await signIn(page.context(), newspaper, 'tove.marangoni');
  await page.goto('/admin');
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('>');
  await expect(page.getByRole('option', { name: 'New story' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Make a snippet' })).toHaveCount(0);
});
