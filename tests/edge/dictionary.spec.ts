import type { Page } from '@playwright/test';
import { ask } from '#tests/browser/ask.ts';
import { expect, test } from '#tests/browser/newspaper.ts';

async function articlesOf(url: string): Promise<string[]> {
  const { body } = await ask(url, '/');
  return [...new Set([...body.matchAll(/ href="(\/[a-z-]+\/\d{4}\/[^"#?]+)"/g)].map(([, path]) => path as string))];
}

/** Goes there, and says in which coding the page came and how many bytes its body was on the wire. */
async function visit(page: Page, path: string) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  let bytes = 0;
  cdp.on('Network.dataReceived', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const answer = await page.goto(path);
  const headers = (await answer?.allHeaders()) ?? {};
  await cdp.detach();
  return { coding: headers['content-encoding'], length: Number(headers['content-length']), bytes };
}

test('the frame holds no headline, no standfirst and no name of who wrote, of all that the newspaper has published [E6]', async ({
  newspaper,
}) => {
  const linked = async () => String((await ask(newspaper.url, '/')).headers.link);
  await expect.poll(linked).toContain('compression-dictionary');
  const { body } = await ask(newspaper.url, /<([^>]+)>/.exec(await linked())?.[1] as string);
  expect(body).toContain('class="kicker"');
  const rows = await newspaper.sql<Record<string, string>>('SELECT headline, path, standfirst FROM site.publication');
  expect(rows.length).toBeGreaterThan(20);
  for (const words of rows.flatMap((row) => Object.values(row)).filter(Boolean)) expect(body).not.toContain(words);
  const people = await newspaper.sql<{ name: string }>('SELECT name FROM desk.person');
  // The masthead names the editor, as it does on every page.
  const named = people.filter(({ name }) => body.replace(/<address[\s\S]*?<\/address>/g, '').includes(name));
  expect(named).toEqual([]);
});

test('a second article comes without what the first has brought, and is shown whole', async ({ newspaper, page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  const [first, ...others] = await articlesOf(newspaper.url);
  await expect.poll(async () => (await ask(newspaper.url, '/')).headers.link).toContain('compression-dictionary');
  const before = await visit(page, first as string);
  expect(before.coding).toBe('br');
  let next = 0;
  await expect.poll(async () => (await visit(page, others[next++ % 3] as string)).coding).toBe('dcb');
  const path = others[5] as string;
  const after = await visit(page, path);
  expect(after.coding).toBe('dcb');
  expect(after.length).toBeLessThan(before.length / 2);
  const plain = await ask(newspaper.url, path);
  const headline = /<h1>([^<]+)<\/h1>/.exec(plain.body)?.[1];
  await expect(page.locator('h1')).toHaveText(headline as string);
  const family = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);
  expect(family, 'Its style is there.').toContain('Nd Serif');
  expect(complaints).toEqual([]);
});
