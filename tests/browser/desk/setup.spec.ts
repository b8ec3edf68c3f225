import { expect, test } from '../newspaper.ts';

test.use({ paper: 'empty', own: true });

test('a new newspaper is set up with the link that the server prints, once [T10]', async ({
  page,
  newspaper,
  browser,
}) => {
  const link = /http\S+\/admin\/setup\?token=\S+/.exec(newspaper.output())?.[0] ?? '';
  expect(link, newspaper.output()).not.toBe('');
  await page.goto(link);
  await page.getByLabel('The newspaper’s name').fill('The Foreland');
  await page.getByLabel('The newsroom’s time zone').fill('Helsinki, I think');
  await page.getByLabel('Its sections').fill('Port Averil\nWorld\nHarbour watch | harbour');
  await page.getByLabel('Your name').fill('Dina Kallas');
  await page.getByLabel('Your e-mail').fill('dina.kallas@foreland.example');
  await page.getByLabel('A password').fill('lanterns over the quay');
  await page.getByRole('button', { name: 'Set up the newspaper' }).click();
  await expect(page.getByLabel('The newsroom’s time zone')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('The newsroom’s time zone')).toBeFocused();
  await page.getByLabel('The newsroom’s time zone').fill('Europe/Helsinki');
  await page.getByRole('button', { name: 'Set up the newspaper' }).click();
  await expect(page).toHaveURL(`${newspaper.url}/admin`);
  await expect(page.getByRole('heading', { name: 'No story is here yet.' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Harbour watch' })).toBeVisible();

  const late = await browser.newContext();
  const visitor = await late.newPage();
  await visitor.goto(link);
  await expect(visitor.getByRole('heading', { name: 'This link does not open any more' })).toBeVisible();
  await late.close();
});
