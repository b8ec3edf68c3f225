import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openPaper, shelf } from './paper.ts';
import { request, say } from './raw-socket.ts';

const open = () => openPaper(shelf({ '/': 'Front' }));

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
