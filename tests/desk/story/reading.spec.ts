import { body, expect, pasted, signIn, test, WIRE } from './at-the-desk.ts';

test('a reader sees a story and everything about it, and each control says who can use it', async ({
  story: { id },
  browser,
  newspaper,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ baseURL: newspaper.url });
  await signIn(context, newspaper, 'tove.marangoni');
  const tove = await context.newPage();
  await tove.goto(`/admin/stories/${id}`);
  await expect(body(tove)).toHaveAttribute('contenteditable', 'false');
  await expect(body(tove)).toContainText('We cannot wait for the next storm');
  await expect(tove.getByText('You read here')).toBeVisible();
  const headline = tove.getByLabel('Headline', { exact: true });
  await headline.focus();
  await tove.keyboard.type('Not hers');
  await expect(headline).not.toHaveValue(/Not hers/);

  const panel = tove.getByRole('complementary', { name: 'About this story' });
  const loose = await panel.evaluate((element) =>
    [...element.querySelectorAll<HTMLButtonElement>('button, input, textarea, select')]
      .filter((control) => control.role !== 'tab' && !control.hasAttribute('aria-expanded'))
      .filter((control) => !control.matches(':disabled, [aria-disabled=true], [readonly], [data-disabled]'))
      .map((control) => control.outerHTML.slice(0, 160)),
  );
  expect(loose).toEqual([]);
  await panel.getByRole('button', { name: 'Add a topic' }).hover();
  await expect(tove.getByText('A reporter can.')).toBeVisible();
  await tove.getByRole('tab', { name: /Pre-flight/ }).click();
  await expect(panel.getByText(/stops this|Should be fixed|Could be better/).first()).toBeVisible();

  await tove.keyboard.press('Control+Enter');
  const publishing = tove.getByRole('dialog', { name: 'Publish' });
  await expect(publishing.getByText('An editor can publish it')).toBeVisible();
  await tove.keyboard.press('Escape');
  await tove.getByRole('button', { name: 'More to do with this story' }).click();
  await expect(tove.getByRole('menuitem', { name: /Name this version/ })).toBeDisabled();
  await context.close();
});

test('a reader compares versions and cannot bring one back', async ({ story: { page, id }, browser, newspaper }) => {
  await page.keyboard.press('Control+S');
  await page.getByRole('dialog').getByLabel('Name').fill('before the vote');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kept as “before the vote”.')).toBeVisible();
  const [revision] = await newspaper.sql<{ id: string }>(
    `SELECT id FROM desk.revision WHERE story_id = $1 AND name = 'before the vote'`,
    [id],
  );
  const context = await browser.newContext({ baseURL: newspaper.url });
  await signIn(context, newspaper, 'tove.marangoni');
  const tove = await context.newPage();
  await tove.goto(`/admin/stories/${id}/revisions/${revision!.id}?compare`);
  await expect(tove.getByText('The present text')).toBeVisible();
  const restore = tove.getByRole('button', { name: 'Restore…' });
  await expect(restore).toHaveAttribute('aria-disabled', 'true');
  await restore.focus();
  await tove.keyboard.press('Enter');
  await expect(tove.getByRole('alertdialog')).toHaveCount(0);
  await restore.hover();
  await expect(tove.getByText('A reporter can.')).toBeVisible();
  await context.close();
});

test('a reader who would write or paste is told in words who can', async ({ browser, newspaper }) => {
  const context = await browser.newContext({ baseURL: newspaper.url });
  await signIn(context, newspaper, 'tove.marangoni');
  const tove = await context.newPage();
  await tove.goto('/admin');
  await tove.getByRole('button', { name: 'New', exact: true }).click();
  await expect(tove.getByRole('menuitem', { name: /Blank story/ })).toContainText('A reporter can');
  await expect(tove.getByRole('menuitem', { name: /Blank story/ })).toBeDisabled();
  await tove.keyboard.press('Escape');
  for (const place of ['/admin/new', '/admin/paste']) {
    const answer = await tove.goto(place);
    expect(answer?.status(), place).toBe(403);
    await expect(tove.getByRole('heading', { name: 'This is not yours to do. A reporter can.' })).toBeVisible();
  }
  await context.close();
});

test('what a reporter may do stays as it was for a reporter', async ({ browser, newspaper }) => {
  const context = await browser.newContext({ baseURL: newspaper.url });
  await signIn(context, newspaper, 'amal.rashidi');
  const amal = await context.newPage();
  await pasted(amal, WIRE);
  await expect(body(amal)).toHaveAttribute('contenteditable', 'true');
  await amal.getByRole('button', { name: 'Add a topic' }).click();
  await expect(amal.getByRole('combobox', { name: 'Add a topic' })).toBeFocused();
  await context.close();
});
