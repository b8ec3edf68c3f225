import type { Page } from '@playwright/test';
import { expect, test } from '#tests/browser/newspaper.ts';
import { kindsOfPages } from './pages.ts';

const RIGHT_TO_LEFT: Record<string, string> = { 'a Persian story': 'fa', 'an Arabic story': 'ar' };

/** Links that cannot be got at where their words stand: something else lies over them. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('a[href]:not([href="#main"])')];
    return links.flatMap((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      const words = [...range.getClientRects()].find(({ width, height }) => width > 2 && height > 2);
      if (!words || !link.checkVisibility()) return [];
      scrollTo({ top: scrollY + words.top - innerHeight / 2, behavior: 'instant' });
      const { left, top, width, height } = [...range.getClientRects()].find(
        (rect) => rect.width > 2 && rect.height > 2,
      )!;
      const points = [0.2, 0.5, 0.8].map((part) => [left + width / 2, top + height * part] as const);
      const lost = points.filter(([x, y]) => {
        const hit = document.elementFromPoint(x, y)?.closest('a');
        return (
          x > 0 &&
          x < innerWidth &&
          y > 0 &&
          y < innerHeight &&
          hit !== link &&
          hit?.getAttribute('href') !== link.getAttribute('href')
        );
      });
      return lost.length > 0 ? [`${link.textContent} (${link.getAttribute('href')})`] : [];
    });
  });
}

test('every page has one heading of the first level, its language and its direction', async ({ newspaper, page }) => {
  for (const [kind, address] of Object.entries(await kindsOfPages(newspaper))) {
    await page.goto(address);
    await expect(page.locator('h1'), kind).toHaveCount(1);
    const { lang, dir } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
    }));
    const language = RIGHT_TO_LEFT[kind] ?? 'en';
    expect({ kind, lang, dir: dir || 'ltr' }).toEqual({ kind, lang: language, dir: language === 'en' ? 'ltr' : 'rtl' });
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus'), `${kind}: the first stop skips to the text.`).toHaveAttribute('href', /^#/);
  }
});

for (const [name, width, touch] of [
  ['a screen of 320 pixels', 320, true],
  ['a phone', 390, true],
  ['a desk at 200 per cent', 640, false],
  ['a desk', 1280, false],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport: { width, height: 800 }, hasTouch: touch });

    test(`no page is wider than ${name}, and no link lies over another`, async ({ newspaper, page }) => {
      for (const [kind, address] of Object.entries(await kindsOfPages(newspaper))) {
        await page.goto(address);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, `${kind} is wider by so many pixels: ${address}`).toBeLessThanOrEqual(0);
        expect(await covered(page), `${kind}: ${address}`).toEqual([]);
      }
    });
  });
}
