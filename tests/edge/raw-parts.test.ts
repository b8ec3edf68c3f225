import { describe, expect, it } from 'vitest';
import { noteRead } from '#platform/reading.ts';
import { openPaper, shelf } from './paper.ts';
import { request, without } from './raw-socket.ts';

describe('parts', () => {
  const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
  const withFile = () =>
    openPaper((req, res) => {
      noteRead('media:1');
      if (req.url !== '/media/1') return shelf({ '/': 'Front' })(req, res);
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
