import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '#tests/browser/newspaper.ts';
import { kindsOfPages } from './pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function complaintsOf(page: Page, rules?: string[]): Promise<string[]> {
  // There is no frame in a reader's page, and nobody reads what passes: both would cost a second each.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => `${id}: ${target} ${html.slice(0, 160)}`),
  );
}

for (const [name, viewport] of [
  ['a phone', { width: 390, height: 844 }],
  ['a desk', { width: 1280, height: 800 }],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport, hasTouch: name === 'a phone', colorScheme: 'light' });

    test(`no page shuts a reader out on ${name}, by day or at night`, async ({ newspaper, page }) => {
      test.setTimeout(180_000);
      for (const [kind, address] of Object.entries(await kindsOfPages(newspaper))) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(address);
        expect(await complaintsOf(page), `${kind} by day: ${address}`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await complaintsOf(page, ['color-contrast']), `${kind} at night: ${address}`).toEqual([]);
      }
    });
  });
}
