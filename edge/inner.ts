import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { keepGiven } from './seal.ts';

/** Next's request handler, or what stands in its place. */
export type Inner = (req: IncomingMessage, res: ServerResponse) => unknown;

/**
 * Asks for a page as nobody in particular. Not one header of the reader goes inside, so none can change the page that
 * all readers get. The name contains a crawler's: Next then waits until the whole page is there, where it would
 * otherwise send late parts with scripts that move them into place.
 */
export function impersonalRequest(url: string, publicUrl: string): IncomingMessage {
  const { host, protocol } = new URL(publicUrl);
  const req = new IncomingMessage(new Socket());
  req.method = 'GET';
  req.url = url;
  req.httpVersion = '1.1';
  req.httpVersionMajor = 1;
  req.httpVersionMinor = 1;
  req.headers = {
    host,
    accept: 'text/html',
    'accept-encoding': 'identity',
    'user-agent': 'Nightdesk edge (as Googlebot)',
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
  };
  req.push(null);
  return req;
}

/** Keeps what is written to it, and goes nowhere. */
export class Capture extends ServerResponse {
  readonly done: Promise<Buffer>;
  #chunks: Buffer[] = [];
  #finish: (body: Buffer) => void;

  constructor(req: IncomingMessage) {
    super(req);
    const { promise, resolve } = Promise.withResolvers<Buffer>();
    this.done = promise;
    this.#finish = resolve;
  }

  override writeHead(status: number, second?: unknown, third?: unknown): this {
    keepGiven(this, second, third);
    return super.writeHead(status);
  }

  override write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    this.#keep(chunk, encoding);
    callBack(encoding, callback);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    if (this.finished) return this;
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.#keep(chunk, encoding);
    if (!this.headersSent) this.writeHead(this.statusCode);
    this.finished = true;
    this.emit('finish');
    this.emit('close');
    callBack(chunk, encoding, callback);
    this.#finish(Buffer.concat(this.#chunks));
    return this;
  }

  #keep(chunk: unknown, encoding: unknown): void {
    if (!this.headersSent) this.writeHead(this.statusCode);
    if (typeof chunk === 'string') this.#chunks.push(Buffer.from(chunk, encoding as BufferEncoding | undefined));
    else this.#chunks.push(Buffer.from(chunk as Uint8Array));
  }
}

function callBack(...candidates: unknown[]): void {
  for (const candidate of candidates) if (typeof candidate === 'function') queueMicrotask(() => candidate());
}
