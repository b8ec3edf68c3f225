import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { commonHead } from './policy.ts';

const HEAD = ['Content-Length', '0', 'Connection', 'close', 'Cache-Control', 'no-store', ...commonHead('http:')];
const LINES = HEAD.map((word, at) => (at % 2 === 0 ? `${word}: ` : `${word}\r\n`)).join('');

/** Says no to who has no request that could be answered, and hangs up. @param status with its words */
export function refuseSocket(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\n${LINES}\r\n`, () => socket.destroy());
}

/** The same to a request that stands in a line with others: it is said in its turn. */
export function refuseRequest(res: ServerResponse, status: string): void {
  res.shouldKeepAlive = false;
  res.writeHead(Number.parseInt(status, 10), status.slice(4), HEAD).end();
}
