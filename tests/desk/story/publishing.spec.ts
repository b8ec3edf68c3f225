import { DEMO_PASSWORD } from '#tests/browser/newspaper.ts';
import { body, expect, opened, pasted, pasteInto, saved, signIn, test, WIRE } from './at-the-desk.ts';

const publishPanel = 'Publish';

test('from sign-in to the public page by the keyboard, with three actions after the paste', async ({
  page,
  newspaper,
}) => {
  await page.goto('/admin/sign-in?next=/admin/paste');
  await page.getByLabel('E-mail').waitFor();
  await page.getByLabel('E-mail').focus();
  await page.keyboard.type('sami.toivola@foreland.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/admin/paste');
  await pasteInto(page, WIRE);
  await expect(page.getByRole('status').filter({ hasText: 'Every line has a place' })).toBeVisible();

  const actions: string[] = [];
  const act = async (chord: string) => {
    actions.push(chord);
    await page.keyboard.press(chord);
  };
  await act('Control+Enter');
  await opened(page);
  await act('Control+Enter');
  await expect(page.getByRole('dialog', { name: publishPanel })).toBeVisible();
  await act('Control+Enter');
  const address = page.getByRole('dialog', { name: 'Live' }).getByRole('link', { name: /^\// });
  await expect(address).toBeVisible();
  expect(actions.length).toBeLessThanOrEqual(5);

  const reader = await page.context().browser()?.newContext({ javaScriptEnabled: false, baseURL: newspaper.url });
  const open = await reader?.newPage();
  await open?.goto((await address.getAttribute('href')) ?? '');
  await expect(open!.getByRole('heading', { level: 1 })).toHaveText('Harbour wall of Port Averil to be raised');
  await expect(open!.getByText('it said on Monday')).toBeVisible();
  await reader?.close();
});

test('a double click publishes once [R2]', async ({ story: { page, id }, newspaper }) => {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /Publish now/ }).dblclick();
  await expect(page.getByRole('dialog', { name: 'Live' })).toBeVisible();
  const rows = await newspaper.sql(`SELECT 1 FROM site.publication WHERE story_id = $1`, [id]);
  expect(rows).toHaveLength(1);
});

test('a problem that stops a story is shown first and leads to its place', async ({ story: { page } }) => {
  await page.getByLabel('Headline').fill('');
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('dialog', { name: publishPanel });
  await expect(panel.getByText('1 problem stops this')).toBeVisible();
  await expect(panel.getByRole('button', { name: /Fix 1 problem first/ })).toHaveAttribute('aria-disabled', 'true');
  await expect(panel.getByRole('button', { name: 'Go to it' }).first()).toBeFocused();
  await page.keyboard.press('F8');
  await expect(panel).toBeHidden();
  await expect(page.getByLabel('Headline')).toBeFocused();
});

test('a reporter sees who can publish in her place', async ({ browser, newspaper }) => {
  const context = await browser.newContext({ baseURL: newspaper.url });
  await signIn(context, newspaper, 'amal.rashidi');
  const amal = await context.newPage();
  await pasted(amal, WIRE);
  await amal.keyboard.press('Control+Enter');
  const panel = amal.getByRole('dialog', { name: publishPanel });
  await expect(panel.getByText('An editor can publish it')).toBeVisible();
  await expect(panel.getByRole('button', { name: /Publish now/ })).toHaveAttribute('aria-disabled', 'true');
  await context.close();
});

test('an hour that the clock skips is refused, and one that it repeats must be chosen [E4]', async ({
  story: { page },
}) => {
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('dialog', { name: publishPanel });
  await panel.getByRole('button', { name: 'At…' }).click();
  await panel.getByLabel('Day').fill('2027-03-28');
  await panel.getByLabel('Hour').fill('03:30');
  await expect(panel.getByText(/this hour does not exist/)).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Schedule/ })).toHaveAttribute('aria-disabled', 'true');
  await panel.getByLabel('Day').fill('2027-10-31');
  await expect(panel.getByText('That night this hour comes twice.')).toBeVisible();
  await panel.getByRole('button', { name: /^Second/ }).click();
  await expect(panel.getByRole('button', { name: /^Schedule for 03:30/ })).not.toHaveAttribute('aria-disabled', 'true');
});

test('a scheduled story is not public before its hour and can be taken back [E1]', async ({
  story: { page, id },
  newspaper,
}) => {
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('dialog', { name: publishPanel });
  await panel.getByRole('button', { name: 'At…' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Scheduled' })).toBeVisible();
  const [row] = await newspaper.sql<{ path: string }>(`SELECT path FROM site.publication WHERE story_id = $1`, [id]);
  expect((await page.request.get(row?.path ?? '')).status()).toBe(404);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Taken back.')).toBeVisible();
  expect(
    await newspaper.sql(`SELECT 1 FROM site.publication WHERE story_id = $1 AND live_until IS NULL`, [id]),
  ).toEqual([]);
});

test('a withdrawal needs its reason, which readers then read [E6]', async ({ story: { page } }) => {
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  const address = page.getByRole('dialog', { name: 'Live' }).getByRole('link', { name: /^\// });
  const path = (await address.getAttribute('href')) ?? '';
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Withdraw…' }).click();
  const ask = page.getByRole('alertdialog');
  await ask.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(ask.getByText('Write why, in words that readers may see.')).toBeVisible();
  await ask.getByLabel(/Why, in words/).fill('The council has not voted yet.');
  await ask.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(ask).toBeHidden();
  const gone = await page.request.get(path);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain('The council has not voted yet.');
});

test('an edit of a live story stays at the desk until it is published again [E8]', async ({ story: { page } }) => {
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  const address = page.getByRole('dialog', { name: 'Live' }).getByRole('link', { name: /^\// });
  const path = (await address.getAttribute('href')) ?? '';
  await page.keyboard.press('Escape');
  await body(page).focus();
  await page.keyboard.type('A word for the desk alone. ');
  await saved(page);
  expect(await (await page.request.get(path)).text()).not.toContain('A word for the desk alone.');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Live' })).toBeVisible();
  expect(await (await page.request.get(path)).text()).toContain('A word for the desk alone.');
});

test('the preview is the reader’s page, and only for the desk [E7]', async ({
  story: { page, id },
  browser,
  newspaper,
}) => {
  await page.goto(`/admin/stories/${id}/preview`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('of Port Averil to be raised');
  await expect(page.locator('link[rel=stylesheet], style').first()).toBeAttached();
  expect(await page.locator('meta[name=robots]').first().getAttribute('content')).toContain('noindex');
  const answer = await page.request.get(`/admin/stories/${id}/preview`);
  expect(answer.headers()['cache-control']).toContain('no-store');
  const stranger = await browser.newContext({ baseURL: newspaper.url });
  const away = await stranger.request.get(`/admin/stories/${id}/preview`, { maxRedirects: 0 });
  expect(await away.text()).not.toContain('Port Averil to be raised');
  await stranger.close();
});
