import { expect, test } from '../newspaper.ts';
import { comeIn } from './cast.ts';

test('Dina adds a section, names it anew, and removes it', async ({ page, newspaper }) => {
  await comeIn(page, 'dina', newspaper.url);
  await page.goto('/admin/sections');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('a');
  // A toast is a dialog too.
  const dialog = page.getByRole('dialog', { name: /^Add a section$|^Change / });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await dialog.getByLabel('Name').fill('Harbour watch');
  await dialog.getByLabel('Address').fill('Harbour Watch!');
  await dialog.getByRole('button', { name: 'Add a section' }).click();
  await expect(dialog.getByLabel('Address')).toHaveAccessibleDescription(/small letters/i);
  await expect(dialog.getByLabel('Name')).toHaveValue('Harbour watch');
  await dialog.getByLabel('Address').fill('harbour-watch');
  await dialog.getByRole('button', { name: 'Add a section' }).click();
  await expect(page.getByText('Section added')).toBeVisible();
  await expect(dialog).toHaveCount(0);

  await page.getByRole('button', { name: 'Harbour watch', exact: true }).click();
  await dialog.getByLabel('Name').fill('Harbour and sound');
  await dialog.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByRole('button', { name: 'Harbour and sound', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'What can be done with Harbour and sound' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Remove the section “Harbour and sound”?');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('button', { name: 'Harbour and sound', exact: true })).toHaveCount(0);
});

test('a section with stories stays, and the dialog says why', async ({ page, newspaper }) => {
  await comeIn(page, 'dina', newspaper.url);
  const [section] = await newspaper.sql<{ name: string }>(
    'SELECT n.name FROM desk.section n JOIN desk.story s ON s.section_id = n.id LIMIT 1',
  );
  await page.goto('/admin/sections');
  await page.getByRole('button', { name: `What can be done with ${section?.name}` }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('alert')).toContainText('still has stories');
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('Dina lets Petra in, and shuts her out again at once [T3]', async ({ page, newspaper, browser }) => {
  await comeIn(page, 'dina', newspaper.url);
  await page.goto('/admin/accounts');
  await page.getByRole('button', { name: 'Add an account' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Petra Lind');
  await dialog.getByLabel('E-mail').fill('petra.lind@foreland.example');
  await dialog.getByLabel('Role').click();
  await page.getByRole('option', { name: 'Editor' }).click();
  await dialog.getByLabel('Password').fill('lanterns over the quay');
  await dialog.getByRole('button', { name: 'Add an account' }).click();
  await expect(page.getByRole('button', { name: 'Petra Lind', exact: true })).toBeVisible();

  const petra = await browser.newContext({ baseURL: newspaper.url });
  const data = { email: 'petra.lind@foreland.example', password: 'lanterns over the quay' };
  await petra.request.post('/api/auth/sign-in', { data, headers: { origin: newspaper.url } });
  expect(await (await petra.request.get('/api/auth/session')).json()).toEqual({ name: 'Petra Lind', role: 'editor' });

  await page.getByRole('button', { name: 'What can be done with Petra Lind' }).click();
  await page.getByRole('menuitem', { name: 'Disable' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByRole('row', { name: /Petra Lind/ })).toContainText('disabled');
  expect((await petra.request.get('/api/auth/session')).status()).toBe(401);
  expect((await petra.request.post('/api/auth/sign-in', { data, headers: { origin: newspaper.url } })).status()).toBe(
    401,
  );
  await petra.close();
});

test('a reporter sees no place that is not theirs, and no address of a colleague', async ({ page, newspaper }) => {
  await comeIn(page, 'amal', newspaper.url);
  for (const place of ['accounts', 'sections', 'redirects', 'links', 'newspaper', 'people', 'topics', 'sources']) {
    const answer = await page.request.get(`/admin/${place}`);
    expect(answer.status(), place).toBe(404);
    expect(await answer.text(), place).not.toContain('@foreland.example');
    expect(await answer.text(), place).toContain('not yours to see');
  }
  const list = await page.request.get('/admin');
  expect(await list.text()).not.toMatch(/@foreland\.example|argon2/);
});

test('one page shows all related links, and a dead one is led elsewhere in all stories at once', async ({
  page,
  newspaper,
}) => {
  await comeIn(page, 'dina', newspaper.url);
  const links = await newspaper.sql<{ n: number }>('SELECT count(*)::int AS n FROM desk.story_link');
  expect(links[0]?.n).toBeGreaterThan(0);
  await page.goto('/admin/links');
  await page.waitForLoadState('networkidle');
  const first = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first();
  await expect(first).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('1');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Address').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Point there' }).click();
  await expect(dialog.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Address').fill('https://archive.example/kept');
  await dialog.getByRole('button', { name: 'Point there' }).click();
  await expect(page.getByText(/Led elsewhere in \d+ stor/)).toBeVisible();
  expect(await newspaper.sql("SELECT 1 FROM desk.story_link WHERE url = 'https://archive.example/kept'")).not.toEqual(
    [],
  );
});

test('a changed password is asked for at the next door', async ({ page, newspaper }) => {
  await comeIn(page, 'nour', newspaper.url);
  await page.goto('/admin/account');
  await page.getByLabel('Present password').fill('not this one');
  await page.getByLabel('New password').fill('lanterns over the quay');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByLabel('Present password')).toHaveAccessibleDescription('This is not your present password.');
});
