import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '#tests/desk/story/at-the-desk.ts';
import { englishIn } from '#tests/desk/story/english-in.ts';

test.use({ own: true });

const DESKS = [
  {
    language: 'ar',
    versions: 'النسخ',
    summary: 'خلاصة',
    handed: 'تسليم إلى Amal',
    log: 'Sami: نشر المادة',
    link: 'الرابط',
  },
  {
    language: 'fa',
    versions: 'نسخه‌ها',
    summary: 'خلاصه',
    handed: 'سپرده شد به Amal',
    log: 'Sami این مطلب را منتشر کرد',
    link: 'پیوند',
  },
];

for (const { language, versions, summary, handed, log, link } of DESKS) {
  test(`in ${language} a story’s versions, comparison, log and preview links speak one language`, async ({
    story: { page, id },
    newspaper,
  }) => {
    test.setTimeout(120_000);
    await newspaper.sql(`UPDATE auth.account SET language = $1 WHERE email LIKE 'sami%'`, [language]);
    const { keyboard } = page;
    const base = `/admin/stories/${id}`;
    const fine = async (part = page.locator('main')) => {
      expect(await englishIn(part)).toEqual([]);
      expect(
        (await new AxeBuilder({ page }).analyze()).violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html]),
      ).toEqual([]);
    };
    await page.goto(base);
    await page.locator('.body-text[contenteditable=true]').waitFor();
    await keyboard.press('Control+Enter');
    await page.locator('[role=dialog] [data-begin]').waitFor();
    await keyboard.press('Control+Enter');
    await page.locator('[role=dialog] dl').waitFor();
    await keyboard.press('Escape');
    await page.locator('#standfirst').fill('خمسون سنتيمترًا');
    await keyboard.press('Control+Shift+H');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').waitFor();
    await keyboard.type('ama');
    await page.getByRole('option').first().waitFor();
    await keyboard.press('Enter');
    await keyboard.type('من فضلك');
    await fine(dialog);
    await keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    await keyboard.press('Control+S');
    await fine(dialog);
    await keyboard.press('Escape');
    await page.getByRole('tab').last().click();
    const kept = page.getByRole('list', { name: versions });
    await expect(kept).toContainText(`${handed}: «من فضلك»`);
    await fine(page.getByRole('tabpanel').filter({ has: kept }));

    await page.goto(`${base}/revisions`);
    await expect(page.getByRole('navigation', { name: versions })).toContainText(`${handed}: «من فضلك»`);
    await fine();
    await page.goto(`${base}/compare?from=live&to=now`);
    await expect(page.getByRole('complementary', { name: summary })).toBeVisible();
    await fine();
    await page.goto(`${base}/compare?from=live&to=now&as=side`);
    await fine();
    await page.goto(`${base}/log`);
    await expect(page.getByText(log)).toBeVisible();
    await fine();
    await page.goto(`${base}/previews`);
    await page.locator('input[name=forWhom]').fill('المحامي');
    await keyboard.press('Enter');
    await expect(page.getByLabel(link, { exact: true })).toHaveValue(/\/preview\//);
    await fine();
  });
}
