import AxeBuilder from '@axe-core/playwright';
import { expect, test, warning } from '#tests/desk/story/at-the-desk.ts';
import { englishIn } from '#tests/desk/story/english-in.ts';

test.use({ own: true });

const DESKS = [
  {
    language: 'ar',
    saved: /^حُفظ \d\d:\d\d:\d\d$/,
    notSaved: /^لم يُحفظ: لا اتصال بالشبكة/,
    problem: 'مشكلة واحدة تمنع النشر',
    publish: 'نشر',
    live: 'منشورة',
    correction: 'هذا تصحيح',
    missing: 'اذكر ما الخطأ، أو أزل علامة التصحيح.',
  },
  {
    language: 'fa',
    saved: /^ذخیره شد \d\d:\d\d:\d\d$/,
    notSaved: /^ذخیره نشد: اتصال به شبکه برقرار نیست/,
    problem: '1 ایراد مانع انتشار است',
    publish: 'انتشار',
    live: 'منتشر شد',
    correction: 'این یک اصلاحیه است',
    missing: 'بنویسید چه چیزی نادرست بود، یا نشان اصلاحیه را بردارید.',
  },
];

for (const desk of DESKS) {
  test(`the desk in ${desk.language} saves, checks, publishes and corrects in its own words`, async ({
    story: { page, id },
    newspaper,
    context,
  }) => {
    test.setTimeout(120_000);
    await newspaper.sql(`UPDATE auth.account SET language = $1 WHERE email LIKE 'sami%'`, [desk.language]);
    await page.goto(`/admin/stories/${id}`);
    const state = page.getByRole('banner').getByRole('status');
    await expect(state).toHaveText(desk.saved);
    const headline = page.locator('#headline');
    const words = await headline.inputValue();
    await context.setOffline(true);
    await headline.fill('');
    await expect(warning(page)).toContainText(desk.notSaved);
    await context.setOffline(false);
    await expect(state).toHaveText(desk.saved);

    await page.keyboard.press('Control+Enter');
    const panel = page.getByRole('dialog', { name: desk.publish, exact: true });
    await expect(panel.getByText(desk.problem)).toBeVisible();
    expect(await englishIn(panel)).toEqual([]);
    await page.keyboard.press('F8');
    await expect(headline).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press('Control+Enter');
    await expect(panel).toBeVisible();
    await page.keyboard.press('Control+Enter');
    const receipt = page.getByRole('dialog', { name: desk.live, exact: true });
    await expect(receipt).toBeVisible();
    expect(await englishIn(receipt)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+Enter');
    await panel.getByRole('checkbox', { name: desk.correction }).check();
    await page.keyboard.press('Control+Enter');
    await expect(panel.getByText(desk.missing)).toBeVisible();
    expect(await englishIn(panel)).toEqual([]);
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await englishIn(page.getByRole('banner'))).toEqual([]);
  });
}
