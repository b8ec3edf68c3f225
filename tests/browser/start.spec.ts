import { expect, test } from './newspaper.ts';

test.describe('an empty newspaper', () => {
  test.use({ paper: 'empty', own: true });

  test('a first start prints a link where the first admin comes in', async ({ newspaper, page }) => {
    const link = /http:\/\/localhost:\d+\/admin\/setup\?token=[\w-]{43}/.exec(newspaper.output())?.[0];
    expect(link, newspaper.output()).toBeTruthy();
    const answer = await page.goto(link ?? '');
    expect(answer?.status()).toBe(200);
  });
});

test.describe('a newspaper in use', () => {
  test.use({ own: true });

  test('a killed server starts again with what it had, and readers read the same', async ({ newspaper, request }) => {
    const before = await (await request.get(`${newspaper.url}/feed.xml`)).text();
    const [stories] = await newspaper.sql<{ count: number }>('SELECT count(*)::int FROM desk.story');
    await newspaper.kill();
    await newspaper.start();
    expect(await newspaper.sql('SELECT count(*)::int FROM desk.story')).toEqual([stories]);
    expect(await (await request.get(`${newspaper.url}/feed.xml`)).text()).toBe(before);
  });

  test('the database is killed: readers read on, and the desk is back without a restart of the server [R5]', async ({
    newspaper,
    request,
  }) => {
    const front = await (await request.get(`${newspaper.url}/`)).text();
    newspaper.killDatabase();
    expect(await (await request.get(`${newspaper.url}/`)).text()).toBe(front);
    await expect
      .poll(async () => (await request.get(`${newspaper.url}/api/health`)).status(), { timeout: 20_000 })
      .toBe(200);
  });
});
