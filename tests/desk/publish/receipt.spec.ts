import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openBeside } from '#tests/browser/server.ts';
import { expect, saved, signIn, test } from '#tests/desk/story/at-the-desk.ts';

test.use({ own: true });

const LONG = { timeout: 30_000 };
const KINDS = ['Article', 'Front', 'Section', 'Feed everything', 'Feed', 'Sitemap'];

async function publish(page: Page) {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Publish', exact: true }).waitFor();
  await page.keyboard.press('Control+Enter');
  return page.getByRole('dialog', { name: 'Live', exact: true });
}

test('after Publish the desk shows for every surface when both processes had it, and the log keeps it', async ({
  story: { page, id },
  newspaper,
}) => {
  test.setTimeout(120_000);
  const other = await openBeside(newspaper);
  try {
    const live = await publish(page);
    await expect(live.getByRole('status')).toHaveText('On all 2 of 2 processes', LONG);
    const rows = live.getByRole('row');
    const named = async () => (await rows.getByRole('rowheader').allInnerTexts()).map((name) => name.trim());
    for (const kind of KINDS)
      expect(
        (await named()).some((name) => name.startsWith(kind)),
        kind,
      ).toBe(true);
    for (const row of (await rows.all()).slice(1)) await expect(row.getByRole('cell').last()).toHaveText(/^[\d,]+$/);
    await expect(live.getByRole('button', { name: 'Done' })).toBeFocused();
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);

    await live.getByRole('button', { name: 'Each process' }).focus();
    await page.keyboard.press('Enter');
    await expect(live.getByRole('listitem').filter({ hasText: 'Process 2' })).toBeVisible();
    await expect(rows.nth(1).getByRole('cell')).toHaveCount(4);
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);

    await page.goto(`/admin/stories/${id}/log`);
    const kept = page.getByRole('group').filter({ hasText: 'On all 2 of 2 processes' });
    await expect(kept).toHaveCount(1);
    await kept.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(kept.getByRole('rowheader', { name: 'Article' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  } finally {
    await other.close();
  }
});

test('a withdrawal has its receipt: gone from every surface', async ({ story: { page, id }, newspaper }) => {
  const live = await publish(page);
  await expect(live.getByRole('status')).toHaveText('On the one process that there is', LONG);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Withdraw…' }).click();
  await page.getByLabel(/Why, in words/).fill('The council has not voted yet.');
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  const gone = page.getByRole('dialog', { name: 'Withdrawn', exact: true });
  await expect(gone.getByRole('status')).toHaveText('On the one process that there is', LONG);
  await expect(gone.getByText(/hold nothing of it/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const rows = await newspaper.sql(
    `SELECT a.outcome FROM jobs.receipt r JOIN jobs.receipt_answer a ON a.receipt_id = r.id
     WHERE r.story_id = $1 AND a.outcome <> 'new'`,
    [id],
  );
  expect(rows).toEqual([]);
});

test('a process that is stopped stands in the receipt as not heard from', async ({ story: { page }, newspaper }) => {
  test.setTimeout(120_000);
  const other = await openBeside(newspaper);
  try {
    other.freeze();
    const live = await publish(page);
    await expect(live.getByRole('status')).toHaveText('On 1 of 2 processes', LONG);
    await expect(live.getByRole('listitem').filter({ hasText: 'not heard from' })).toHaveCount(1);
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  } finally {
    other.thaw();
    await other.close();
  }
});

test('a story that is scheduled says that its receipt is taken at its hour, and none is taken before', async ({
  story: { page },
  newspaper,
}) => {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'At…' }).click();
  await page.keyboard.press('Control+Enter');
  const scheduled = page.getByRole('dialog', { name: 'Scheduled', exact: true });
  await expect(scheduled.getByText('Its receipt is taken at its hour', { exact: false })).toBeVisible();
  expect(await newspaper.sql('SELECT id FROM jobs.receipt')).toEqual([]);
});

test('editors find the percentiles of every surface among the places', async ({
  story: { page, id },
  newspaper,
  context,
}) => {
  await page.goto('/admin/receipts?over=hour');
  await expect(page.getByRole('heading', { name: 'Nothing was read back in this time.' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto(`/admin/stories/${id}`);
  await saved(page);
  await expect((await publish(page)).getByRole('status')).toHaveText('On the one process that there is', LONG);
  await page.goto('/admin');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Publish receipts' }).click();
  await page.waitForURL('**/admin/receipts');
  const rows = page.getByRole('table', { name: 'Milliseconds by surface' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Article' }).getByRole('cell').first()).toHaveText(/^\d+$/);
  await expect(page.getByText('1 receipt, every process was heard from')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await signIn(context, newspaper, 'amal.rashidi');
  await page.goto('/admin/receipts');
  await expect(rows).toHaveCount(0);
});
