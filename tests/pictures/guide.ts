import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import config from '../../playwright.config.ts';
import { type Newspaper, openNewspaper } from '../browser/server.ts';
import templates from '../browser/templates.ts';
import { body, saved, signIn } from '../desk/story/at-the-desk.ts';

/**
 * Draws the pictures of the editors' guide from the demo newspaper, with the program as it is. Usage, after a build:
 * node tests/pictures/guide.ts
 */
const FOLDER = join(import.meta.dirname, '../../docs/pictures/guide');
const SCREEN = { width: 1280, height: 800 };

const { launchOptions, locale, timezoneId } = config.use ?? {};
mkdirSync(FOLDER, { recursive: true });
const removeTemplates = await templates();
const newspaper = await openNewspaper('demo');
const browser = await chromium.launch(launchOptions);
try {
  await drawAll(browser, newspaper);
} finally {
  await browser.close();
  await newspaper.close();
  removeTemplates();
}

async function drawAll(browser: Browser, newspaper: Newspaper): Promise<void> {
  const { page, context } = await deskOf(browser, newspaper, 'sami.toivola');
  const [story] = await newspaper.sql<{ id: string }>("SELECT id FROM desk.story WHERE slug LIKE 'harbour-board%'");
  const at = `/admin/stories/${story!.id}`;
  await page.goto('/admin?q=berth');
  await page.getByRole('rowheader').first().waitFor();
  await draw(page, 'list');
  await page.goto('/admin');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('harbour');
  await page.getByRole('option').nth(3).waitFor();
  await draw(page, 'palette');

  await open(page, at);
  await draw(page, 'editor');
  await together(browser, newspaper, page, at);
  await context.setOffline(true);
  await caretAfter(page, 0);
  await page.keyboard.type(' The inquiry goes on.');
  await page.locator('#not-saved').getByText('NOT SAVED').waitFor();
  await draw(page, 'not-saved');
  await context.setOffline(false);
  await saved(page);

  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Publish' }).waitFor();
  await draw(page, 'publish');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.waitForURL(/compare/);
  await page.getByRole('main').waitFor();
  await draw(page, 'compare');
  await preview(page, at);
  await page.goto(`${at}/log`);
  await page.getByRole('region', { name: 'What happened' }).waitFor();
  await draw(page, 'log');
}

async function together(browser: Browser, newspaper: Newspaper, sami: Page, at: string): Promise<void> {
  const amal = await deskOf(browser, newspaper, 'amal.rashidi');
  await open(amal.page, at);
  await caretAfter(amal.page, 1);
  await amal.page.keyboard.type(' Divers go down again on Friday.');
  await saved(amal.page);
  await sami.locator('.caret').waitFor();
  await sami.getByRole('link', { name: 'Live, changed since' }).waitFor();
  await draw(sami, 'together');
  await amal.context.close();
}

async function preview(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/previews`);
  await page.getByLabel('For whom').fill('the harbour board’s lawyer');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByLabel('Link', { exact: true }).waitFor();
  await draw(page, 'previews');
}

type Person = { page: Page; context: BrowserContext };
async function deskOf(browser: Browser, newspaper: Newspaper, who: 'sami.toivola' | 'amal.rashidi'): Promise<Person> {
  const context = await browser.newContext({ baseURL: newspaper.url, viewport: SCREEN, locale, timezoneId });
  await signIn(context, newspaper, who);
  return { page: await context.newPage(), context };
}

async function open(page: Page, at: string): Promise<void> {
  await page.goto(at);
  await body(page).and(page.locator('[contenteditable=true]')).waitFor();
}

/** The caret stands behind the last word of a paragraph. */
async function caretAfter(page: Page, nth: number): Promise<void> {
  const paragraph = body(page).locator('p').nth(nth);
  await paragraph.click();
  await paragraph.evaluate((one) => getSelection()?.collapse(one, one.childNodes.length));
}

/** With few colours: a screen has no more, and the repository stays small. */
async function draw(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot({ animations: 'disabled' });
  await sharp(shot)
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(join(FOLDER, `${name}.png`));
}
