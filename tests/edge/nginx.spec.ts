import { createHash } from 'node:crypto';
import { type Answer, ask } from '#tests/browser/ask.ts';
import { test as base, expect } from '#tests/browser/newsroom.ts';
import { samisCookie } from '#tests/browser/sign-in.ts';
import { published } from '#tests/newsroom/company.ts';
import { type CachingNginx, openNginx } from './caching-nginx.ts';
import { PROBES } from './odd-requests.ts';

const test = base.extend<{ byForce: CachingNginx; asTold: CachingNginx }>({
  byForce: async ({ newspaper }, use) => {
    const nginx = await openNginx(newspaper.url, { byForce: true });
    await use(nginx);
    await nginx.close();
  },
  asTold: async ({ newspaper }, use) => {
    const nginx = await openNginx(newspaper.url, { byForce: false });
    await use(nginx);
    await nginx.close();
  },
});

const CHROMIUM = 'gzip, deflate, br, zstd, dcb, dcz';
const read = ({ status, headers, body }: Answer) => [
  status,
  headers['content-type'],
  headers['content-encoding'],
  body,
];

test('whatever was asked before, the next reader gets the page from a cache that keeps all it can [N4]', async ({
  newspaper,
  cast,
  byForce,
}) => {
  const { path } = await published(cast, { headline: `Behind nginx ${process.pid}` });
  const odd = [
    ...PROBES.map((headers) => ({ headers })),
    { headers: { 'if-none-match': '*' } },
    { headers: { 'if-match': '"other"' } },
    { headers: { 'accept-encoding': 'br' } },
    { method: 'HEAD' },
    { method: 'POST', headers: { 'x-http-method-override': 'GET' } },
  ];
  const kept: unknown[] = [];
  for (const address of [path, '/', '/feed.xml', '/not/there']) {
    const clean = read(await ask(newspaper.url, address));
    for (const [nth, asking] of odd.entries()) {
      // A place of its own in the cache, and no other page.
      const target = `${address}?utm_source=${nth}`;
      await ask(byForce.url, target, asking);
      const next = await ask(byForce.url, target);
      expect(read(next), `${target} after ${JSON.stringify(asking)}`).toEqual(clean);
      kept.push(next.headers['x-kept']);
    }
  }
  expect(kept, 'The cache keeps something.').toContain('HIT');
});

test('every reader gets a coding that they can read, though the cache holds others [N4]', async ({
  newspaper,
  cast,
  byForce,
}) => {
  const { path } = await published(cast, { headline: `In codings ${process.pid}` });
  // The frame is drawn when the first article of a young newspaper is read.
  await ask(newspaper.url, path);
  const linked = async () => String((await ask(newspaper.url, '/')).headers.link);
  await expect.poll(linked).toContain('compression-dictionary');
  const frame = (await ask(newspaper.url, /<([^>]+)>/.exec(await linked())?.[1] as string)).bytes;
  const has = { 'available-dictionary': `:${createHash('sha256').update(frame).digest('base64')}:` };
  const other = { 'available-dictionary': `:${createHash('sha256').update('other').digest('base64')}:` };
  const coding = async (headers: Record<string, string>) =>
    (await ask(byForce.url, path, { headers })).headers['content-encoding'];
  for (const _ of ['asked', 'kept']) {
    expect(await coding({ 'accept-encoding': CHROMIUM, ...has })).toBe('dcb');
    expect(await coding({ 'accept-encoding': CHROMIUM, ...other })).toBe('br');
    expect(await coding({ 'accept-encoding': CHROMIUM })).toBe('br');
    expect(await coding({ 'accept-encoding': 'gzip' })).toBe('gzip');
    expect(await coding({})).toBeUndefined();
  }
});

test('nothing of the desk is in a cache that does as it is told, whatever the address looks like [N5] [N6]', async ({
  newspaper,
  asTold,
}) => {
  const headers = { cookie: await samisCookie(newspaper) };
  const targets = ['/admin', '/admin/account/x.css', '/admin/account.css', '/admin/x.png', '/api/auth/session'];
  for (const target of targets) {
    const mine = await ask(asTold.url, target, { headers });
    expect(mine.headers['cache-control'], target).toContain('no-store');
    const strangers = await ask(asTold.url, target);
    expect(strangers.headers['x-kept'], target).not.toBe('HIT');
    const asked = await ask(newspaper.url, target);
    expect([strangers.status, strangers.headers.location], target).toEqual([asked.status, asked.headers.location]);
    expect(strangers.body, target).not.toContain('Sami Toivola');
  }
});

test('nobody is given a cookie by a page, nor by a cache in its place [N6]', async ({ newspaper, byForce }) => {
  const cookie = await samisCookie(newspaper);
  for (const headers of [{ cookie }, { cookie: '__prerender_bypass=1' }, {} as Record<string, string>]) {
    const answer = await ask(byForce.url, '/world', { headers });
    expect([answer.status, answer.headers['set-cookie']]).toEqual([200, undefined]);
  }
});
