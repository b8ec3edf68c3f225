import { describe, expect, it } from 'vitest';
import { openPaper, shelf } from './paper.ts';
import { request, say } from './raw-socket.ts';

const open = () => openPaper(shelf({ '/': 'Front', '/world/ferry': 'The ferry did not sail' }));

describe('a target with scheme and host (RFC 9112, 3.2.2)', () => {
  it.each(['http://foreland.example', 'https://foreland.example', 'HTTP://FORELAND.example'])(
    '%s is this newspaper, and answered as if it were not said',
    async (origin) => {
      const { port, rendered } = await open();
      const page = await request(port, `GET ${origin}/world/ferry?utm=x`);
      expect(page.body.toString()).toContain('The ferry did not sail');
      expect((await request(port, `GET ${origin}`)).body.toString()).toContain('Front');
      const moved = await request(port, `GET ${origin}/World/ferry`);
      expect([moved.status, moved.headers.location]).toEqual([308, '/world/ferry']);
      expect(rendered).toEqual(['/world/ferry', '/']);
    },
  );

  it.each([
    ['GET http://evil.example/', 421],
    ['GET http://127.0.0.1:1/admin', 421],
    ['GET https://foreland.example:444/', 421],
    ['GET https://foreland.example.evil.example/', 421],
    ['GET https://foreland.example@evil.example/', 421],
    ['GET https://evil.example@foreland.example/', 421],
    ['POST http://169.254.169.254/latest', 421],
    ['GET http:///', 421],
    ['GET ftp://foreland.example/', 400],
    ['GET file:///etc/passwd', 400],
    ['GET foreland.example', 400],
    ['GET *', 400],
    ['GET https://foreland.example\\admin', 400],
    ['GET https://foreland.example/x/../admin', 400],
  ])('%s gets nowhere', async (line, status) => {
    const { port, rendered } = await open();
    const answer = await request(port, line);
    expect(answer.status).toBe(status);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(rendered).toEqual([]);
  });

  it('reaches the desk as its own address, and no other', async () => {
    const seen: unknown[] = [];
    const { port } = await openPaper((req, res) => {
      seen.push(req.url);
      res.writeHead(200, { 'Content-Length': '0' }).end();
    });
    expect((await request(port, 'GET https://foreland.example/admin/stories')).status).toBe(200);
    expect(seen).toEqual(['/admin/stories']);
  });
});

describe('methods', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'LINK'])(
    '%s changes and tells nothing',
    async (method) => {
      const { port, rendered } = await open();
      const answer = await request(port, `${method} /`, { 'Content-Length': '0', 'X-Secret': 'kept' });
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
      expect(answer.body.toString()).not.toContain('kept');
      expect(rendered).toEqual([]);
    },
  );

  it('OPTIONS * says what can be done here', async () => {
    const { port } = await open();
    expect(await request(port, 'OPTIONS *')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('CONNECT is told no, and connects to nothing', async () => {
    const { port, rendered } = await open();
    const heard = await say(port, ['CONNECT 127.0.0.1:1 HTTP/1.1', 'Host: 127.0.0.1:1'], 'ferry');
    expect(heard).toMatch(/^HTTP\/1\.1 405 [\s\S]*Connection: close\r\n/);
    expect(rendered).toEqual([]);
  });

  it.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override', '_method'])(
    '%s overrides nothing',
    async (name) => {
      const { port, rendered } = await open();
      expect((await request(port, 'GET /', { [name]: 'DELETE' })).status).toBe(200);
      expect((await request(port, 'POST /', { [name]: 'GET', 'Content-Length': '0' })).status).toBe(405);
      expect(rendered).toEqual(['/']);
    },
  );

  it('another protocol that is offered is passed over, and the page sent (RFC 9110, 7.8)', async () => {
    const { port } = await open();
    const lines = ['GET / HTTP/1.1', 'Host: foreland.example', 'Connection: close, Upgrade', 'Upgrade: h2c'];
    const heard = await say(port, lines);
    expect(heard).toMatch(/^HTTP\/1\.1 200 [\s\S]*<h1>Front<\/h1>/);
  });

  it.each([
    ['4,000 letters', 4_000, 404],
    ['5,000 letters', 5_000, 414],
    ['20,000 letters', 20_000, 431],
  ])('an address of %s', async (_, length, status) => {
    const { port } = await open();
    expect((await request(port, `GET /${'a'.repeat(length)}`)).status).toBe(status);
  });
});
