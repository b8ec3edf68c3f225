import { expect, test } from '../newspaper.ts';
import { comeIn } from './cast.ts';

test.beforeEach(async ({ page, newspaper }) => {
  await comeIn(page, 'sami', newspaper.url);
  await page.goto('/admin/new');
  await page.getByLabel('Language').fill('fi-FI');
});

const begin = { name: 'Start the story' };

test('a form that gets no answer says so and keeps what was typed, and then it can be sent', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  await page.getByRole('button', begin).click();
  await expect(page.getByText('No answer came from the server')).toBeVisible();
  await expect(page.getByLabel('Language')).toHaveValue('fi-FI');
  await context.setOffline(false);
  await page.getByRole('button', begin).click();
  await expect(page).toHaveURL(/\/admin\/stories\/[0-9a-f-]{36}$/);
});

test('a page that was loaded before an update keeps what was typed when the new server does not know its action [R12]', async ({
  page,
}) => {
  await page.route('**/admin/new', (route) => {
    const headers = route.request().headers();
    // The number under which another build knows the same action.
    return route.continue({ headers: { ...headers, 'next-action': `40${'5e'.repeat(20)}` } });
  });
  await page.getByRole('button', begin).click();
  await expect(page.getByText('it has a new version')).toBeVisible();
  await expect(page.getByLabel('Language')).toHaveValue('fi-FI');
});
