import { findStoriesByWords } from '#newsroom/stories/find-stories.ts';
import { ask } from '#tests/browser/ask.ts';
import { comeIn } from '#tests/browser/desk/cast.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { complaintsAbout } from '#tests/newsroom/feeds/xmllint.ts';
import { attribute, dataOf, elements } from '#tests/site/render.ts';
import { act, actionIds, cookieOf } from './doors/knock.ts';
import { attacks, supply } from './hostile/attacks.ts';
import { fillWithAttacks } from './hostile/hostile-newsroom.ts';
import { watch } from './hostile/watch.ts';

test.use({ own: true });

/** Spaces and what no document may hold apart, as a browser shows it. */
const plain = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd\ufffe\uffff\s]+/g, ' ')
    .trim();

const PLACES = ['/admin', '/admin/people', '/admin/sources', '/admin/topics', '/admin/sections', '/admin/redirects'];
const MORE = [
  '/admin/snippets',
  '/admin/links',
  '/admin/newspaper',
  '/admin/accounts',
  '/admin/account',
  '/admin/new',
  '/admin/paste',
];

test('thousands of attacks stand in every text of the newsroom, and none lives at the desk or before readers [X2] [X7]', async ({
  newspaper,
  cast,
  page,
}) => {
  test.setTimeout(540_000);
  const arms = supply();
  expect(arms.all.length).toBeGreaterThan(3000);
  const stories = await fillWithAttacks(cast, arms);
  const quiet = watch(page);
  await comeIn(page, 'dina', newspaper.url);

  await test.step('places of the desk', async () => {
    for (const place of [...PLACES, ...MORE]) {
      await page.goto(place, { waitUntil: 'networkidle' });
      await quiet(place);
    }
    await page.goto('/admin');
    const shown = plain((await page.getByRole('main').textContent()) ?? '');
    const rows = await newspaper.sql<{ headline: string }>(
      'SELECT headline FROM desk.story ORDER BY changed_at DESC, id DESC LIMIT 40',
    );
    for (const { headline } of rows) expect(shown).toContain(plain(headline));
  });

  await test.step('words that are looked for', async () => {
    for (const words of arms.all.filter((_, at) => at % 400 === 7)) {
      await page.goto(`/admin?${new URLSearchParams({ q: words })}`, { waitUntil: 'networkidle' });
      await quiet(`looking for ${words}`);
    }
    await page.goto('/admin');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or do anything' }).fill('planted');
    await expect(page.getByRole('option').first()).toBeVisible();
    await quiet('palette');
    for (const place of ['/api/desk/stories', '/api/desk/find?words=planted', '/admin/find/people?words=planted']) {
      const answer = await page.request.get(place);
      expect(answer.headers()['content-type'], place).toBe('application/json');
      expect(answer.headers()['x-content-type-options'], place).toBe('nosniff');
      expect((await answer.json()) as unknown, place).toBeTruthy();
    }
    expect((await findStoriesByWords(cast.sami, 'planted')).length).toBeGreaterThan(0);
  });

  for (const { storyId, path } of stories) {
    await test.step(`a story of attacks: ${storyId}`, async () => {
      await page.goto(`/admin/stories/${storyId}`);
      await page.getByRole('textbox', { name: 'Text of the story' }).waitFor();
      for (const tab of ['Details', 'Links', 'Pictures', 'Pre-flight', 'History']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.evaluate(() => {
          const folded = document.querySelectorAll<HTMLElement>(
            'aside [aria-expanded=false]:not([role=combobox], [aria-haspopup])',
          );
          for (const button of folded) button.click();
        });
        await quiet(`${tab} of ${storyId}`);
      }
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog', { name: 'Publish' }).waitFor();
      await quiet(`publish panel of ${storyId}`);
      // The same components show every version and preview: some are enough.
      if (stories.findIndex((one) => one.storyId === storyId) % 3 > 0) return;
      const [revision] = await newspaper.sql<{ id: string }>('SELECT id FROM desk.revision WHERE story_id = $1', [
        storyId,
      ]);
      for (const rest of [
        '/revisions',
        `/revisions/${revision!.id}`,
        `/revisions/${revision!.id}?compare`,
        '/preview',
      ]) {
        await page.goto(`/admin/stories/${storyId}${rest}`, { waitUntil: 'networkidle' });
        await quiet(`${rest} of ${storyId}`);
      }
      if (!path) return;
      await page.goto(path, { waitUntil: 'networkidle' });
      await quiet(path);
    });
  }

  await test.step('half letters and the letter that no database keeps', async () => {
    const cookie = await cookieOf(newspaper.url, 'admin');
    for (const name of ['Nil \u0000 Nought', 'Half \ud83d Pair']) {
      const sent = JSON.stringify({ name, slug: `odd-${name.length}` });
      const told = await act(newspaper.url, '/admin/people', actionIds().get('addPerson /admin/people')!, cookie, sent);
      expect(told.state, name).toBe('done');
    }
    for (const place of [
      '/admin?q=%00',
      '/api/desk/stories?q=%00',
      '/api/desk/find?words=%00',
      '/admin/find/sources?words=%00',
    ])
      expect((await page.request.get(place)).status(), place).toBe(200);
  });

  await test.step('toasts, dialogs and the receipt', async () => {
    const [, second, third] = stories;
    await page.goto(`/admin/stories/${second!.storyId}`);
    await page.getByRole('textbox', { name: 'Text of the story' }).waitFor();
    await page.getByRole('tab', { name: 'Links' }).click();
    const row = page.getByRole('list', { name: 'Related links' }).getByRole('listitem').first();
    await row.focus();
    await page.keyboard.press('Delete');
    await expect(page.getByText(/^Taken out: /)).toBeVisible();
    await quiet('toast');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Withdraw…' }).click();
    await expect(page.getByRole('alertdialog')).toContainText('Withdraw “');
    await quiet('withdrawal');
    await page.goto(`/admin/stories/${third!.storyId}/publication`);
    await page.getByRole('button', { name: /^Publish now/ }).click();
    await expect(page.getByRole('dialog', { name: 'Live' })).toBeVisible();
    await quiet('receipt');
    await page.goto('/admin/people');
    await page
      .getByRole('button', { name: /^What can be done with/ })
      .first()
      .click();
    await quiet('menu');
    await page.keyboard.press('Escape');
    await page.goto('/admin/accounts');
    await page
      .getByRole('button', { name: /^What can be done with .*planted/i })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Disable' }).click();
    await expect(page.getByRole('alertdialog')).toContainText('Disable the account of');
    await quiet('question');
  });

  await test.step('readers, their feeds and their data', async () => {
    for (const address of ['/', '/world', '/room-0', '/topics/topic-0', '/people/person-0']) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await quiet(address);
    }
    for (const address of ['/feed.xml', '/world/feed.xml', '/sitemaps/stories.xml']) {
      expect(await complaintsAbout((await ask(newspaper.url, address)).body), address).toEqual([]);
    }
    for (const { path } of stories.slice(3, 8)) {
      const { body } = await ask(newspaper.url, encodeURI(path));
      const scripts = elements(body, ({ tagName }) => tagName === 'script');
      expect(scripts.map((script) => attribute(script, 'type'))).toEqual(['application/ld+json']);
      expect(dataOf(body)['@type']).toBeTruthy();
    }
  });
  expect(arms.given.size, 'attacks that stood somewhere').toBeGreaterThan(3000);
});

test('the watch over attacks hears one that lives', async ({ newspaper, page }) => {
  await comeIn(page, 'dina', newspaper.url);
  const quiet = watch(page);
  await page.goto('/admin');
  await quiet('before');
  await page.evaluate(
    (attack) => {
      document.body.insertAdjacentHTML('beforeend', attack);
    },
    attacks().find((attack) => attack.startsWith('<img planted'))!,
  );
  await expect(quiet('after')).rejects.toThrow('planted');
});
