import type { Page } from '@playwright/test';
import type { Newspaper } from '#tests/browser/newspaper.ts';
import { expect, saved, test } from './at-the-desk.ts';

async function make(page: Page, id: string, forWhom: string): Promise<string> {
  await page.goto(`/admin/stories/${id}/previews`);
  await page.getByLabel('For whom').fill(forWhom);
  await page.getByRole('button', { name: 'Make the link' }).click();
  return page.getByLabel('Link', { exact: true }).inputValue();
}

const articleIn = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0];

/** Read as somebody who was sent the link: no cookie, no desk. */
async function read(address: string) {
  const answer = await fetch(address, { redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

async function withPicture(newspaper: Newspaper): Promise<{ id: string; path: string }> {
  const [story] = await newspaper.sql<{ id: string; path: string }>(
    `SELECT p.story_id AS id, p.path FROM site.publication p JOIN desk.working_copy w ON w.story_id = p.story_id
     WHERE p.live_from <= now() AND p.live_until IS NULL AND jsonb_array_length(p.content -> 'pictures') > 0 AND p.language = 'en'
     ORDER BY p.published_at DESC LIMIT 1`,
  );
  return story!;
}

test('a link shows exactly what readers would see, pictures too, without an account or a script [E7]', async ({
  sami: page,
  newspaper,
}) => {
  const { id, path } = await withPicture(newspaper);
  const address = await make(page, id, 'the <b>lawyer</b>');
  await expect(page.getByText('the <b>lawyer</b>')).toBeVisible();
  const token = address.split('/').at(-1) ?? '';
  const preview = await read(address);
  expect(preview.status).toBe(200);
  expect(preview.headers.get('cache-control')).toBe('no-store, private');
  expect(preview.headers.get('referrer-policy')).toBe('no-referrer');
  expect(preview.headers.get('x-robots-tag')).toContain('noindex');
  expect(preview.headers.get('set-cookie')).toBeNull();
  expect(preview.html).toContain('name="robots" content="noindex');
  expect(preview.html.match(/<script(?! type="application\/ld\+json")/g)).toBeNull();

  const published = await read(newspaper.url + path);
  const shown = articleIn(preview.html)?.replaceAll(`/preview/${token}/media/`, '/media/');
  expect(shown).toBe(articleIn(published.html));
  const picture = new RegExp(`/preview/${token}/media/[0-9a-f-]+/\\d+`).exec(preview.html)?.[0] ?? '';
  const file = await read(newspaper.url + picture);
  expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'no-store, private']);
  expect(file.headers.get('content-type')).toMatch(/^image\//);
  expect(newspaper.output()).not.toContain(token);
});

test('the link of one story does not open another one’s pictures; wrong, old and revoked links look the same [E7]', async ({
  sami: page,
  story: { id },
  newspaper,
}) => {
  await saved(page);
  const address = await make(page, id, 'the harbour master');
  const draft = await read(address);
  expect(draft.html).toContain('will raise its sea wall');
  const [other] = await newspaper.sql<{ asset: string; width: number }>(
    'SELECT id AS asset, widths[1] AS width FROM desk.media_asset LIMIT 1',
  );
  expect((await read(`${address}/media/${other!.asset}/${other!.width}`)).status).toBe(404);

  const old = await make(page, id, 'somebody late');
  await newspaper.sql(
    `UPDATE desk.preview_link SET at = at - interval '9 days', expires_at = expires_at - interval '9 days' WHERE for_whom = 'somebody late'`,
  );
  await page.reload();
  await page.getByRole('button', { name: 'Revoke the link for the harbour master' }).click();
  await expect(page.getByText('opens nothing any more')).toBeVisible();
  const answers = [await read(address), await read(old), await read(`${newspaper.url}/preview/${'0'.repeat(64)}`)];
  for (const { status, html, headers } of answers) {
    expect([status, headers.get('cache-control')]).toEqual([404, 'no-store, private']);
    expect(html.replaceAll(/[0-9a-f]{64}/g, '')).toBe(answers[2]!.html.replaceAll(/[0-9a-f]{64}/g, ''));
  }

  await page.goto(`/admin/stories/${id}/log`);
  const log = page.getByRole('region', { name: 'What happened' });
  await expect(log).toContainText('Sami revoked the preview link for “the harbour master”');
  await expect(log).toContainText('The preview link for “the harbour master” was opened');
  await expect(log).toContainText(/Sami made a preview link for “the harbour master”, open until \w+ \d\d:\d\d/);
});

test('a link that gets no answer is said not to be made, and for whom it was stays typed', async ({
  story: { page, id },
  context,
}) => {
  await page.goto(`/admin/stories/${id}/previews`);
  const forWhom = page.getByLabel('For whom');
  await forWhom.fill('the lawyer');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByText('No answer came from the server')).toBeVisible();
  await expect(forWhom).toHaveValue('the lawyer');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByLabel('Link', { exact: true })).toHaveValue(/\/preview\//);
  await expect(forWhom).toHaveValue('');
});
