import { expect, test } from '../newspaper.ts';
import { comeIn, EMAILS, typeAtTheDoor } from './cast.ts';

test('Sami signs in and is where he wanted to be', async ({ page }) => {
  await page.goto('/admin/people?q=amal');
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/);
  await typeAtTheDoor(page, EMAILS.sami);
  await expect(page).toHaveURL(/\/admin\/people/);
  await expect(page.getByRole('button', { name: 'Sami Toivola: Your account' })).toBeVisible();
});

test('a wrong password says so at its field, keeps the address, and tells nothing else [T4]', async ({ page }) => {
  await page.goto('/admin/sign-in');
  await typeAtTheDoor(page, EMAILS.sami, 'not his password');
  const reason = 'This e-mail and password do not belong together.';
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(reason);
  await expect(page.getByLabel('E-mail')).toHaveValue(EMAILS.sami);
  await expect(page.getByLabel('Password')).toBeFocused();
  await typeAtTheDoor(page, 'nobody@foreland.example', 'not a password');
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@foreland.example');
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(reason);
});

test.describe('before the page has its script', () => {
  test.use({ javaScriptEnabled: false });
  test('one can sign in', async ({ page }) => {
    await page.goto('/admin/sign-in?next=%2F%2Fevil.test');
    await typeAtTheDoor(page, EMAILS.amal);
    await expect(page).toHaveURL(/\/admin$/);
    await expect(page.getByRole('heading', { name: 'Stories' })).toBeAttached();
  });
});

for (const next of ['//evil.test', '/\\evil.test', 'https:evil.test', '%2f%2fevil.test']) {
  test(`after signing in, next=${next} does not lead off the site [T14]`, async ({ page, newspaper }) => {
    await page.goto(`/admin/sign-in?next=${encodeURIComponent(next)}`);
    await typeAtTheDoor(page, EMAILS.nour);
    await expect(page).toHaveURL(`${newspaper.url}/admin`);
  });
}

test('the cookie of a session is for this host, secure, and no script reads it [T2]', async ({
  page,
  newspaper,
  context,
}) => {
  await comeIn(page, 'sami', newspaper.url);
  const cookies = await context.cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({
    name: '__Host-nightdesk',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
  });
  await page.goto('/admin');
  expect(await page.evaluate(() => document.cookie)).not.toContain('__Host-nightdesk');
});

test('after signing out the session is dead, also for who kept its cookie [T3]', async ({
  page,
  newspaper,
  context,
  browser,
}) => {
  await comeIn(page, 'sami', newspaper.url);
  const kept = await context.storageState();
  await page.goto('/admin');
  await page.getByRole('button', { name: 'Sami Toivola: Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/admin\/sign-in$/);
  const thief = await browser.newContext({ storageState: kept, baseURL: newspaper.url });
  expect((await thief.request.get('/api/auth/session')).status()).toBe(401);
  expect((await thief.request.get('/api/desk/stories')).status()).toBe(401);
  await thief.close();
});

test('an action of the desk does nothing for who is not signed in, nor for another site [A2] [T13]', async ({
  page,
  newspaper,
}) => {
  await comeIn(page, 'dina', newspaper.url);
  await page.goto('/admin/sections');
  await page.getByRole('button', { name: 'Add a section' }).click();
  await page.getByLabel('Name').fill('Weather');
  await page.getByLabel('Address').fill('weather');
  const sending = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('dialog').getByRole('button', { name: 'Add a section' }).click();
  const sent = await sending;
  await expect(page.getByRole('button', { name: 'Weather', exact: true })).toBeVisible();

  const { 'next-action': action = '', 'content-type': type = '' } = sent.headers();
  const again = (headers: Record<string, string>) =>
    fetch(`${newspaper.url}/admin/sections`, {
      method: 'POST',
      headers: { 'next-action': action, 'content-type': type, ...headers },
      body: (sent.postDataBuffer() ?? Buffer.alloc(0)).toString('utf8').replaceAll('eather', 'inter'),
    });
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  expect((await again({ origin: newspaper.url })).status).toBe(401);
  expect((await again({ origin: newspaper.url, cookie: '__Host-nightdesk=made-up' })).status).toBe(401);
  expect((await again({ origin: 'https://evil.test', cookie })).status).toBe(403);
  expect((await again({ origin: 'null', cookie })).status).toBe(403);
  expect((await again({ cookie })).status).toBe(403);
  expect(await newspaper.sql("SELECT slug FROM desk.section WHERE slug = 'winter'")).toEqual([]);
  await newspaper.sql("DELETE FROM desk.section WHERE slug = 'weather'");
});

test('the desk cannot be shown in a frame [T15]', async ({ request }) => {
  const answer = await request.get('/admin/sign-in');
  expect(answer.headers()['x-frame-options']).toBe('DENY');
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
});
