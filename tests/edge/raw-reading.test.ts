import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { noteRead } from '#platform/reading.ts';
import { openPaper, shelf } from './paper.ts';
import { type RawAnswer, request, say } from './raw-socket.ts';

const FRONT = { '/': 'Front' };
const open = () => openPaper(shelf(FRONT));
const without = (answer: RawAnswer, ...names: string[]) =>
  Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !names.includes(name)));

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

describe('the coding is the one that the reader likes best (RFC 9110, 12.5.3)', () => {
  it.each([
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0,gzip;q=0', undefined],
    ['identity;q=0', undefined],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['*;q=0', undefined],
    ['*;q=0, gzip', 'gzip'],
    ['*;q=0.5, br;q=0, identity;q=0.7', undefined],
    ['gzip;q=0.001', 'gzip'],
    ['deflate, compress, sdch, zippo', undefined],
    ['br, br;q=0', undefined],
    ['  br\t;\tq=0 ,\t gzip ;  q=0.8 , , ,', 'gzip'],
    ['br ; q = 0, gzip', 'gzip'],
    ['BR;Q=1, gzip;q=0.9', 'br'],
    ['br;q=1.000', 'br'],
    ['br;q=1.5, gzip;q=0.5', 'gzip'],
    ['br;q=-1, gzip;q=0.5', 'gzip'],
    ['br;q=0.5555, gzip;q=0.1', 'gzip'],
    ['br;q=, gzip;q=0.1', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br;level=4;q=0.5, gzip;q=0.4', 'br'],
    [`${'a,'.repeat(5_000)}br`, 'br'],
    [`br${' '.repeat(10_000)};q=0`, undefined],
  ])('%j', async (accepted, coding) => {
    const { port } = await open();
    const answer = await request(port, 'GET /', { 'Accept-Encoding': accepted });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-encoding']).toBe(coding);
    expect(answer.headers.vary).toBe('Accept-Encoding');
  });

  it('said in two lines, it is one list', async () => {
    const { port } = await open();
    const heard = await say(port, [
      'GET / HTTP/1.1',
      'Host: foreland.example',
      'Connection: close',
      'Accept-Encoding: br;q=0',
      'Accept-Encoding: gzip',
    ]);
    expect(heard).toMatch(/Content-Encoding: gzip\r\n/);
  });

  it('Zstandard is there for who takes it once a page has been read again, with a tag of its own', async () => {
    const { port } = await open();
    const inZstd = () => request(port, 'GET /', { 'Accept-Encoding': 'zstd' });
    expect((await inZstd()).headers['content-encoding']).toBeUndefined();
    await expect.poll(async () => (await inZstd()).headers['content-encoding']).toBe('zstd');
    const { body, headers } = await inZstd();
    expect(headers.etag).toMatch(/-zst"$/);
    expect(zstdDecompressSync(body).toString()).toContain('<h1>Front</h1>');
    const again = await request(port, 'GET /', { 'Accept-Encoding': 'zstd', 'If-None-Match': headers.etag as string });
    expect(again.status).toBe(304);
    const liked = await request(port, 'GET /', { 'Accept-Encoding': 'gzip;q=0.8, br;q=0.9, zstd' });
    expect(liked.headers['content-encoding']).toBe('zstd');
  });

  it('of those that are liked as well as each other, it is the one with the fewest bytes', async () => {
    const { port } = await open();
    const all = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };
    await expect.poll(async () => (await request(port, 'GET /', all)).headers.etag).toMatch(/br11/);
    const length = async (accepted: string) =>
      Number((await request(port, 'GET /', { 'Accept-Encoding': accepted })).headers['content-length']);
    const each = await Promise.all(['gzip', 'br', 'zstd', 'identity'].map(length));
    expect(await length(all['Accept-Encoding'])).toBe(Math.min(...each));
  });

  it('what is said to be Brotli is the page', async () => {
    const { port } = await open();
    const { body } = await request(port, 'GET /', { 'Accept-Encoding': 'br' });
    expect(brotliDecompressSync(body).toString()).toContain('<h1>Front</h1>');
  });
});

describe('parts', () => {
  const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
  const withFile = () =>
    openPaper((req, res) => {
      noteRead('media:1');
      if (req.url !== '/media/1') return shelf(FRONT)(req, res);
      return res.writeHead(200, { 'Content-Type': 'image/webp' }).end(LETTERS);
    });

  it.each([
    ['bytes=0-4', 'abcde', 'bytes 0-4/26'],
    ['bytes=20-', 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=20-99', 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=-3', 'xyz', 'bytes 23-25/26'],
    ['bytes=-99', LETTERS, 'bytes 0-25/26'],
    ['bytes=25-25', 'z', 'bytes 25-25/26'],
    ['Bytes=0-0', 'a', 'bytes 0-0/26'],
  ])('of a file: %s', async (range, body, where) => {
    const { port } = await withFile();
    await request(port, 'GET /media/1');
    const whole = await request(port, 'GET /media/1');
    const answer = await request(port, 'GET /media/1', { Range: range });
    expect([answer.status, answer.body.toString()]).toEqual([206, body]);
    expect(answer.headers['content-range']).toBe(where);
    expect(whole.headers['accept-ranges']).toBe('bytes');
    expect(without(answer, 'date', 'content-range', 'content-length')).toEqual(
      without(whole, 'date', 'content-length'),
    );
  });

  it.each(['bytes=0-1,4-5', 'bytes=5-2', 'bytes=', 'bytes=-', 'lines=1-2', 'bytes=a-b', 'bytes 0-4', '0-4'])(
    'that are not given: “%s” is answered with the whole',
    async (range) => {
      const { port } = await withFile();
      const answer = await request(port, 'GET /media/1', { Range: range });
      expect([answer.status, answer.body.toString()]).toEqual([200, LETTERS]);
    },
  );

  it.each(['bytes=26-', 'bytes=99-100', 'bytes=-0', `bytes=${'9'.repeat(400)}-`])(
    'beyond the end: “%s” is refused, with the length and nothing for caches',
    async (range) => {
      const { port } = await withFile();
      const { status, headers } = await request(port, 'GET /media/1', { Range: range });
      expect([status, headers['content-range'], headers['cache-control']]).toEqual([416, 'bytes */26', 'no-store']);
    },
  );

  it('are given only of the file that the reader began with', async () => {
    const { port } = await withFile();
    const tag = (await request(port, 'GET /media/1')).headers.etag as string;
    const status = async (headers: Record<string, string>) =>
      (await request(port, 'GET /media/1', { Range: 'bytes=0-4', ...headers })).status;
    expect(await status({ 'If-Range': tag })).toBe(206);
    expect(await status({ 'If-Range': '"other"' })).toBe(200);
    expect(await status({ 'If-Range': `W/${tag}` })).toBe(200);
    expect(await status({ 'If-Range': 'Fri, 01 Jan 2100 00:00:00 GMT' })).toBe(200);
    expect(await status({ 'If-None-Match': tag })).toBe(304);
    expect(await status({ 'If-Match': '"other"' })).toBe(412);
  });

  it('are none of a page, which says so, nor of what does not exist, nor for HEAD', async () => {
    const { port } = await withFile();
    const page = await request(port, 'GET /', { Range: 'bytes=0-4' });
    expect([page.status, page.headers['accept-ranges']]).toEqual([200, 'none']);
    expect((await request(port, 'GET /none', { Range: 'bytes=0-4' })).status).toBe(404);
    const head = await request(port, 'HEAD /media/1', { Range: 'bytes=0-4' });
    expect([head.status, head.headers['content-length']]).toEqual([200, '26']);
  });
});
