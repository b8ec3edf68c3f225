import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { noteRead } from '#platform/reading.ts';
import { openPaper, sendPage, shelf } from './paper.ts';
import { happens, openSocket } from './raw-socket.ts';

const MEGABYTE = 1_048_576;
/** More than a system keeps for a connection, so that the rest of it waits in the program. */
const LARGE = Buffer.alloc(48 * MEGABYTE, 'a');
const HEAD = 'POST /admin HTTP/1.1\r\nHost: foreland.example\r\nSec-Fetch-Site: same-origin\r\n';

const openFile = (patience: Parameters<typeof openPaper>[1]) =>
  openPaper((_, res) => {
    noteRead('media:1');
    res.writeHead(200, { 'Content-Type': 'image/webp' }).end(LARGE);
  }, patience);

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] as number;
}

/** How long a reader waits for a page, in milliseconds, many times over. */
async function waits(ask: (path: string) => Promise<unknown>, before: (nth: number) => void = () => undefined) {
  const times: number[] = [];
  for (let nth = 0; nth < 120; nth += 1) {
    before(nth);
    const from = performance.now();
    await ask('/');
    times.push(performance.now() - from);
  }
  return times;
}

describe('two hundred who are slow on purpose [N9]', () => {
  it('with their headers are told so and cut off, and readers do not notice them', async () => {
    const { ask, port, connections } = await openPaper(shelf({ '/': 'Front' }), {
      patience: { headersMs: 2_000, checkMs: 100 },
    });
    await waits(ask);
    const round = async () => {
      const quiet = await waits(ask);
      const slow = await Promise.all(Array.from({ length: 200 }, () => openSocket(port)));
      // Every other one says nothing at all.
      const talking = slow.filter((_, nth) => nth % 2 === 0);
      for (const { send } of talking) send('GET / HTTP/1.1\r\nHost: foreland.example\r\nX: ');
      const beside = await waits(ask, (nth) => {
        for (let each = 0; each < 4; each += 1) talking[(nth * 4 + each) % talking.length]?.send('x');
      });
      expect(await connections()).toBeGreaterThanOrEqual(200);
      const heard = await Promise.all(slow.map(({ untilClosed }) => untilClosed()));
      expect(new Set(heard.map((text) => text.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 408']));
      quiet.push(...(await waits(ask)));
      return median(beside) / median(quiet);
    };
    // Other work on the machine may fall into one of them, and not into most.
    const ratios = [await round(), await round(), await round()];
    expect(median(ratios), String(ratios)).toBeLessThan(2);
  }, 60_000);

  it('with their bodies are cut off too, and what was begun for them is broken off', async () => {
    const brokenOff: unknown[] = [];
    const { port, ask } = await openPaper(
      async (req, res) => {
        if (req.method === 'GET') return shelf({ '/': 'Front' })(req, res);
        for await (const _ of req.on('error', (error) => brokenOff.push(error)));
        return sendPage(res, 'Taken');
      },
      { patience: { headersMs: 1_000, requestMs: 1_000, checkMs: 100 } },
    );
    const slow = await Promise.all(Array.from({ length: 200 }, () => openSocket(port)));
    for (const { send } of slow) send(`${HEAD}Content-Length: 1000\r\n\r\n`);
    await waits(ask, (nth) => slow[nth]?.send('x'));
    const heard = await Promise.all(slow.map(({ untilClosed }) => untilClosed()));
    expect(new Set(heard.map((text) => text.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 408']));
    await expect.poll(() => brokenOff.length).toBe(200);
  });
});

describe('an answer that is not taken [N9]', () => {
  it('is given up after a silence', async () => {
    const { port, connections } = await openFile({ patience: { silenceMs: 300, checkMs: 50 } });
    const { socket, send } = await openSocket(port);
    socket.pause();
    send('GET /media/1 HTTP/1.1\r\nHost: foreland.example\r\n\r\n');
    await expect.poll(() => socket.bytesWritten).toBeGreaterThan(0);
    await expect.poll(connections, { timeout: 5_000 }).toBe(0);
  });

  it('but bit by bit, without a silence, is given up as well', async () => {
    const { port, connections } = await openFile({ patience: { takingMs: 1_000, checkMs: 50 } });
    const { socket, send } = await openSocket(port);
    send('GET /media/1 HTTP/1.1\r\nHost: foreland.example\r\n\r\n');
    await once(socket, 'data');
    socket.pause();
    const takeSome = async () => {
      socket.resume();
      await happens(socket, 'data', 'close');
      socket.pause();
      return connections();
    };
    await expect.poll(takeSome, { timeout: 8_000, interval: 20 }).toBe(0);
    expect(socket.bytesRead).toBeLessThan(LARGE.length);
  });

  it('steadily by who has time is given to the end', async () => {
    const { ask } = await openFile({ patience: { silenceMs: 5_000, takingMs: 5_000, checkMs: 50 } });
    expect((await ask('/media/1')).body).toHaveLength(LARGE.length);
  });
});

describe('a hundred megabytes of body [N9]', () => {
  it.each([
    ['to the desk', HEAD],
    ['to a page', HEAD.replace('/admin', '/')],
    ['with a GET', HEAD.replace('POST /admin', 'GET /')],
  ])('%s are cut off long before, and kept nowhere', async (_, head) => {
    const { port } = await openPaper(async (req, res) => {
      if (req.method === 'GET') return shelf({ '/': 'Front' })(req, res);
      const kept: unknown[] = [];
      for await (const chunk of req) kept.push(chunk);
      return sendPage(res, 'Taken');
    });
    const { socket, send } = await openSocket(port);
    const inUse = () => process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    const before = inUse();
    let most = 0;
    send(`${head}Transfer-Encoding: chunked\r\n\r\n`);
    const chunk = `${MEGABYTE.toString(16)}\r\n${'a'.repeat(MEGABYTE)}\r\n`;
    let sent = 0;
    while (sent < 100 && !socket.destroyed) {
      if (!socket.write(chunk, 'latin1')) await happens(socket, 'drain', 'close');
      most = Math.max(most, inUse() - before);
      sent += 1;
    }
    expect(socket.destroyed).toBe(true);
    expect(sent).toBeLessThan(60);
    expect(most / MEGABYTE).toBeLessThan(60);
  });
});
