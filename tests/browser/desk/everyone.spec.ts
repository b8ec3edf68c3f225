import AxeBuilder from '@axe-core/playwright';
import { expect, type Newspaper, test } from '../newspaper.ts';
import { comeIn } from './cast.ts';

const PLACES = [
  '/admin',
  '/admin?q=nothing-has-these-words',
  '/admin/new',
  '/admin/account',
  '/admin/sections',
  '/admin/topics',
  '/admin/pictures',
  '/admin/pictures?q=nothing-has-these-words',
  '/admin/people',
  '/admin/sources',
  '/admin/snippets',
  '/admin/redirects',
  '/admin/accounts',
  '/admin/newspaper',
  '/admin/links',
  '/admin/places',
  '/admin/specimens',
  '/admin/paste',
  '/admin/no-such-place',
];
const SCREENS = [
  { name: 'a desk in daylight', width: 1440, height: 900, colorScheme: 'light', dir: 'ltr' },
  { name: 'a desk at night', width: 1280, height: 800, colorScheme: 'dark', dir: 'ltr' },
  { name: 'a phone', width: 390, height: 844, colorScheme: 'light', dir: 'ltr' },
  { name: 'a phone at night', width: 390, height: 844, colorScheme: 'dark', dir: 'ltr' },
  // WCAG 1.4.4: twice as large on a screen of 1280; 1.4.10: four times, which leaves 320.
  { name: 'a screen that shows everything twice as large', width: 640, height: 400, colorScheme: 'light', dir: 'ltr' },
  { name: 'the narrowest screen there is', width: 320, height: 568, colorScheme: 'light', dir: 'ltr' },
  { name: 'a desk that reads from the right', width: 1440, height: 900, colorScheme: 'light', dir: 'rtl' },
] as const;

for (const { name, width, height, colorScheme, dir } of SCREENS) {
  test(`on ${name} every place of the desk is for everyone, and nothing is wider than the screen`, async ({
    page,
    newspaper,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await comeIn(page, 'dina', newspaper.url);
    for (const place of [...PLACES, ...(await storyPlaces(newspaper))]) {
      await page.goto(place);
      await page.evaluate((direction) => (document.documentElement.dir = direction), dir);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${place} ${id} ${nodes[0]?.html}`)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, place).toBeLessThanOrEqual(width);
    }
  });
}

/** A live story with versions: its text, what publishing asks, its versions alone and beside the present text. */
async function storyPlaces({ sql }: Newspaper): Promise<string[]> {
  const [kept] = await sql<{ story: string; id: string }>(
    'SELECT r.story_id AS story, r.id FROM desk.revision r JOIN site.publication p ON p.revision_id = r.id ORDER BY r.id LIMIT 1',
  );
  const base = `/admin/stories/${kept!.story}`;
  return [
    base,
    `${base}/publication`,
    `${base}/revisions`,
    ...['', '?compare'].map((end) => `${base}/revisions/${kept!.id}${end}`),
  ];
}

test('the door is for everyone, also when it refuses', async ({ page }) => {
  await page.goto('/admin/sign-in');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel('E-mail').fill('nobody@foreland.example');
  await page.getByLabel('Password').fill('not a password');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a toast bears what it says as its name', async ({ page, newspaper }) => {
  await comeIn(page, 'dina', newspaper.url);
  await page.goto('/admin/specimens');
  const toasts = page.getByRole('region', { name: 'Messages' });
  await page.getByRole('button', { name: 'Toast', exact: true }).click();
  await page.getByRole('button', { name: 'Toast of a failure' }).click();
  await expect(toasts.getByRole('dialog', { name: '3 stories handed to Copy' })).toBeVisible();
  const failure = toasts.getByText(/^The picture was not taken/);
  await failure.click();
  await page.keyboard.press('F6');
  await expect(toasts.getByRole('alertdialog', { name: /^The picture was not taken/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).include('[role=region]').analyze()).violations).toEqual([]);
});

test('on a phone every control of the list is large enough for a thumb', async ({ page, newspaper }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await comeIn(page, 'sami', newspaper.url);
  await page.goto('/admin');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, nav a, input')]
      .filter((control) => control.offsetParent !== null && control.closest('.sr-only') === null)
      .map((control) => ({
        name: control.textContent || control.getAttribute('aria-label'),
        box: control.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && box.height > 1 && box.height < 28),
  );
  expect(small).toEqual([]);
});

test('a script of another page cannot run at the desk, and the desk’s own may [N12]', async ({ page, newspaper }) => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await comeIn(page, 'sami', newspaper.url);
  for (const place of ['/admin', '/admin/people', '/admin/specimens'])
    await page.goto(place, { waitUntil: 'networkidle' });
  expect(said).toEqual([]);
});
