import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export type RawAnswer = { status: number; headers: Record<string, string>; body: Buffer };

/** A connection of its own, over which a test says byte for byte what it likes. */
export async function openSocket(port: number) {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let heard: Buffer = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    heard = Buffer.concat([heard, bytes]);
  });
  // A connection that is cut off is one of the answers that tests look for.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return {
    socket,
    send: (text: string) => void socket.write(text, 'latin1'),
    /** The first so many answers, when they are there; what comes after them stays. */
    take: async (count = 1, { bodiless = false } = {}): Promise<RawAnswer[]> => {
      const answers: RawAnswer[] = [];
      while (answers.length < count) {
        const next = readAnswer(heard, bodiless);
        if (next) {
          answers.push(next.answer);
          heard = next.rest;
        } else if (socket.closed) throw new Error('The server hung up before it had answered.');
        else await happens(socket, 'data', 'close');
      }
      return answers;
    },
    /** All that comes until the server hangs up. */
    untilClosed: async (): Promise<string> => {
      if (!socket.closed) await once(socket, 'close');
      return heard.toString('latin1');
    },
  };
}

/** One request on a connection of its own that ends with the answer; gives all that came back. */
export async function say(port: number, lines: string[], body = ''): Promise<string> {
  const { send, untilClosed } = await openSocket(port);
  send(`${lines.join('\r\n')}\r\n\r\n${body}`);
  return untilClosed();
}

/** GET, or whatever the first line says, from the newspaper's own host. */
export async function request(port: number, line: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  const { send, take } = await openSocket(port);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  send(`${line} HTTP/1.1\r\nHost: foreland.example\r\nConnection: close\r\n${lines.join('')}\r\n`);
  const [answer] = await take(1, { bodiless: line.startsWith('HEAD ') });
  return answer as RawAnswer;
}

export function without({ headers }: RawAnswer, ...names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

/** The first of these events. */
export async function happens(socket: Socket, ...events: string[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const event of events) socket.once(event, resolve);
  await promise;
  for (const event of events) socket.off(event, resolve);
}

function readAnswer(heard: Buffer, bodiless: boolean): { answer: RawAnswer; rest: Buffer } | undefined {
  const end = heard.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = heard.toString('latin1', 0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
  const headers = Object.fromEntries(lines.map((line) => [nameOf(line), line.slice(line.indexOf(':') + 1).trim()]));
  const hasBody = !bodiless && status >= 200 && status !== 304;
  const length = hasBody ? Number(headers['content-length']) : 0;
  const body = heard.subarray(end + 4, end + 4 + length);
  if (body.length < length) return undefined;
  return { answer: { status, headers, body }, rest: heard.subarray(end + 4 + length) };
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(':')).toLowerCase();
}
