import { expect, test } from '../newspaper.ts';
import { comeIn } from './cast.ts';

test.beforeEach(async ({ page, newspaper }) => {
  await comeIn(page, 'sami', newspaper.url);
  await page.goto('/admin');
  await expect(page.getByRole('table')).toBeVisible();
  await page.waitForLoadState('networkidle');
});

test('typing filters the list with fewer questions than letters, and the address keeps it', async ({ page }) => {
  const questions: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).searchParams.get('q')) questions.push(request.url());
  });
  await page.keyboard.press('/');
  await page.keyboard.type('ferry', { delay: 20 });
  await expect(page).toHaveURL(/q=ferry/);
  await expect(page.getByRole('rowheader').filter({ hasText: /ferry/i }).first()).toBeVisible();
  expect(questions.length).toBeLessThan('ferry'.length);
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Filter stories' })).toHaveValue('ferry');
});

test('the list is walked and a story opened without the mouse', async ({ page }) => {
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowUp');
  const first = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first();
  await expect(first).toHaveAttribute('aria-current', 'true');
  const address = await first.locator('a[data-row]').getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
});

test('a digit chooses a view, and a section narrows it', async ({ page }) => {
  await page.keyboard.press('4');
  await expect(page).toHaveURL(/state=scheduled/);
  await expect(page.getByRole('cell', { name: 'Scheduled' }).first()).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Draft' })).toHaveCount(0);
  await page.goto('/admin?section=no-such-section');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

test('a question without an answer is repeated in a sentence, with the ways out', async ({ page }) => {
  await page.getByRole('searchbox').fill('cadastral zeppelin');
  await expect(page.getByRole('heading', { name: 'No story has “cadastral zeppelin”.' })).toBeVisible();
  await page.getByRole('searchbox').press('Escape');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

test('Persian and Arabic headlines keep their language and direction', async ({ page, newspaper }) => {
  const foreign = await newspaper.sql<{ id: string; language: string; slug: string }>(
    "SELECT id, language, slug FROM desk.story WHERE direction = 'rtl'",
  );
  expect(foreign.length).toBeGreaterThan(0);
  for (const { id, language, slug } of foreign) {
    await page.goto(`/admin?${new URLSearchParams({ q: slug })}`);
    const headline = page.locator(`a[href="/admin/stories/${id}"][data-row] .headline`);
    await expect(headline).toHaveAttribute('dir', 'rtl');
    await expect(headline).toHaveAttribute('lang', language);
  }
});

test('Ctrl K finds a story, a place and a command by typing, and gives the keyboard back', async ({ page }) => {
  await page.keyboard.press('j');
  const before = page.locator(':focus');
  const address = await before.getAttribute('href');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('redir');
  await expect(page.getByRole('dialog').getByText('Redirects')).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('ferry');
  await expect(page.getByRole('option').first()).toContainText(/ferry/i);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator(`a[href="${address}"][data-row]`)).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>paste');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin\/paste/);
});

test('the last word that is typed becomes a section or a byline with Tab, and Backspace drops it', async ({
  page,
  newspaper,
}) => {
  const [section] = await newspaper.sql<{ name: string; slug: string }>(
    'SELECT n.name, n.slug FROM desk.section n JOIN desk.story s ON s.section_id = n.id GROUP BY 1, 2 ORDER BY 2 LIMIT 1',
  );
  const field = page.getByRole('searchbox', { name: 'Filter stories' });
  await field.fill(section!.name.slice(0, 4).toLowerCase());
  await expect(page.getByRole('button', { name: `section ${section!.name}` })).toBeVisible();
  await field.press('Tab');
  await expect(page).toHaveURL(new RegExp(`section=${section!.slug}`));
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await field.press('Backspace');
  await expect(page).not.toHaveURL(/section=/);

  const [person] = await newspaper.sql<{ name: string }>(
    'SELECT p.name FROM desk.person p JOIN desk.story s ON s.byline_names @> ARRAY[p.name] ORDER BY 1 LIMIT 1',
  );
  await field.fill(person!.name.split(' ').at(-1)!);
  await page.getByRole('button', { name: `by ${person!.name}` }).click();
  await expect(page).toHaveURL(/by=/);
  for (const row of await page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all())
    await expect(row).toContainText(person!.name);
});

test('a story is found by a word that stands only in its text', async ({ page, newspaper }) => {
  const [story] = await newspaper.sql<{ id: string; word: string }>(`
    SELECT s.id, w.word FROM desk.story s JOIN desk.working_copy c ON c.story_id = s.id,
      regexp_matches(c.content #>> '{body,content,2,content,0,text}', '\\m[a-z]{9,}\\M', 'g') m (found), LATERAL (SELECT m.found[1]) w (word)
    WHERE s.direction = 'ltr' AND s.headline NOT ILIKE '%' || w.word || '%' ORDER BY s.id LIMIT 1`);
  await page.goto(`/admin?${new URLSearchParams({ q: story!.word })}`);
  await expect(page.locator(`a[href="/admin/stories/${story!.id}"][data-row]`)).toBeVisible();
});

test('Ctrl K reaches a person after @, a section after #, and the story of a pasted address', async ({
  page,
  newspaper,
}) => {
  const [person] = await newspaper.sql<{ name: string }>('SELECT name FROM desk.person ORDER BY name LIMIT 1');
  const [section] = await newspaper.sql<{ name: string; slug: string }>('SELECT name, slug FROM desk.section LIMIT 1');
  const [story] = await newspaper.sql<{ id: string }>('SELECT id FROM desk.story LIMIT 1');
  for (const [typed, address] of [
    [`@${person!.name}`, `by=${encodeURIComponent(person!.name).replaceAll('%20', '\\+')}`],
    [`#${section!.name}`, `section=${section!.slug}`],
    [`${newspaper.url}/admin/stories/${story!.id}`, `stories/${story!.id}`],
  ] as const) {
    await page.keyboard.press('Control+k');
    const answered = page.waitForResponse((answer) => answer.url().includes('/api/desk/find'));
    await page.getByRole('combobox', { name: 'Find or do anything' }).fill(typed);
    await answered;
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(address));
  }
});

test('letters typed right after Ctrl K go into the palette, not to the list behind it', async ({ page }) => {
  await page.keyboard.press('j');
  await page.evaluate(() => {
    const press = (key: string, ctrlKey = false) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
      );
    press('k', true);
    press('n');
  });
  await expect(page.getByRole('combobox', { name: 'Find or do anything' })).toBeFocused();
  await expect(page).toHaveURL(/\/admin$/);
});

test('a question mark shows every key, and Escape leads back', async ({ page }) => {
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a new story is two keys away', async ({ page }) => {
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/admin\/new/);
  await page.getByRole('button', { name: 'Start the story' }).click();
  await expect(page).toHaveURL(/\/admin\/stories\/[0-9a-f-]{36}$/);
});

test('the list reads on while it is scrolled, by key', async ({ page, newspaper }) => {
  await newspaper.sql(`
    INSERT INTO desk.story (kind, language, direction, slug, section_id, headline, byline_names, changed_at)
    SELECT 'news', 'en', 'ltr', 'old-' || n, (SELECT id FROM desk.section LIMIT 1), 'Kept on microfilm ' || n, '{}',
      now() - interval '2 years' - n * interval '1 hour' FROM generate_series(1, 120) n`);
  try {
    await page.goto('/admin?q=microfilm');
    await expect(page.getByRole('rowheader')).toHaveCount(50);
    await page.getByRole('region', { name: 'Stories', exact: true }).hover();
    await expect(async () => {
      await page.mouse.wheel(0, 20_000);
      await expect(page.getByText('This is the end of the list.')).toBeVisible({ timeout: 500 });
    }).toPass();
    const headlines = await page.getByRole('rowheader').allTextContents();
    expect(new Set(headlines).size).toBe(120);
    expect(headlines).toHaveLength(120);
  } finally {
    await newspaper.sql("DELETE FROM desk.story WHERE slug LIKE 'old-%' AND headline LIKE 'Kept on microfilm %'");
  }
});

test('markup in a headline is text, in the list, the palette and the title [X7]', async ({ page, newspaper }) => {
  const hostile = '<img src=x onerror="window.__xss=1"><script>window.__xss=1</script>';
  const [story] = await newspaper.sql<{ id: string; headline: string }>(
    'SELECT id, headline FROM desk.story ORDER BY changed_at DESC LIMIT 1',
  );
  await newspaper.sql('UPDATE desk.story SET headline = $1 WHERE id = $2', [hostile, story?.id]);
  try {
    await page.goto('/admin?q=onerror');
    await expect(page.getByRole('rowheader')).toContainText(hostile);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('onerror');
    await expect(page.getByRole('option').first()).toContainText(hostile);
    expect(await page.evaluate(() => '__xss' in window)).toBe(false);
  } finally {
    await newspaper.sql('UPDATE desk.story SET headline = $1 WHERE id = $2', [story?.headline, story?.id]);
  }
});
