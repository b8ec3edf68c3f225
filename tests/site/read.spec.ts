import type { Page } from '@playwright/test';
import { ask } from '#tests/browser/ask.ts';
import { kindOf } from '#tests/browser/fetched.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { publishRawStory, rawStory } from './raw-story.ts';

test.use({ paper: 'demo' });

function watch(page: Page) {
  const fetched: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => fetched.push(kindOf(request)));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', ({ message }) => said.push(message));
  return { fetched, said };
}

test.describe('with JavaScript disabled', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader reads every part of the pasted story', async ({ newspaper, cast, page }) => {
    const { path } = await publishRawStory(cast);
    await expect.poll(async () => (await ask(newspaper.url, path)).status).toBe(200);
    const { fetched } = watch(page);
    await page.goto(path, { waitUntil: 'networkidle' });

    await expect(page.locator('h1')).toHaveText('Iranian envoy in Helsinki quits and sides with opposition');
    await expect(page.getByRole('heading', { name: 'Second resignation' })).toBeVisible();
    for (const words of rawStory
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean)) {
      const said = words.replace(/^SOURCE: /, '').replace(/ \[AFP\]$/, '');
      await expect(page.getByText(said, { exact: false }).first(), said).toBeVisible();
    }
    await expect(page.locator('main')).toContainText(/Source:\s*Agencies/);
    await expect(page.locator('main')).toContainText('AFP');
    const related = page.getByRole('heading', { level: 3 }).filter({ hasText: 'Not for sale' });
    await expect(related.first()).toBeVisible();
    expect(fetched.filter((type) => type === 'document')).toHaveLength(1);
    expect(fetched.filter((type) => !['document', 'font', 'image', 'frame'].includes(type))).toEqual([]);
    expect(fetched.filter((type) => type === 'font').length).toBeLessThanOrEqual(2);
    expect(await page.locator('link[rel=stylesheet]').count()).toBe(0);
  });

  test('a reader goes from the front to a story, to its writer, its section and back', async ({ page }) => {
    await page.goto('/');
    await page.locator('main h2 a, main h3 a').first().click();
    await expect(page.locator('h1')).toBeVisible();
    await page.locator('a[rel=author]').first().click();
    await expect(page).toHaveURL(/\/people\//);
    await page.locator('main h2 a, main h3 a').first().click();
    await page.getByRole('navigation').first().getByRole('link').first().click();
    await expect(page.locator('h1')).toBeVisible();
    await page.goBack();
    await page.locator('header a').first().click();
    await expect(page).toHaveURL(/\/$/);
  });
});

test('a browser that could run scripts finds none to run and nothing to complain of', async ({ newspaper, page }) => {
  const rows = await newspaper.sql<{ path: string }>(
    'SELECT DISTINCT ON (language, kind) path FROM site.publication WHERE live_from <= now() AND live_until IS NULL',
  );
  const { fetched, said } = watch(page);
  for (const address of [
    '/',
    '/world',
    '/topics/harbour-inquiry',
    '/people/amal-rashidi',
    ...rows.map((row) => row.path),
  ]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(said, address).toEqual([]);
  }
  expect(fetched.filter((type) => !['document', 'font', 'image', 'frame'].includes(type))).toEqual([]);
});
