import { describe, expect, it } from 'vitest';
import { openPaper, shelf } from './paper.ts';
import { request, say, without } from './raw-socket.ts';

const open = () => openPaper(shelf({ '/': 'Front' }));

/** The tags of one page by coding, as readers get them. */
async function tagsOf(port: number) {
  const tag = async (accepted: string) =>
    (await request(port, 'GET /', { 'Accept-Encoding': accepted })).headers.etag as string;
  return { br: await tag('br'), gzip: await tag('gzip'), plain: await tag('identity') };
}

describe('who holds a page already', () => {
  it.each([
    ['its tag', (tag: string) => tag, 304],
    ['its tag, weakly', (tag: string) => `W/${tag}`, 304],
    ['its tag among others', (tag: string) => `"a", W/"b,c",${tag} , "d"`, 304],
    ['any tag at all', () => '*', 304],
    ['another tag', () => '"other"', 200],
    ['its tag without quotes', (tag: string) => tag.slice(1, -1), 200],
    ['its tag inside another', (tag: string) => `"x${tag.slice(1)}`, 200],
    ['nothing', () => '', 200],
  ])('and names %s', async (_, spell, status) => {
    const { port } = await open();
    const { br } = await tagsOf(port);
    const answer = await request(port, 'GET /', { 'If-None-Match': spell(br), 'Accept-Encoding': 'br' });
    expect(answer.status).toBe(status);
    if (status === 304) expect(answer.headers).toMatchObject({ etag: br, vary: 'Accept-Encoding' });
  });

  it('in a coding that the one who asks cannot read, is sent what can be read (RFC 9111, 4.3.1)', async () => {
    const { port } = await open();
    const { br, gzip } = await tagsOf(port);
    const held = { 'If-None-Match': `${br}, ${gzip}` };
    const only = await request(port, 'GET /', { ...held, 'Accept-Encoding': 'gzip' });
    expect([only.status, only.headers.etag]).toEqual([304, gzip]);
    const none = await request(port, 'GET /', held);
    expect([none.status, none.headers['content-encoding']]).toEqual([200, undefined]);
  });

  it('a date is passed over: no page says when it was last modified, and it may have changed twice in a second', async () => {
    const { port } = await open();
    const later = 'Fri, 01 Jan 2100 00:00:00 GMT';
    const answer = await request(port, 'GET /', { 'If-Modified-Since': later });
    expect(answer.status).toBe(200);
    expect(answer.headers['last-modified']).toBeUndefined();
    expect((await request(port, 'GET /', { 'If-Unmodified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status).toBe(200);
    const both = { 'If-None-Match': '"other"', 'If-Modified-Since': later };
    expect((await request(port, 'GET /', both)).status).toBe(200);
  });

  it('If-Match comes before If-None-Match, and is compared strongly (RFC 9110, 13.2.2)', async () => {
    const { port } = await open();
    const { plain } = await tagsOf(port);
    const status = async (headers: Record<string, string>) => (await request(port, 'GET /', headers)).status;
    expect(await status({ 'If-Match': plain })).toBe(200);
    expect(await status({ 'If-Match': '*' })).toBe(200);
    expect(await status({ 'If-Match': `"other", ${plain}` })).toBe(200);
    expect(await status({ 'If-Match': `W/${plain}` })).toBe(412);
    expect(await status({ 'If-Match': '"other"' })).toBe(412);
    expect(await status({ 'If-Match': '"other"', 'If-None-Match': plain })).toBe(412);
    expect(await status({ 'If-Match': plain, 'If-None-Match': plain })).toBe(304);
    const refused = await request(port, 'GET /', { 'If-Match': '"other"' });
    expect(refused.headers['cache-control']).toBe('no-store');
  });

  it('what does not exist is sent with its words, whatever the reader holds (13.2.1)', async () => {
    const { port } = await open();
    const { headers } = await request(port, 'GET /none');
    const status = async (held: Record<string, string>) => (await request(port, 'GET /none', held)).status;
    expect(await status({ 'If-None-Match': '*' })).toBe(404);
    expect(await status({ 'If-None-Match': headers.etag as string })).toBe(404);
    expect(await status({ 'If-Match': '"x"' })).toBe(404);
  });
});

describe('HEAD', () => {
  it.each([
    ['a page', '/', {}],
    ['a page in Brotli', '/', { 'Accept-Encoding': 'br' }],
    ['no page', '/none', {}],
    ['another spelling', '/World', {}],
    ['no address', '/a;b', {}],
  ])('says what GET says, without the body: %s', async (_, path, headers) => {
    const { port } = await open();
    await request(port, `GET ${path}`, headers);
    const get = await request(port, `GET ${path}`, headers);
    const head = await request(port, `HEAD ${path}`, headers);
    expect(head.status).toBe(get.status);
    expect(without(head, 'date')).toEqual(without(get, 'date'));
    expect(head.headers['content-length']).toBe(String(get.body.length));
    expect(await say(port, [`HEAD ${path} HTTP/1.1`, 'Host: foreland.example', 'Connection: close'])).toMatch(
      /\r\n\r\n$/,
    );
  });

  it('asks under conditions as GET does', async () => {
    const { port } = await open();
    const { plain } = await tagsOf(port);
    expect((await request(port, 'HEAD /', { 'If-None-Match': plain })).status).toBe(304);
    expect((await request(port, 'HEAD /', { 'If-Match': '"other"' })).status).toBe(412);
  });
});
