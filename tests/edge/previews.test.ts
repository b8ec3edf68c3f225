import { expect, it } from 'vitest';
import { answer } from '#edge/answer.ts';
import { withoutToken } from '#edge/previews.ts';
import { door, openPaper, sendPage } from './paper.ts';

const token = 'ab'.repeat(32);

it('a preview is made anew for each request, kept nowhere, and no other site or search engine hears of it [E7]', async () => {
  const seen: unknown[] = [];
  const { ask, rendered } = await openPaper((req, res) => {
    seen.push(req.headers.cookie);
    res.setHeader('Set-Cookie', 'x=1');
    res.setHeader('Referrer-Policy', 'unsafe-url');
    sendPage(res, '<p>Not public yet</p><script>alert(1)</script>', { 'Cache-Control': 'public, max-age=600' });
  });
  for (const path of [`/preview/${token}`, `/preview/${token}`, `/preview/${token}?utm=x`]) {
    const { status, headers, text } = await ask(path, { headers: { cookie: 'session=1' } });
    expect([status, text]).toEqual([200, expect.stringContaining('Not public yet')]);
    expect(text).not.toContain('alert(1)');
    expect(headers).toMatchObject({
      'cache-control': 'no-store, private',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toContain("script-src 'none'");
    expect(headers['set-cookie']).toBeUndefined();
  }
  expect(rendered).toEqual(Array.from({ length: 3 }, () => `/preview/${token}`));
  expect(seen).toEqual([undefined, undefined, undefined]);
});

it('a link that opens nothing is answered by the page’s own words, and is kept no longer than one that opens', async () => {
  const { ask, rendered } = await openPaper((_, res) => {
    answer({ status: 404 });
    sendPage(res, 'Nothing here');
  });
  for (let time = 0; time < 2; time += 1) {
    const { status, headers } = await ask(`/preview/${token}`);
    expect([status, headers['cache-control']]).toEqual([404, 'no-store, private']);
  }
  expect(rendered).toHaveLength(2);
});

it('a preview can only be read, and a few are made at once: others wait and the rest is sent away', async () => {
  const { wait, open } = door();
  let most = 0;
  let now = 0;
  const { ask } = await openPaper(async (_, res) => {
    most = Math.max(most, ++now);
    await wait();
    now -= 1;
    sendPage(res, 'Read');
  });
  expect((await ask(`/preview/${token}`, { method: 'POST', body: 'x' })).status).toBe(405);
  const [room, refused] = [42, Promise.withResolvers<void>()];
  let sentAway = 0;
  const asked = Array.from({ length: 60 }, async () => {
    const { status } = await ask(`/preview/${token}`);
    if (status === 503 && ++sentAway === 60 - room) refused.resolve();
    return status;
  });
  await refused.promise;
  open();
  const statuses = await Promise.all(asked);
  expect(statuses.filter((status) => status === 200)).toHaveLength(room);
  expect(most).toBe(2);
});

it('a log never holds what would open a preview', () => {
  expect(withoutToken(`/preview/${token}`)).toBe('/preview/…');
  expect(withoutToken(`//Preview//${token}/media/a/400`)).toBe('//Preview//…/media/a/400');
  expect(withoutToken('/world/2026/11/24/preview-of-the-vote')).toBe('/world/2026/11/24/preview-of-the-vote');
});
