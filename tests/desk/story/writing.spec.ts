import AxeBuilder from '@axe-core/playwright';
import { body, expect, opened, pasteInto, saved, saveState, signIn, test, warning } from './at-the-desk.ts';

test('a story is written by the keyboard, with blocks, marks and a moved paragraph', async ({ story: { page } }) => {
  await body(page).focus();
  await page.keyboard.press('Control+End');
  // The editor learns of the caret a moment after the browser has moved it.
  const here = page.getByRole('navigation', { name: 'Outline' }).locator('[aria-current]');
  await expect(here).toContainText('First the wall');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/pull');
  await expect(page.getByRole('listbox', { name: 'Insert a block' })).toBeVisible();
  const typed = await page.locator('.slash-typed').boundingBox();
  const menu = await page.getByRole('listbox', { name: 'Insert a block' }).boundingBox();
  expect(typed && menu && (menu.y >= typed.y + typed.height || menu.y + menu.height <= typed.y)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Water does not wait');
  await expect(body(page).locator('[data-block=pullQuote]')).toContainText('Water does not wait');

  await body(page).focus();
  await page.keyboard.press('Control+Home');
  await expect(here).toContainText('The council');
  await page.keyboard.press('Shift+End');
  await expect(page.getByRole('toolbar', { name: 'Format' })).toBeVisible();
  await page.keyboard.press('Control+b');
  await expect(body(page).locator('> p').first().locator('strong')).not.toBeEmpty();
  const first = await body(page).locator('> p').first().textContent();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(body(page).locator('> p').nth(1)).toHaveText(first ?? '');
  await page.keyboard.press('Control+z');
  await expect(body(page).locator('> p').first()).toHaveText(first ?? '');
  await saved(page);
});

test('what the screen calls saved is there after the page was closed without a word [R16]', async ({
  story,
  context,
}) => {
  const { page, id } = story;
  await page.getByLabel('Headline').fill('Ferry sails again');
  await body(page).focus();
  await page.keyboard.type('Two ships. ');
  await saved(page);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(`/admin/stories/${id}`);
  await opened(again);
  await expect(again.getByLabel('Headline')).toHaveValue('Ferry sails again');
  await expect(body(again)).toContainText('Two ships.');
});

test('without a network the text is kept on the device, said to be not saved, and saved later [R16]', async ({
  story: { page, id },
  context,
}) => {
  await context.setOffline(true);
  await body(page).focus();
  await page.keyboard.type('Written on the ferry. ');
  await expect(warning(page)).toContainText(/NOT SAVED: no connection — your text is safe on this device/);
  await expect(saveState(page)).toHaveText('');
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(warning(page)).toContainText('NOT SAVED');
  // Back on the line it saves by itself, and the button leaves.
  await context.setOffline(false);
  await saved(page);
  await expect(warning(page)).toHaveText('');

  await context.setOffline(true);
  await page.keyboard.type('And in the lounge. ');
  await expect(warning(page)).toContainText('NOT SAVED');
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/admin/stories/${id}`);
  await opened(again);
  await expect(body(again)).toContainText('Written on the ferry. And in the lounge.');
  await saved(again);
});

test('saving never moves the cursor', async ({ story: { page } }) => {
  const headline = page.getByLabel('Headline');
  await headline.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Old ');
  await saved(page);
  await page.keyboard.type('and new ');
  await expect(headline).toHaveValue(/^Old and new Harbour/);
  await body(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('One. ');
  await saved(page);
  await page.keyboard.type('Two. ');
  await expect(body(page)).toContainText('One. Two. ');
});

test('two tabs of one story are one text [R1]', async ({ story: { page, id }, context }) => {
  const other = await context.newPage();
  await other.goto(`/admin/stories/${id}`);
  await opened(other);
  await page.getByLabel('Standfirst').fill('From the first tab');
  await other.getByLabel('Headline').fill('From the second tab');
  await expect(page.getByLabel('Headline')).toHaveValue('From the second tab');
  await expect(other.getByLabel('Standfirst')).toHaveValue('From the first tab');
});

test('two people who write in one paragraph both find their words afterwards [R1]', async ({
  story: { page, id },
  browser,
  newspaper,
}) => {
  const context = await browser.newContext({ baseURL: newspaper.url });
  await signIn(context, newspaper, 'amal.rashidi');
  const amal = await context.newPage();
  await amal.goto(`/admin/stories/${id}`);
  await opened(amal);
  await body(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('SAMI ');
  await saved(page);
  await body(amal).focus();
  await amal.keyboard.press('Control+Home');
  await amal.keyboard.press('End');
  await amal.keyboard.type(' AMAL');
  await saved(amal);
  await amal.reload();
  await opened(amal);
  await expect(body(amal).locator('> p').first()).toContainText(/^SAMI .* AMAL/s);
  await context.close();
});

test('links and bylines are put in order by keys and by buttons, and taken out with undo', async ({
  story: { page },
}) => {
  await page.getByRole('button', { name: /Add a person or plain text/ }).click();
  await page.getByLabel('Add a byline').fill('amal');
  await page.getByRole('option', { name: /Amal Rashidi/ }).click();
  await page.getByRole('button', { name: /Add a person or plain text/ }).click();
  await page.getByLabel('Add a byline').fill('A passing sailor');
  await page.getByRole('option', { name: /as plain text/ }).click();
  const names = page.getByRole('list', { name: 'Bylines' }).getByRole('listitem');
  await expect(names).toHaveCount(2);
  await names.nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(names.first()).toContainText('A passing sailor');
  await page.getByRole('button', { name: 'Move A passing sailor down' }).click();
  await expect(names.first()).toContainText('Amal Rashidi');
  await names.nth(1).focus();
  await page.keyboard.press('Delete');
  await expect(names).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(names).toHaveCount(2);
  await saved(page);
});

test('a related link is found by typing or by a pasted address, never the story itself', async ({
  story: { page, id },
}) => {
  await page.getByRole('tab', { name: /Links/ }).click();
  const field = page.getByLabel('Add a related link');
  await field.fill('Harbour');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  const headline = await page.getByLabel('Headline').inputValue();
  await expect(options.filter({ hasText: headline })).toHaveCount(0);
  await options.first().click();
  const links = page.getByRole('list', { name: 'Related links' }).getByRole('listitem');
  await expect(links).toHaveCount(1);
  await field.fill('https://elsewhere.example/a');
  await page.getByRole('option', { name: /The address/ }).click();
  await expect(links).toHaveCount(2);
  await field.fill(`${new URL(page.url()).origin}/admin/stories/${id}`);
  await page.getByRole('option', { name: /The address/ }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('A story is not related to itself.');
  await expect(links).toHaveCount(2);
});

test('a hostile paste runs nothing and leaves nothing in the text [X3] [X7]', async ({ story: { page } }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await body(page).focus();
  await pasteInto(
    page,
    'x',
    '<p>Fine <img src=x onerror="window.__xss=1"><a href="javascript:window.__xss=2">link</a></p>',
  );
  await expect(body(page)).toContainText('Fine link');
  await page.getByLabel('Headline').fill('</script><script>window.__xss=3</script><img src=x onerror=alert(1)>');
  await saved(page);
  await page.reload();
  await opened(page);
  expect(await page.evaluate('window.__xss')).toBeUndefined();
  expect(dialogs).toEqual([]);
  expect(await body(page).innerHTML()).not.toMatch(/javascript:|onerror/);
});

test('a Persian story is written from right to left', async ({ sami: page, newspaper }) => {
  const [row] = await newspaper.sql<{ id: string }>(`SELECT id FROM desk.story WHERE language = 'fa' LIMIT 1`);
  await page.goto(`/admin/stories/${row?.id}`);
  await opened(page);
  await expect(body(page)).toHaveAttribute('dir', 'rtl');
  await expect(page.getByLabel('Headline')).toHaveAttribute('dir', 'rtl');
  const side = await body(page)
    .locator('> p')
    .first()
    .evaluate((line) => getComputedStyle(line).direction);
  expect(side).toBe('rtl');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

for (const [name, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`the story screens have no barrier on ${name}`, async ({ story: { page, id } }) => {
    await page.setViewportSize(viewport);
    const clean = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await clean();
    if (name === 'a desk') {
      for (const tab of ['Links', 'Pictures', 'Pre-flight', 'History']) {
        await page.getByRole('tab', { name: new RegExp(tab) }).click();
        await clean();
      }
    }
    await page.getByRole('button', { name: /Publish…/ }).click();
    await page.getByRole('dialog').waitFor();
    await clean();
    await page.goto(`/admin/stories/${id}/revisions`);
    await clean();
    await page.goto('/admin/paste');
    await clean();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });
}
