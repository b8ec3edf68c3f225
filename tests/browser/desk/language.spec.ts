import { expect, test } from '../newspaper.ts';
import { comeIn } from './cast.ts';

test.use({ own: true });

test('Nour’s desk speaks Persian to her and reads from the right, and Sami’s stays English', async ({
  page,
  newspaper,
  browser,
}) => {
  test.setTimeout(180_000);
  await comeIn(page, 'nour', newspaper.url);
  await page.goto('/admin/account');
  await page.getByLabel('Language of the desk').click();
  await page.getByRole('option', { name: 'فارسی' }).click();
  await page.getByRole('button', { name: 'Speak so' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
  await page.goto('/admin');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('columnheader', { name: 'تیتر' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'مطالب', exact: true }).first()).toHaveAttribute('aria-current', 'page');
  const [views, list] = await Promise.all(
    [page.getByRole('navigation', { name: 'نماها' }), page.getByRole('table')].map((part) => part.boundingBox()),
  );
  expect(views!.x, 'the views stand at the start, which is the right').toBeGreaterThan(list!.x + list!.width - 1);
  await page.getByRole('row').nth(2).getByRole('link').first().click();
  await expect(page.getByRole('button', { name: /^انتشار…/ })).toBeVisible();

  const sami = await browser.newContext({ baseURL: newspaper.url });
  const his = await sami.newPage();
  await comeIn(his, 'sami', newspaper.url);
  await his.goto('/admin');
  await expect(his.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(his.getByRole('columnheader', { name: 'Headline' })).toBeVisible();
  await sami.close();
});

test('a newspaper in Arabic has its desk in Arabic, unless a person wants another', async ({ page, newspaper }) => {
  await newspaper.sql("UPDATE desk.newspaper SET language = 'ar'");
  await comeIn(page, 'amal', newspaper.url);
  await page.goto('/admin');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.getByRole('columnheader', { name: 'العنوان' })).toBeVisible();
  await page.goto('/admin/account');
  await page.getByLabel('لغة غرفة التحرير').click();
  await page.getByRole('option', { name: 'English' }).click();
  await page.getByRole('button', { name: 'اعتماد اللغة' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});
