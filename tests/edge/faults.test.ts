import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noteRead } from '#platform/reading.ts';
import { openPaper, sendPage, sendRaw, shelf } from './paper.ts';

const PROTECTIONS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': expect.stringMatching(/^(strict-origin-when-cross-origin|same-origin)$/),
  'permissions-policy': expect.stringContaining('camera=()'),
  'strict-transport-security': expect.stringContaining('max-age=63072000'),
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
};

describe('when something goes wrong', () => {
  it('a page that fails says so in words, with a mark to name, and nothing of the inside [N11]', async () => {
    const secret = 'SELECT * FROM desk.story at /srv/nightdesk/newsroom/site.ts:12';
    const { ask, rendered } = await openPaper((req, res) => {
      if (req.url === '/throws') throw new Error(secret);
      res.writeHead(500, { 'Content-Type': 'text/html', 'X-Powered-By': 'Next.js' });
      res.end(secret);
    });
    for (const path of ['/throws', '/fails', '/fails']) {
      const { status, headers, text } = await ask(path);
      expect(status).toBe(500);
      expect(text).toContain('Something went wrong');
      expect(text).toContain(String(headers['x-request-id']));
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(text).not.toMatch(/SELECT|srv|newsroom|at \//);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-powered-by']).toBeUndefined();
    }
    expect(rendered).toHaveLength(3);
  });

  it('a page of which a part failed is a failed page, and the next try may succeed', async () => {
    let tries = 0;
    const { ask } = await openPaper((_, res) => {
      noteRead('front');
      tries += 1;
      sendPage(res, tries === 1 ? '<!--$!--><template></template><!--/$-->' : 'Front');
    });
    expect((await ask('/')).status).toBe(500);
    expect((await ask('/')).status).toBe(200);
  });

  it('every document carries the same protections, whatever its status [N12]', async () => {
    const { ask } = await openPaper((req, res) => {
      if (req.url === '/fails') throw new Error('x');
      return shelf({ '/': 'Front', '/admin': 'Desk' })(req, res);
    });
    const asked = [
      [200, await ask('/')],
      [404, await ask('/nothing')],
      [404, await ask('/_next/image?url=x')],
      [400, await ask('/a;b')],
      [405, await ask('/', { method: 'POST' })],
      [403, await ask('/admin', { method: 'POST' })],
      [500, await ask('/fails')],
      [200, await ask('/admin')],
      [500, await ask('/fails')],
    ] as const;
    for (const [status, answered] of asked) {
      expect(answered.status).toBe(status);
      expect(answered.headers).toMatchObject(PROTECTIONS);
      expect(answered.headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-(inline|eval)/);
    }
  });

  it('over plain HTTP nothing is said about HTTPS', async () => {
    const { ask } = await openPaper(shelf({ '/': 'Front' }), { publicUrl: 'http://localhost:3000' });
    expect((await ask('/')).headers['strict-transport-security']).toBeUndefined();
  });

  it('what is no HTTP, and too many headers, are refused [N9]', async () => {
    const { port } = await openPaper(shelf({ '/': 'Front' }));
    expect(await sendRaw(port, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect(await sendRaw(port, `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 /,
    );
    expect(await sendRaw(port, 'GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  });
});

describe('files of the build', () => {
  function build() {
    const folder = mkdtempSync(join(tmpdir(), 'nightdesk-static-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'chunks'));
    writeFileSync(join(folder, 'chunks/main-[abc].js'), `// ${'words '.repeat(100)}`);
    writeFileSync(join(folder, 'chunks/main-[abc].js.map'), '{"sources":["newsroom/secret.ts"]}');
    writeFileSync(join(folder, 'serif.woff2'), crypto.getRandomValues(Buffer.alloc(500)));
    return folder;
  }

  it('are for ever, compressed, and of the right kind', async () => {
    const { ask } = await openPaper(shelf({}), { staticFolder: build() });
    const script = await ask('/_next/static/chunks/main-%5Babc%5D.js', { headers: { 'accept-encoding': 'br' } });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'x-content-type-options': 'nosniff',
    });
    const font = await ask('/_next/static/serif.woff2', { headers: { 'accept-encoding': 'br' } });
    expect(font.headers).toMatchObject({ 'content-type': 'font/woff2' });
    expect(font.headers['content-encoding']).toBeUndefined();
    expect(font.body).toHaveLength(500);
  });

  it('are those that the build named and no others: no maps, no way out of the folder [N11]', async () => {
    const { ask, rendered } = await openPaper(shelf({}), { staticFolder: build() });
    for (const [path, status] of [
      ['/_next/static/chunks/main-%5Babc%5D.js.map', 404],
      ['/_next/static/nothing.js', 404],
      ['/_next/static/..%2f..%2fpackage.json', 400],
      ['/_next/static/../../package.json', 400],
      ['/_next/server/app/page.js', 404],
    ] as const) {
      expect((await ask(path)).status).toBe(status);
    }
    expect(rendered).toEqual([]);
  });
});
