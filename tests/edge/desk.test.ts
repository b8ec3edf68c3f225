import { describe, expect, it } from 'vitest';
import { answer } from '#edge/answer.ts';
import { LARGEST_BODY } from '#edge/bounded-request.ts';
import { openPaper, PUBLIC_URL, sendPage, sendRaw } from './paper.ts';

/** A desk that says what it was asked, and would like to be cached. */
async function openDesk() {
  const seen: Record<string, unknown>[] = [];
  const paper = await openPaper(async (req, res) => {
    let received = 0;
    for await (const chunk of req) received += (chunk as Buffer).length;
    seen.push({ ...req.headers, received });
    if (req.url === '/admin/nothing') answer({ status: 404 });
    res.setHeader('Set-Cookie', 'session=1');
    sendPage(res, 'Desk', { 'Cache-Control': 'public, max-age=600', 'X-Powered-By': 'Next.js' });
  });
  return { ...paper, seen };
}

describe('the desk and the API', () => {
  it('nothing of them is kept anywhere, whatever the address looks like and whatever the inside says [N5] [N6]', async () => {
    const { ask, rendered } = await openDesk();
    for (const path of ['/admin', '/admin/account/x.css', '/api/health']) {
      for (const _ of [1, 2]) {
        const { status, headers } = await ask(path, { headers: { cookie: 'session=1' } });
        expect(status).toBe(200);
        expect(headers['cache-control']).toBe('no-store, private');
        expect(headers['set-cookie']).toEqual(['session=1']);
        expect(headers.etag).toBeUndefined();
      }
    }
    expect(rendered).toHaveLength(6);
  });

  it('a page of the desk may be framed by nobody and runs only what carries its nonce [T15] [N12]', async () => {
    const { ask, seen } = await openDesk();
    const policies = [await ask('/admin'), await ask('/admin')].map(({ headers }) => {
      expect(headers['x-frame-options']).toBe('DENY');
      return String(headers['content-security-policy']);
    });
    for (const policy of policies) {
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy.match(/script-src[^;]*/)?.[0]).toMatch(/^script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'$/);
    }
    expect(policies[0]).not.toBe(policies[1]);
    expect(seen.map((headers) => headers['content-security-policy'])).toEqual(policies);
  });

  it('a page that is not there says so on the desk too', async () => {
    const { ask } = await openDesk();
    expect((await ask('/admin/nothing')).status).toBe(404);
  });

  it('what clients must not say to Next’s inside does not reach it; its own words do [N1] [N3]', async () => {
    const { ask, seen } = await openDesk();
    await ask('/admin', {
      headers: {
        'x-middleware-subrequest': ['middleware', 'middleware:middleware'],
        'x-middleware-rewrite': '/x',
        'x-invoke-path': '/x',
        'x-matched-path': '/x',
        'x-nextjs-data': '1',
        'x-original-url': '/x',
        'x-rewrite-url': '/x',
        'x-http-method-override': 'DELETE',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-for': '1.2.3.4',
        'x-forwarded-proto': 'gopher',
        'content-security-policy': "script-src 'nonce-evil'",
        rsc: '1',
        'next-action': 'abc',
        host: 'foreland.example',
      },
    });
    expect(seen[0]).toMatchObject({
      host: 'foreland.example',
      'x-forwarded-host': 'foreland.example',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      rsc: '1',
      'next-action': 'abc',
    });
    expect(Object.keys(seen[0] ?? {}).join(' ')).not.toMatch(
      /middleware|invoke|matched|nextjs|original|rewrite|override/,
    );
    expect(String(seen[0]?.['content-security-policy'])).not.toContain('evil');
  });

  const own = { origin: PUBLIC_URL, host: 'foreland.example' };
  it.each([
    ['from its own page', own, 200],
    ['behind a proxy that changes the host', { origin: PUBLIC_URL, host: '127.0.0.1:3000' }, 200],
    ['by another of its names', { origin: 'https://other.example', host: 'other.example' }, 200],
    ['without a word about where from', { host: 'foreland.example' }, 403],
    ['from nowhere', { ...own, origin: 'null' }, 403],
    ['from elsewhere', { ...own, origin: 'https://evil.example' }, 403],
    ['from a sub-domain', { ...own, origin: 'https://a.foreland.example' }, 403],
    ['over plain HTTP', { ...own, origin: 'http://foreland.example' }, 403],
    ['from another port', { ...own, origin: 'https://foreland.example:444' }, 403],
    ['from a look-alike', { ...own, origin: 'https://foreland.example.evil.example' }, 403],
    ['same-origin by the browser’s word', { host: 'foreland.example', 'sec-fetch-site': 'same-origin' }, 200],
    ['cross-site by the browser’s word', { ...own, 'sec-fetch-site': 'cross-site' }, 403],
    ['same-site by the browser’s word', { ...own, 'sec-fetch-site': 'same-site' }, 403],
  ])('a form that comes %s is answered as it should be [T13]', async (_, headers, status) => {
    const { ask, rendered } = await openDesk();
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
      for (const path of ['/admin/stories', '/api/auth/sign-in']) {
        const sent = await ask(path, { method: 'POST', headers: { ...headers, 'content-type': type }, body: 'a=b' });
        expect(sent.status).toBe(status);
      }
    }
    expect(rendered).toHaveLength(status === 200 ? 6 : 0);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('%s is held to the same rule [T13]', async (method) => {
    const { ask } = await openDesk();
    expect((await ask('/api/x', { method })).status).toBe(403);
    expect((await ask('/api/x', { method, headers: own })).status).toBe(200);
  });

  it('a body that says how long it is, and is too long, is refused unread [N9]', async () => {
    const { port, rendered } = await openDesk();
    const head = `POST /admin HTTP/1.1\r\nHost: foreland.example\r\nOrigin: ${PUBLIC_URL}\r\nContent-Length: 104857600\r\n\r\n`;
    expect(await sendRaw(port, head)).toMatch(/^HTTP\/1.1 413 [\s\S]*Connection: close/i);
    expect(rendered).toEqual([]);
  });

  it('a body that does not say so is cut off where it becomes too long [N9]', async () => {
    const { port, seen } = await openDesk();
    const head = `POST /admin HTTP/1.1\r\nHost: foreland.example\r\nOrigin: ${PUBLIC_URL}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const chunk = `${(65_536).toString(16)}\r\n${'a'.repeat(65_536)}\r\n`;
    await sendRaw(port, head + chunk.repeat(LARGEST_BODY / 65_536 + 2));
    expect(seen).toEqual([]);
  });

  it('a WebSocket is offered to nobody, and no connection goes out for it [N8]', async () => {
    const { port, rendered } = await openDesk();
    const upgrade = (target: string) =>
      sendRaw(
        port,
        `GET ${target} HTTP/1.1\r\nHost: foreland.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      );
    expect(await upgrade('/admin')).toMatch(/^HTTP\/1.1 403 /);
    expect(await upgrade('http://127.0.0.1:1/')).toMatch(/^HTTP\/1.1 400 /);
    expect(rendered).toEqual([]);
  });
});
