import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { BoundedRequest } from './bounded-request.ts';
import { commonHead, type Head } from './policy.ts';
import { isOwnOrigin } from './same-origin.ts';

const SECOND = 1_000;
/** For requests that are under way when the server is told to end. */
const GRACE_MS = 10 * SECOND;

export type Wire = {
  server: Server;
  listen(at: { host: string; port: number }): Promise<number>;
  close(): Promise<void>;
};

/** One HTTP server that does not wait for ever, for anything. */
export function openWire(handle: (req: IncomingMessage, res: ServerResponse) => void): Wire {
  const server = createServer(
    {
      IncomingMessage: BoundedRequest,
      maxHeaderSize: 16_384,
      headersTimeout: 10 * SECOND,
      requestTimeout: 60 * SECOND,
      // Longer than a proxy in front of us keeps its connections, or it would write into one that we just closed.
      keepAliveTimeout: 75 * SECOND,
      connectionsCheckingInterval: 2 * SECOND,
    },
    handle as never,
  );
  server.maxHeadersCount = 100;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable && error.code !== 'ECONNRESET')
      refuse(socket, CLIENT_ERRORS[error.code ?? ''] ?? '400 Bad Request');
    else socket.destroy();
  });
  return { server, listen: ({ host, port }) => listen(server, host, port), close: () => close(server) };
}

type Accept = (req: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * Lets one path of the desk change to a WebSocket, for pages of our own alone: a browser says with every upgrade which
 * origin asks, and sends the desk's cookie along for any of them. Nothing else is handed on, unless to
 * the development server's `others`.
 */
export function acceptUpgrades(
  server: Server,
  at: { path: string; publicUrl: string; accept: Accept; others?: Accept },
): void {
  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy());
    const target = req.url ?? '';
    if (!target.startsWith('/')) return refuse(socket, '400 Bad Request');
    if (target.split('?')[0] !== at.path) {
      return at.others ? at.others(req, socket, head) : refuse(socket, '403 Forbidden');
    }
    if (req.method !== 'GET' || !isOwnOrigin(req, at.publicUrl)) return refuse(socket, '403 Forbidden');
    at.accept(req, socket, head);
  });
}

const CLIENT_ERRORS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

function refuse(socket: Duplex, status: string): void {
  const head = pairsOf(['Content-Length', '0', 'Connection', 'close', ...commonHead('http:')]);
  socket.end(`HTTP/1.1 ${status}\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  socket.on('error', () => socket.destroy());
}

function pairsOf(head: Head): [string, string][] {
  return head.flatMap((name, at) => (at % 2 === 0 ? [[name, head[at + 1] ?? ''] as [string, string]] : []));
}

function listen(server: Server, host: string, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen(port, host, () => {
    server.off('error', reject);
    resolve((server.address() as AddressInfo).port);
  });
  return promise;
}

async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  server.close(() => resolve());
  await promise;
  clearTimeout(timer);
}
