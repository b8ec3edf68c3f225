import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import type { Duplex } from 'node:stream';
import { Answering } from './answering.ts';
import { BoundedRequest } from './bounded-request.ts';
import { hasStrayBody, MOST_HEADERS, misframed } from './framing.ts';
import type { AtOnce } from './hatch/at-once.ts';
import { Hatch } from './hatch/hatch.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { refuseRequest, refuseSocket } from './refusal.ts';
import { isOwnOrigin } from './same-origin.ts';
import { hurryTakers } from './takers.ts';

/** For requests that are under way when the server is told to end. */
const ENDING_MS = 10_000;
/** For who keeps a connection open and may just now be sending the next request into it. */
const LAST_WORD_MS = 500;

export type Wire = {
  server: Server;
  listen(at: { host: string; port: number }): Promise<number>;
  close(): Promise<void>;
};
type Answerer = {
  handle(req: IncomingMessage, res: ServerResponse): void;
  /** What is there already, if there is anything of the kind: it is handed out before a request is made of it. */
  atOnce?: AtOnce;
};

/** One HTTP server that does not wait for ever, for anything. */
export function openWire(answerer: Answerer, patience: Patience = PATIENCE): Wire {
  const server = createServer({
    IncomingMessage: BoundedRequest,
    maxHeaderSize: 16_384,
    headersTimeout: patience.headersMs,
    requestTimeout: patience.requestMs,
    keepAliveTimeout: patience.keepAliveMs,
    connectionsCheckingInterval: patience.checkMs,
    // Any other protocol may be passed over (RFC 9110, 7.8), and is: curl offers h2c with every request.
    shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
  });
  // One more than are taken, or it would not be seen that there were more.
  server.maxHeadersCount = MOST_HEADERS + 1;
  server.timeout = patience.silenceMs;
  hurryTakers(server, patience);
  const answering = new Answering();
  answerRequests(server, answerer, answering);
  const hatch = answerer.atOnce && new Hatch(server, answerer.atOnce, patience);
  const end = () => {
    answering.isEnding = true;
    hatch?.close();
    return close(server, hatch);
  };
  return { server, listen: ({ host, port }) => listen(server, host, port), close: end };
}

function answerRequests(server: Server<typeof BoundedRequest>, answerer: Answerer, answering: Answering): void {
  const answer = (req: IncomingMessage, res: ServerResponse) => {
    if (!answering.begin(req, res)) return;
    const trouble = misframed(req);
    if (trouble) return refuseRequest(res, trouble);
    if (hasStrayBody(req)) res.shouldKeepAlive = false;
    answerer.handle(req, res);
  };
  server.on('request', answer);
  server.on('checkContinue', (req, res) => {
    req.holdBack(res);
    answer(req, res);
  });
  server.on('connect', (_, socket) => refuseSocket(socket, '405 Method Not Allowed'));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => answering.breakOff(socket, error));
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
    if (misframed(req) || !target.startsWith('/')) return refuseSocket(socket, '400 Bad Request');
    if (target.split('?')[0] !== at.path) {
      return at.others ? at.others(req, socket, head) : refuseSocket(socket, '403 Forbidden');
    }
    if (req.method !== 'GET' || !isOwnOrigin(req, at.publicUrl)) return refuseSocket(socket, '403 Forbidden');
    at.accept(req, socket, head);
  });
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

/**
 * Takes no new connection, and answers what comes on those that are open with the word that it is the last. Node's own way
 * would close idle ones at once, and a request that is on its way into one of them would be lost.
 */
async function close(server: Server, hatch?: Hatch): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const hangUp = (who: 'closeIdleConnections' | 'closeAllConnections') => {
    server[who]();
    hatch?.[who]();
  };
  const lastWord = setInterval(hangUp, LAST_WORD_MS, 'closeIdleConnections');
  const timer = setTimeout(hangUp, ENDING_MS, 'closeAllConnections');
  NetServer.prototype.close.call(server, () => resolve());
  await promise;
  clearInterval(lastWord);
  clearTimeout(timer);
}
