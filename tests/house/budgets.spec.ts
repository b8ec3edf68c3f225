import { ask } from '#tests/browser/ask.ts';
import { kindOf } from '#tests/browser/fetched.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { publishRawStory } from '#tests/site/raw-story.ts';
import { attribute, elements } from '#tests/site/render.ts';

/** What a reader's article may cost, with all the furniture of a newspaper around it. */
const BUDGET = { documentBrotliBytes: 12 * 1024, documents: 1, fonts: 2, scripts: 0, frames: 1, others: 0 };

test.use({ paper: 'demo' });

test('the article of the raw story stays within its budget of bytes and requests', async ({
  newspaper,
  cast,
  browser,
}) => {
  const { path } = await publishRawStory(cast);
  const seeded = await newspaper.sql<{ path: string }>(
    "SELECT path FROM site.publication WHERE headline LIKE 'Iranian envoy%' AND published_at < '2011-01-01' AND live_until IS NULL",
  );
  for (const address of [path, ...seeded.map((row) => row.path)]) {
    await expect.poll(async () => (await ask(newspaper.url, address)).status).toBe(200);
    const packed = await ask(newspaper.url, address, { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers['content-encoding']).toBe('br');
    const { body } = await ask(newspaper.url, address);
    const scripts = elements(body, ({ tagName }) => tagName === 'script');
    expect(scripts.map((script) => attribute(script, 'type'))).toEqual(['application/ld+json']);

    const page = await browser.newPage();
    const asked = { document: 0, font: 0, image: 0, script: 0, frame: 0, other: 0 };
    let scriptBytes = 0;
    page.on('response', async (response) => {
      const type = kindOf(response.request());
      asked[type in asked ? (type as keyof typeof asked) : 'other'] += 1;
      if (/javascript/.test(response.headers()['content-type'] ?? '')) scriptBytes += 1;
    });
    await page.goto(newspaper.url + address, { waitUntil: 'networkidle' });
    await page.close();
    const weight = `${packed.bytes.length} of ${BUDGET.documentBrotliBytes} bytes`;
    process.stdout.write(`     ${address}: ${weight}, ${asked.font} fonts, ${asked.image} pictures, 0 scripts\n`);
    expect(packed.bytes.length).toBeLessThanOrEqual(BUDGET.documentBrotliBytes);
    expect({ ...asked, image: 0, font: 0, frame: 0, scriptBytes }).toEqual({
      ...{ document: BUDGET.documents, font: 0, image: 0, frame: 0 },
      ...{ script: BUDGET.scripts, other: BUDGET.others, scriptBytes: 0 },
    });
    expect(asked.font).toBeLessThanOrEqual(BUDGET.fonts);
    expect(asked.frame).toBeLessThanOrEqual(BUDGET.frames);
  }
});
