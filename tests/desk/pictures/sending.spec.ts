import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { comeIn } from '#tests/browser/desk/cast.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { corners, noise } from '#tests/newsroom/media/pictures.ts';

test.use({ own: true });

const incoming = (page: Page): Locator => page.getByRole('region', { name: 'Coming in' }).getByRole('listitem');
const grid = (page: Page): Locator => page.getByRole('list', { name: 'Pictures, newest first' }).getByRole('link');
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

/** As if files came from outside of the browser: by dropping or by the clipboard. */
async function bring(page: Page, how: 'drop' | 'paste', name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ({ how, name, base64 }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.fromBase64(base64)], name, { type: 'image/png' }));
      const about = { bubbles: true, cancelable: true };
      const on = document.querySelector('#work > div')!;
      if (how === 'paste') document.dispatchEvent(new ClipboardEvent('paste', { ...about, clipboardData: data }));
      else {
        on.dispatchEvent(new DragEvent('dragover', { ...about, dataTransfer: data }));
        on.dispatchEvent(new DragEvent('drop', { ...about, dataTransfer: data }));
      }
    },
    { how, name, base64: bytes.toString('base64') },
  );
}

test('by the keyboard alone pictures are sent, opened, described and found', async ({ page, newspaper, cast: _ }) => {
  await comeIn(page, 'amal', newspaper.url);
  await page.goto('/admin/pictures');
  await expect(page.getByRole('heading', { name: 'No picture is here yet.' })).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('u');
  const bytes = await corners(900, 600, 1)
    .jpeg()
    .withExif({ IFD0: { ImageDescription: 'The quay at dusk' } })
    .toBuffer();
  await (await chooser).setFiles([
    jpeg('Quay.jpg', bytes),
    jpeg('Crane.jpg', await corners(700, 600, 2).jpeg().toBuffer()),
    jpeg('page.jpg', Buffer.from('<script>alert(1)</script>')),
  ]);
  await expect(incoming(page).filter({ hasText: 'page.jpg' }).getByRole('alert')).toHaveText(/^This is no picture\./);
  await expect(incoming(page).filter({ hasText: 'Is here: ' })).toHaveCount(2);
  await expect(grid(page)).toHaveCount(2);
  await expect(page.getByText('No credit')).toHaveCount(2);

  await page.keyboard.press('Escape');
  await page.locator('body').press('ArrowRight');
  await expect(grid(page).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(grid(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  const first = (await grid(page).first().locator('bdi').first().textContent())!;
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
  await page.keyboard.press('Escape');
  await grid(page).filter({ hasText: 'Quay' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Caption')).toHaveValue('The quay at dusk');
  await page.getByLabel('Credit').fill('Foreland/Rashidi');
  await page.getByLabel('Keywords').fill('harbour, storm');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Picture described')).toBeVisible();
  await expect(page.getByLabel('Credit')).toHaveValue('Foreland/Rashidi');
  // What was kept is what the next change is made from.
  await page.getByLabel('Source').fill('Port Averil council');
  await page.keyboard.press('Control+s');
  await expect
    .poll(async () => (await newspaper.sql('SELECT 1 FROM desk.media_asset WHERE version = 3')).length)
    .toBe(1);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Escape');
  await page.waitForURL('**/admin/pictures');
  await page.keyboard.press('/');
  await page.keyboard.type('STORM');
  await expect(grid(page)).toHaveCount(1);
  await expect(grid(page)).toHaveText(/Quay\s*Foreland\/Rashidi/);
});

test('pictures that are dropped or pasted come in, one that is here already is pointed out, and one that looks like it', async ({
  page,
  newspaper,
  cast: _,
}) => {
  await comeIn(page, 'nour', newspaper.url);
  await page.goto('/admin/pictures');
  const bytes = await noise(5).png().toBuffer();
  await bring(page, 'drop', 'first.png', bytes);
  await expect(incoming(page).filter({ hasText: 'first.png' })).toHaveText(/Is here: first/);
  await bring(page, 'paste', 'again.png', bytes);
  await expect(incoming(page).filter({ hasText: 'again.png' })).toHaveText(/Was here already: first/);
  await bring(page, 'paste', 'smaller.png', await sharp(bytes).resize(300).png().toBuffer());
  await expect(incoming(page).filter({ hasText: 'smaller.png' })).toHaveText(/Is here: smaller · Looks like first/);
  await expect(grid(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear this list' }).click();
  await expect(incoming(page)).toHaveCount(0);
});

test('a line that is cut in the middle of a file goes on where it was, and a server that is gone is told [R8]', async ({
  page,
  newspaper,
  cast: _,
}) => {
  await comeIn(page, 'nour', newspaper.url);
  await page.goto('/admin/pictures');
  // Larger than two parts, and no picture until its last byte is there.
  const picture = await corners(300, 200, 3).jpeg().toBuffer();
  const bytes = Buffer.concat([picture, Buffer.alloc(9_000_000)]);
  const parts: string[] = [];
  let cuts = 0;
  await page.route('**/admin/pictures/uploads/*', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    const at = new URL(route.request().url()).searchParams.get('at')!;
    parts.push(at);
    // The second part is lost on its way once, and once only the answer to it.
    if (at !== '0' && cuts < 2) {
      cuts += 1;
      if (cuts === 2) await route.fetch();
      return route.abort('connectionreset');
    }
    await route.continue();
  });
  await page.getByLabel('Choose pictures to send').setInputFiles(jpeg('large.jpg', bytes));
  await expect(incoming(page)).toHaveText(/Is here: large/, { timeout: 40_000 });
  expect(parts).toEqual(['0', '4194304', '4194304', '8388608']);
  const [kept] = await newspaper.sql<{ bytes: number }>("SELECT bytes FROM desk.media_asset WHERE name = 'large'");
  expect(kept?.bytes).toBe(bytes.length);
});

test('the room and the page of a picture are for everyone, in daylight, at night, on a phone and from the right', async ({
  page,
  newspaper,
  cast: _,
}) => {
  test.setTimeout(180_000);
  await comeIn(page, 'nour', newspaper.url);
  await page.goto('/admin/pictures');
  await page
    .getByLabel('Choose pictures to send')
    .setInputFiles([
      jpeg(
        'A harbour at dusk with a name that is longer than any picture in the grid is wide.jpg',
        await corners(600, 400, 7).jpeg().toBuffer(),
      ),
      jpeg('cut.jpg', (await corners(600, 400, 8).jpeg().toBuffer()).subarray(0, 2000)),
    ]);
  await expect(incoming(page).getByRole('alert')).toBeVisible();
  await expect(incoming(page).filter({ hasText: 'Is here: ' })).toHaveCount(1);
  const one = await grid(page).first().getAttribute('href');
  const clean = async (label: string, width: number) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${label} ${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), label).toBeLessThanOrEqual(width);
  };
  for (const [colorScheme, width, dir] of [
    ['light', 1440, 'ltr'],
    ['dark', 1280, 'rtl'],
    ['light', 390, 'ltr'],
    ['dark', 320, 'rtl'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.evaluate((direction) => (document.documentElement.dir = direction), dir);
    await clean(`the room at ${width}`, width);
  }
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(one!);
    await clean(`the page at ${width}`, width);
  }
});

for (const [language, words] of [
  ['ar', { send: 'إرسال صور', refused: /^ملف SVG برنامج يرسم/, room: 'الصور' }],
  ['fa', { send: 'فرستادن عکس', refused: /^SVG برنامه‌ای است/, room: 'عکس‌ها' }],
] as const) {
  test(`the room speaks ${language} to whose desk does, also when it refuses`, async ({ page, newspaper, cast: _ }) => {
    await newspaper.sql(`UPDATE auth.account SET language = $1 WHERE email LIKE 'nour%'`, [language]);
    await comeIn(page, 'nour', newspaper.url);
    await page.goto('/admin/pictures');
    await expect(page).toHaveTitle(new RegExp(words.room));
    await expect(page.getByRole('button', { name: words.send })).toBeVisible();
    const svg = {
      name: 'a.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    };
    await page.locator('input[type=file]').setInputFiles(svg);
    await expect(page.getByRole('alert').filter({ hasText: /./ }).first()).toHaveText(words.refused);
  });
}
