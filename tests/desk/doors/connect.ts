import { WebSocket } from 'ws';
import { type Asked, PROTOCOL } from '#newsroom/writing/said.ts';
import { expect } from '#tests/browser/newsroom.ts';
import { Writer } from '#tests/newsroom/writing/room.ts';

const addressOf = (url: string, path: string) => `${url.replace(/^http/, 'ws')}${path}?protocol=${PROTOCOL}`;

type At = { url: string; path: string; cookie: string };

/** What a page that is not the newspaper's own is answered, though it has the cookie: the status of HTTP, or that it is in. */
export function knockFrom(origin: string | undefined, { url, path, cookie }: At): Promise<number> {
  const socket = new WebSocket(addressOf(url, path), { headers: { cookie, ...(origin && { origin }) } });
  return new Promise((resolve, reject) => {
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (request, { statusCode = 0 }) => {
      request.destroy();
      resolve(statusCode);
    });
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('close', (code) => reject(new Error(`It was closed with ${code}.`)));
  });
}

export type Came = { read: string; ended: number | undefined; refused: string | null };

/** Opens a story as its screen does, reads, and writes one letter behind the headline. */
export async function writeThrough({ url, path, cookie }: At, storyId: string): Promise<Came> {
  const writer = new Writer(addressOf(url, path), cookie, storyId, { origin: url });
  try {
    const isIn = () => writer.provider.isSynced;
    await expect.poll(() => isIn() || writer.ended !== null || writer.failed !== null).toBe(true);
    const read = writer.text();
    if (isIn()) {
      writer.write('!');
      writer.provider.sendStateless(JSON.stringify({ mark: 1 } satisfies Asked));
      await expect.poll(() => writer.said.some((said) => said.is === 'reached' && said.mark === 1)).toBe(true);
    }
    return { read, ended: writer.ended?.code, refused: writer.failed };
  } finally {
    writer.leave();
  }
}
