import { expect, saved, saveState, test } from './at-the-desk.ts';

test.use({ own: true });

const LANGUAGES = ['en', 'ar', 'fa'] as const;
const WIDTHS = [320, 360, 390, 430, 480] as const;

test('on every phone the bar of a story shows its state, whether it is saved, and what can be done', async ({
  story: { page },
  newspaper,
}) => {
  test.setTimeout(120_000);
  const bar = page.getByRole('banner');
  await page.getByRole('button', { name: /^Publish/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish/ })
    .click();
  await page.getByRole('dialog', { name: 'Live' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByLabel('Standfirst').fill('Council votes for fifty centimetres after the January storm');
  await saved(page);
  for (const language of LANGUAGES) {
    await newspaper.sql('UPDATE desk.newspaper SET language = $1', [language]);
    await page.reload();
    await expect(saveState(page)).toHaveText(/\d\d:\d\d:\d\d/);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 });
      const parts = [
        bar.locator('a[href="/admin"]'),
        bar.locator('svg:has(+ span)').first(),
        saveState(page),
        bar.getByRole('button').first(),
        bar.getByRole('button').last(),
      ];
      for (const part of parts) await expect(part, `${language}, ${width} px`).toBeInViewport({ ratio: 1 });
      const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
      const fromTheStart = language === 'en' ? boxes : boxes.reverse();
      const ends = fromTheStart.flatMap((box) => [box!.x, box!.x + box!.width]);
      expect(ends, `nothing covers another: ${language}, ${width} px`).toEqual(ends.toSorted((a, b) => a - b));
    }
  }
});
