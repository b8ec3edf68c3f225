import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { change, openPaper, shelf } from './paper.ts';
import { openSocket } from './raw-socket.ts';

const WORDS = { '/a': 'A', '/b': 'B' };
const get = (path: string, ...fields: string[]) =>
  `GET ${path} HTTP/1.1\r\n${['Host: foreland.example', ...fields].join('\r\n')}\r\n\r\n`;

async function openKept(options: Parameters<typeof openPaper>[1] = {}) {
  const paper = await openPaper(shelf(WORDS), options);
  for (const path of Object.keys(WORDS)) await paper.ask(path);
  paper.longWay.length = 0;
  return paper;
}

describe('a page that is kept', () => {
  it('is handed out before Node’s server has come into it, as often as it is asked for', async () => {
    const { port, longWay, rendered } = await openKept();
    const { send, take } = await openSocket(port);
    for (const path of ['/a', '/b', '/a']) {
      send(get(path, 'Accept-Encoding: br'));
      const [page] = await take();
      expect(page).toMatchObject({ status: 200, headers: { connection: 'keep-alive', 'content-encoding': 'br' } });
      expect(page?.headers['cache-status']).toBe('Nightdesk; hit');
    }
    expect(longWay).toEqual([]);
    expect(rendered).toEqual(['/a', '/b']);
  });

  it('is not sent again to who holds it', async () => {
    const { port, longWay } = await openKept();
    const { send, take } = await openSocket(port);
    send(get('/a', 'Accept-Encoding: br'));
    const [page] = await take();
    for (const held of [page?.headers.etag, `"other", W/${page?.headers.etag}`, '*']) {
      send(get('/a', 'Accept-Encoding: br', `If-None-Match: ${held}`));
      const [answer] = await take();
      expect(answer).toMatchObject({ status: 304, headers: { etag: page?.headers.etag } });
    }
    send(get('/a', 'If-None-Match: "other"'));
    expect(await take()).toMatchObject([{ status: 200 }]);
    expect(longWay).toEqual([]);
  });

  it('is counted and answered in its turn, many in one packet', async () => {
    const { port, longWay, edge } = await openKept();
    const { send, take } = await openSocket(port);
    const before = edge.counts.answers.hit;
    send(get('/a') + get('/b').repeat(20) + get('/a'));
    const words = (await take(22)).map(({ body }) => /<h1>(.)/.exec(body.toString())?.[1]);
    expect(words).toEqual(['A', ...Array(20).fill('B'), 'A']);
    expect(edge.counts.answers.hit - before).toBe(22);
    expect(longWay).toEqual([]);
  });

  it('is answered to who sends their question letter by letter', async () => {
    const { port } = await openKept();
    const { send, take, socket } = await openSocket(port);
    for (const letter of get('/a')) {
      send(letter);
      if (socket.writableLength > 0) await once(socket, 'drain');
      await new Promise(setImmediate);
    }
    expect(await take()).toMatchObject([{ status: 200 }]);
  });

  it('is handed out no more from the moment in which it changed', async () => {
    const { port, edge, rendered, longWay } = await openKept();
    const { send, take } = await openSocket(port);
    send(get('/a'));
    await take();
    await edge.following.changed(change(['path:/a']), async () => []);
    send(get('/a'));
    await take();
    expect(longWay).toEqual(['GET /a']);
    expect(rendered).toEqual(['/a', '/b', '/a']);
  });

  it('is not handed out by who does not hear of changes', async () => {
    const { port, edge, longWay } = await openKept();
    edge.following.lost();
    const { send, take } = await openSocket(port);
    send(get('/a'));
    await take();
    expect(longWay).toEqual(['GET /a']);
  });
});

describe('a connection', () => {
  it('is Node’s from its first request that is not plain, and everything on it is answered in its turn', async () => {
    const { port, longWay } = await openKept();
    const { send, take } = await openSocket(port);
    send(get('/a') + get('/b', 'If-Match: "no"') + get('/a') + get('/nowhere') + get('/b', 'Connection: close'));
    expect((await take(5)).map(({ status }) => status)).toEqual([200, 412, 200, 404, 200]);
    expect(longWay).toEqual(['GET /b', 'GET /a', 'GET /nowhere', 'GET /b']);
  });

  it('on which nothing comes any more is ended after a while', async () => {
    const { port, connections } = await openKept({ patience: { keepAliveMs: 200, checkMs: 50 } });
    const { send, take, untilClosed } = await openSocket(port);
    send(get('/a'));
    await take();
    expect(await untilClosed()).toBe('');
    expect(await connections()).toBe(0);
  });

  it('that asks and does not take is not heard on, keeps little waiting, and is given up after a silence', async () => {
    const { port, connections, edge } = await openKept({ patience: { silenceMs: 500, checkMs: 50 } });
    const { send, socket } = await openSocket(port);
    socket.pause();
    const before = edge.counts.answers.hit;
    for (let nth = 0; nth < 200; nth += 1) send(get('/a').repeat(500));
    await expect.poll(connections, { timeout: 20_000 }).toBe(0);
    // 100,000 were asked for; what lies in between are the buffers of two sockets.
    expect(edge.counts.answers.hit - before).toBeLessThan(50_000);
  });

  it('is left when its reader has gone in the middle of it', async () => {
    const { port, connections, ask } = await openKept();
    const { send, socket } = await openSocket(port);
    send(get('/a').repeat(2_000));
    socket.resetAndDestroy();
    await expect.poll(connections).toBe(0);
    expect((await ask('/a')).status).toBe(200);
  });

  it('is ended at once when the server goes, if nothing is asked, and told so if something is', async () => {
    const { port, close } = await openKept();
    const [idle, busy] = [await openSocket(port), await openSocket(port)];
    for (const { send, take } of [idle, busy]) {
      send(get('/a'));
      await take();
    }
    const closed = close();
    busy.send(get('/b'));
    expect(await busy.take()).toMatchObject([{ status: 200, headers: { connection: 'close' } }]);
    expect(await idle.untilClosed()).toBe('');
    await closed;
  });
});
