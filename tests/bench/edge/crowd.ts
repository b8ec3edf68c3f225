import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { instanceAccounts } from '#platform/notices/accounts.ts';
import { at } from '../figures.ts';
import { askFor } from './answer.ts';
import type { Ground } from './ground.ts';
import { openNewspaper } from './newspaper.ts';
import { tell } from './paper.ts';
import { type Row, rowOf, wanting } from './row.ts';

const SLOWEST_MS = 1_000;
type Heard = { ms: number; cache: string; body: Buffer };

/**
 * So many connections that are open already ask for one article at the instant in which its server has heard of a
 * publication. That is a few milliseconds after it was answered to this process; who asks in between gets, rightly, what
 * stood there before, and is no part of a stampede.
 */
export async function crowd({ paper, closing, rounds, readers }: Ground): Promise<Row[]> {
  const { dataDir, stories } = await paper();
  const { storyId, path } = stories[1]!;
  const { port, count } = closing(await openNewspaper(dataDir));
  await askFor(port, path);
  const sockets = await Promise.all(Array.from({ length: readers }, () => open(port)));
  const found: { p50: number; p99: number; made: number; renders: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const headline = `What ${readers} wait for, ${round}`;
    const renewed = await renewals(path);
    const heardOf = await count('nightdesk_change_number');
    await tell(storyId, headline);
    while ((await count('nightdesk_change_number')) === heardOf) await pass(1);
    const heard = await Promise.all(sockets.map((socket) => read(socket, port, path)));
    found.push({ ...figuresOf(heard, headline), renders: (await renewals(path)) - renewed });
  }
  for (const socket of sockets) socket.destroy();
  const p99 = rowOf(
    `${readers} readers right after a publish`,
    'ms',
    found.map((one) => one.p50),
    { p99: found.map((one) => one.p99) },
  );
  return [
    wanting(p99, { atMost: SLOWEST_MS }),
    wanting(
      rowOf(
        'renders of it, by the account of the edge',
        'renders',
        found.map((one) => one.renders),
      ),
      { atLeast: 1, atMost: 1 },
    ),
    rowOf(
      'answers that were made, not shared, by Cache-Status',
      'answers',
      found.map((one) => one.made),
    ),
  ];
}

/** How often the page was made, as `nightdesk edge show` tells it: the metrics count what receipts read back as well. */
async function renewals(path: string): Promise<number> {
  const [told] = await instanceAccounts(path);
  if (!told?.account?.kept) throw new Error('The server keeps no such page.');
  return told.account.kept.renewals;
}

/** @throws unless all of them got the new words */
function figuresOf(heard: Heard[], headline: string) {
  const bodies = new Set(heard.map(({ body }) => body.toString('base64')));
  const isNew = [...bodies].every((body) => gunzipSync(Buffer.from(body, 'base64')).includes(headline));
  if (!isNew) throw new Error('Some of the readers got what stood there before.');
  const made = heard.filter(({ cache }) => cache.includes('fwd=') && !cache.includes('collapsed')).length;
  const times = heard.map(({ ms }) => ms);
  return { p50: at(times, 0.5), p99: at(times, 0.99), made };
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

async function read(socket: Socket, port: number, path: string): Promise<Heard> {
  const from = performance.now();
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip\r\n\r\n`);
  const { promise, resolve, reject } = Promise.withResolvers<Heard>();
  const parts: Buffer[] = [];
  const hear = (part: Buffer) => {
    parts.push(part);
    const whole = wholeOf(Buffer.concat(parts));
    if (whole) resolve({ ...whole, ms: performance.now() - from });
  };
  const hangsUp = () => reject(new Error('A reader was hung up on.'));
  socket.on('data', hear).once('close', hangsUp);
  try {
    return await promise;
  } finally {
    socket.off('data', hear).off('close', hangsUp);
  }
}

/** @throws for any answer but 200 */
function wholeOf(answer: Buffer): Omit<Heard, 'ms'> | undefined {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = answer.toString('latin1', 0, end);
  if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(head);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
  const body = answer.subarray(end + 4);
  return body.length < length ? undefined : { cache: /\r\ncache-status: (.*)/i.exec(head)?.[1] ?? '', body };
}
