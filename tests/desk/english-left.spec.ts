import type { Page } from '@playwright/test';
import { type Words, wordsIn } from '#components/desk/words/words.ts';
import { englishLeft } from './english-left.ts';
import { expect, test } from './story/at-the-desk.ts';

test.use({ own: true });

/** Names that the newspaper gives, where they stand in a list of choices as they are. */
const NAMES = `SELECT name FROM desk.section UNION SELECT name FROM desk.person UNION SELECT name FROM auth.account
  UNION SELECT name FROM desk.topic UNION SELECT name FROM desk.newspaper`;

const BODY = '.body-text[contenteditable=true]';
const ROSTERS = ['people', 'sections', 'sources', 'topics', 'snippets', 'redirects', 'accounts'] as const;

for (const language of ['fa', 'ar'] as const) {
  const words = wordsIn(language);

  test(`on a desk in ${language} a story, its panel, its text and what stands over it are in one language`, async ({
    story: { page, id },
    newspaper,
  }) => {
    test.setTimeout(180_000);
    await newspaper.sql(`UPDATE auth.account SET language = $1 WHERE email LIKE 'sami%'`, [language]);
    await newspaper.sql(`UPDATE desk.story SET embargo_at = '2031-11-27T09:00:00Z' WHERE id = $1`, [id]);
    const names = (await newspaper.sql<{ name: string }>(NAMES)).map(({ name }) => name);
    const fine = async (where: string) => expect.soft(await englishLeft(page, names), where).toEqual([]);
    const { keyboard } = page;
    await page.goto(`/admin/stories/${id}`);
    await page.locator(BODY).waitFor();
    await fine('details');
    for (const row of await page.locator('#bylines, #sources').locator('button[aria-expanded]').all())
      await row.click();
    for (const adding of [words.details.bylines.add, words.details.sources.add, words.details.topics.add]) {
      await page.getByRole('button', { name: adding }).click();
      await keyboard.type('zz');
      await fine(adding);
      const finder = page.getByRole('combobox').and(page.locator('input'));
      while ((await finder.count()) > 0) await finder.first().press('Escape');
    }
    await page.getByRole('button', { name: words.details.notes.add }).click();
    await page.locator('#embargoAt button').click();
    await fine('details, all open');
    for (const tab of [words.tabs.links, words.tabs.pictures, words.tabs.preflight, words.tabs.history]) {
      await page.getByRole('tab', { name: tab }).click();
      await fine(tab);
    }
    await page.getByRole('tab', { name: words.tabs.preflight }).click();
    const preflight = page.getByRole('tabpanel', { name: words.tabs.preflight });
    await expect(preflight).toContainText('11:00 EET');
    await expect(preflight).not.toContainText(/\d{4}-\d\d-\d\dT/);
    await page.getByRole('tab', { name: words.tabs.links }).click();
    await keyboard.press('Tab');
    await page.getByRole('combobox').first().fill('zzzz');
    await page.getByRole('option').first().click();
    await fine('a link that leads nowhere');

    await page.locator(BODY).click();
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    await keyboard.type('/');
    await page.getByRole('listbox', { name: words.writing.slash.label }).waitFor();
    await fine('slash menu');
    await keyboard.type('table');
    await fine('slash menu, filtered');
    await keyboard.press('Enter');
    await page.getByRole('toolbar', { name: words.writing.table.label }).waitFor();
    await fine('a table');
    await keyboard.press('Control+Home');
    await keyboard.press('Shift+End');
    await page.getByRole('toolbar', { name: words.writing.format.label }).waitFor();
    await fine('chosen words');
    for (const chord of ['Control+Alt+k', 'Control+Alt+l', 'Control+Alt+s', 'Control+s', 'Control+Shift+h']) {
      await keyboard.press(chord);
      await page.getByRole('dialog').waitFor();
      await fine(chord);
      await keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.locator(BODY).focus();
    }
    await keyboard.press('Control+Alt+f');
    await page.getByRole('search').getByRole('textbox').first().fill('wall');
    await fine('find');
    await keyboard.press('Escape');
    await page.getByRole('button', { name: words.story.more }).click();
    await fine('what else can be done with it');
    await keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    await fine('on a phone');
  });

  test(`on a desk in ${language} every list, place and key is in one language, and so is what is refused`, async ({
    sami: page,
    newspaper,
  }) => {
    test.setTimeout(240_000);
    await newspaper.sql(`UPDATE auth.account SET language = $1, role = 'admin' WHERE email LIKE 'sami%'`, [language]);
    const names = (await newspaper.sql<{ name: string }>(NAMES)).map(({ name }) => name);
    const fine = async (where: string) => {
      expect.soft(await englishLeft(page, names), where).toEqual([]);
      expect.soft(await page.title(), where).toMatch(/^[^a-z]*( · Nightdesk)?$/i);
    };
    const { keyboard } = page;
    await page.goto('/admin');
    await page.waitForLoadState('networkidle');
    await fine('stories');
    await keyboard.press('?');
    await page.getByRole('dialog', { name: words.keys.title }).waitFor();
    await fine('all keys');
    await keyboard.press('Escape');
    await keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
    await fine('palette');
    await keyboard.type('zzzzzz');
    await fine('palette with nothing');
    await keyboard.press('Escape');
    await page.goto('/admin?q=zzzzzz&state=scheduled&mine=1');
    await fine('no stories');

    for (const roster of ROSTERS) await everythingOn(page, roster, fine);
    for (const place of [
      'links',
      'pictures',
      'pictures?q=zzzzzz',
      'receipts',
      'account',
      'newspaper',
      'new',
      'paste',
      'places',
      'nowhere',
    ]) {
      await page.goto(`/admin/${place}`);
      await page.waitForLoadState('networkidle');
      await fine(place);
    }
    await refusedOn(page, words, fine);
  });
}

/** The list, its form for a new one, and all that can be done with its first row, without doing it. */
async function everythingOn(
  page: Page,
  roster: (typeof ROSTERS)[number],
  fine: (where: string) => Promise<void>,
): Promise<void> {
  await page.goto(`/admin/${roster}`);
  await page.waitForLoadState('networkidle');
  await fine(roster);
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await dialog.waitFor();
  await fine(`${roster}: add`);
  await page.keyboard.press('Escape');
  const more = page.locator('tbody button[aria-haspopup=menu]').first();
  if ((await more.count()) === 0) return;
  await more.click();
  await fine(`${roster}: what can be done`);
  const deeds = await page.getByRole('menuitem').count();
  await page.keyboard.press('Escape');
  for (let at = 0; at < deeds; at += 1) {
    await more.click();
    await page.getByRole('menuitem').nth(at).click();
    await dialog.waitFor();
    await fine(`${roster}: deed ${at + 1}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
}

/** By the shape of a form, by a verb, and by the database. */
async function refusedOn(page: Page, words: Words, fine: (where: string) => Promise<void>): Promise<void> {
  await page.goto('/admin/sections');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: words.rosters.sections.add });
  await dialog.locator('[name=name]').fill('بخش');
  await dialog.locator('[name=slug]').fill('Not A Slug!');
  await send.click();
  await dialog.locator('[aria-invalid=true]').waitFor();
  await fine('a slug that is none');
  await dialog.locator('[name=slug]').fill('world');
  await send.click();
  await expect(dialog.getByText(/^(لقسم آخر هذا العنوان|بخش دیگری این نشانی را دارد)/)).toBeVisible();
  await fine('a slug that is taken');
  await page.keyboard.press('Escape');
  const world = page.locator('tbody tr', { has: page.getByText('/world', { exact: true }) });
  await world.locator('button[aria-haspopup=menu]').click();
  await page.getByRole('menuitem', { name: words.rosters.remove }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.rosters.remove }).click();
  await page.getByRole('alert').filter({ hasText: 'World' }).waitFor();
  await fine('a section with stories');
}
