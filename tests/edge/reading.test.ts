import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answer } from '#edge/answer.ts';
import { noteRead } from '#platform/reading.ts';
import { openPaper, PUBLIC_URL, sendPage, sendRaw, shelf } from './paper.ts';

const FERRY = { '/': 'Front', '/world/ferry': 'The ferry did not sail' };

describe('a reader asks for a page', () => {
  it('the page is made once, and everybody gets the same bytes', async () => {
    const { ask, rendered } = await openPaper(shelf(FERRY));
    const first = await ask('/world/ferry');
    const second = await ask('/world/ferry');
    expect(first.status).toBe(200);
    expect(first.text).toContain('The ferry did not sail');
    expect(second.text).toBe(first.text);
    expect(rendered).toEqual(['/world/ferry']);
  });

  it('compressed as the reader can take it, with a strong tag for each form', async () => {
    const { ask } = await openPaper(shelf(FERRY));
    const plain = await ask('/world/ferry');
    const gzip = await ask('/world/ferry', { headers: { 'accept-encoding': 'gzip, deflate' } });
    const br = await ask('/world/ferry', { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(br.headers['content-encoding']).toBe('br');
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    const tags = [plain, gzip, br].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
    for (const { headers } of [plain, gzip, br]) expect(headers.vary).toBe('Accept-Encoding');
  });

  it.each([
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.5, br;q=0.4', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['identity, br;q=0.5', undefined],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['GZIP', 'gzip'],
    ['br;q=nonsense, gzip', 'gzip'],
    ['', undefined],
  ])('“%s” is honoured', async (accepted, coding) => {
    const { ask } = await openPaper(shelf(FERRY));
    const { headers } = await ask('/', { headers: { 'accept-encoding': accepted } });
    expect(headers['content-encoding']).toBe(coding);
  });

  it('who has the page is told so, without the page', async () => {
    const { ask } = await openPaper(shelf(FERRY));
    const { headers } = await ask('/', { headers: { 'accept-encoding': 'gzip' } });
    const tag = headers.etag as string;
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask('/', { headers: { 'if-none-match': known, 'accept-encoding': 'gzip' } });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers.etag).toBe(tag);
      expect(again.headers['cache-control']).toBe(headers['cache-control']);
    }
    expect((await ask('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('a page that is read again is compressed as well as it can be, and who has it need not fetch it anew', async () => {
    const { ask } = await openPaper(shelf(FERRY));
    const asked = { headers: { 'accept-encoding': 'br' } };
    const first = (await ask('/', asked)).headers.etag as string;
    const etag = async () => (await ask('/', asked)).headers.etag;
    await expect.poll(etag).toBe(first.replace('br5', 'br11'));
    expect((await ask('/', { headers: { 'if-none-match': first, 'accept-encoding': 'br' } })).status).toBe(304);
  });

  it('HEAD gets the headers of GET and no body', async () => {
    const { ask, rendered } = await openPaper(shelf(FERRY));
    await ask('/', { method: 'HEAD' });
    const head = await ask('/', { method: 'HEAD' });
    const get = await ask('/');
    expect(head.body).toHaveLength(0);
    for (const headers of [head.headers, get.headers]) delete headers.date;
    expect(head.headers).toEqual(get.headers);
    expect(rendered).toEqual(['/']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is no way to read a page [N11]',
    async (method) => {
      const { ask, rendered } = await openPaper(shelf(FERRY));
      const { status, headers } = await ask('/', { method });
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
      expect(rendered).toEqual([]);
    },
  );

  it('the status is the one that the page told, with its words', async () => {
    const { ask } = await openPaper((req, res) => {
      noteRead('furniture');
      if (req.url === '/gone') answer({ status: 410 });
      if (req.url === '/moved') answer({ status: 301, location: '/world/موج' });
      if (req.url === '/evil') answer({ status: 301, location: '//evil.example' });
      sendPage(res, `<h1>Words for ${req.url}</h1>`);
    });
    expect(await ask('/gone')).toMatchObject({ status: 410, text: expect.stringContaining('Words for /gone') });
    const moved = await ask('/moved');
    expect(moved).toMatchObject({ status: 301, text: expect.stringContaining('Words for /moved') });
    expect(moved.headers.location).toBe('/world/%D9%85%D9%88%D8%AC');
    expect((await ask('/evil')).status).toBe(500);
  });
});

describe('nothing that one reader sends changes what others get', () => {
  const poisons: [string, Record<string, string>][] = [
    ['RSC', { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }],
    ['flight', { accept: 'text/x-component' }],
    ['middleware', { 'x-middleware-subrequest': 'middleware:middleware', 'x-middleware-rewrite': '/admin' }],
    ['invoke', { 'x-invoke-path': '/admin', 'x-matched-path': '/admin', 'x-invoke-status': '500' }],
    ['nextjs', { 'x-nextjs-data': '1', 'x-nextjs-rewrite': '/admin' }],
    ['forwarded', { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', forwarded: 'host=evil.example' }],
    ['rewrite', { 'x-original-url': '/admin', 'x-rewrite-url': '/admin' }],
    ['method', { 'x-http-method-override': 'POST' }],
    ['range', { range: 'bytes=0-5' }],
    ['cookie', { cookie: 'session=1; __prerender_bypass=1' }],
    ['host', { host: 'evil.example' }],
    ['authorization', { authorization: 'Bearer x' }],
    ['policy', { 'content-security-policy': "script-src 'nonce-x'" }],
  ];

  it.each(poisons)(
    '%s: the page is the same, byte for byte, and so is the next reader’s [N3] [N4]',
    async (_, headers) => {
      const seen: unknown[] = [];
      const { ask } = await openPaper((req, res) => {
        seen.push(req.headers);
        noteRead('front');
        sendPage(res, `<pre>${JSON.stringify(req.headers)} ${req.method} ${req.url}</pre>`);
      });
      const poisoned = await ask('/', { headers });
      const clean = await ask('/');
      expect(poisoned.status).toBe(200);
      expect(clean.text).toBe(poisoned.text);
      expect(seen).toEqual([
        {
          host: 'foreland.example',
          accept: 'text/html',
          'accept-encoding': 'identity',
          'user-agent': expect.stringContaining('Nightdesk'),
          'x-forwarded-host': 'foreland.example',
          'x-forwarded-proto': 'https',
        },
      ]);
    },
  );

  it('a cookie is neither read nor set on a reader’s page [N6]', async () => {
    const { ask } = await openPaper((_, res) => {
      noteRead('front');
      sendPage(res, 'x', {
        'Set-Cookie': 'a=b',
        'X-Powered-By': 'Next.js',
        'Cache-Control': 'private',
        Link: '</a.js>',
      });
    });
    const { headers } = await ask('/', { headers: { cookie: 'session=1' } });
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.link).toBeUndefined();
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('the address of another host and a TRACE get nowhere [N1] [N11]', async () => {
    const { port, rendered } = await openPaper(shelf(FERRY));
    const raw = (line: string) =>
      sendRaw(port, `${line} HTTP/1.1\r\nHost: foreland.example\r\nConnection: close\r\n\r\n`);
    expect(await raw('GET http://127.0.0.1:1/admin')).toMatch(/^HTTP\/1.1 421 /);
    expect(await raw('TRACE /')).toMatch(/^HTTP\/1.1 405 /);
    expect(await raw('CONNECT 127.0.0.1:1')).not.toMatch(/^HTTP\/1.1 200/);
    expect(rendered).toEqual([]);
  });

  it('the address of the newspaper is the one of the settings, whatever the request calls it', async () => {
    const { ask } = await openPaper((req, res) => {
      noteRead('front');
      sendPage(res, String(req.headers.host));
    });
    expect((await ask('/', { headers: { host: 'evil.example' } })).text).toContain(new URL(PUBLIC_URL).host);
  });
});
