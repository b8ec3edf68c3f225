import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { answer } from '#edge/answer.ts';
import { Edge, type EdgeOptions } from '#edge/edge.ts';
import type { AtOnce } from '#edge/hatch/at-once.ts';
import { PATIENCE, type Patience } from '#edge/patience.ts';
import { acceptUpgrades, openWire } from '#edge/wire.ts';
import type { Change } from '#platform/notices.ts';
import { noteRead } from '#platform/reading.ts';
import { ALONE } from './alone.ts';

/** What stands where Next stands: it makes pages for real, over a real server, and counts them. */
export type Handler = (req: IncomingMessage, res: ServerResponse) => unknown;

export type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };
export type Asking = { method?: string; headers?: Record<string, string | string[]>; body?: string };

export const PUBLIC_URL = 'https://foreland.example';

/** What Cache-Status says of an older copy, and of nothing else. */
export const OLDER_COPY =
  /^Nightdesk; (?:fwd=stale; fwd-status=5\d\d; ttl=-\d+; detail=failed|hit; ttl=-\d+; detail=(?:slow|not-tried|busy))$/;

type Manner = {
  patience?: Partial<Patience> /** Whether kept pages are handed out before Node's own server. */;
  hasHatch?: boolean;
};

/** An edge on a real server, hearing notices as if a database had just let it. */
export async function openPaper(
  handler: Handler,
  { patience, hasHatch = true, ...options }: Partial<EdgeOptions> & Manner = {},
) {
  const rendered: string[] = [];
  const inner = (req: IncomingMessage, res: ServerResponse) => {
    rendered.push(req.url ?? '');
    return handler(req, res);
  };
  const edge = new Edge({ inner, publicUrl: PUBLIC_URL, now: () => Date.now(), bestAfterMs: 0, ...options });
  await edge.following.back(async () => [], ALONE);
  const [atHatch, longWay]: [string[], string[]] = [[], []];
  const atOnce: AtOnce = (target, manner) => {
    const ready = edge.atOnce(target, manner);
    if (ready) atHatch.push(target);
    return ready;
  };
  const answerer = { handle: edge.handle.bind(edge), ...(hasHatch && { atOnce }) };
  const wire = openWire(answerer, { ...PATIENCE, ...patience });
  wire.server.on('request', (req) => longWay.push(`${req.method} ${req.url}`));
  acceptUpgrades(wire.server, {
    path: '/admin/writing',
    publicUrl: PUBLIC_URL,
    accept: (_, socket) => socket.destroy(),
  });
  const port = await wire.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    wire.server.closeAllConnections();
    await wire.close();
  });
  const counted = promisify(wire.server.getConnections.bind(wire.server));
  const connections = () => counted();
  return {
    edge,
    rendered,
    atHatch,
    longWay,
    port,
    connections,
    close: () => wire.close(),
    ask: (target: string, asking?: Asking) => ask(port, target, asking),
  };
}

let lastNumber = 0;

/** What the log of changes says when a story is published under these names. */
export function change(tags: string[], also: Partial<Change> = {}): Change[] {
  lastNumber += 1;
  const known = { number: lastNumber, id: crypto.randomUUID(), event: 'story.published', ends: [], turning: false };
  return [{ ...known, tags, ...also }];
}

/** Sends the target exactly as it is spelled. */
export function ask(
  port: number,
  target: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const req = request({ host: '127.0.0.1', port, path: target, method, headers, agent: false }, async (res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of res) chunks.push(chunk as Buffer);
    const whole = Buffer.concat(chunks);
    resolve({ status: res.statusCode ?? 0, headers: res.headers, body: whole, text: whole.toString('utf8') });
  });
  req.on('error', reject);
  req.end(body);
  return promise;
}

/** Whatever bytes one likes; gives all that comes back until the server hangs up. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let heard = '';
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  socket.setEncoding('latin1').on('data', (text) => {
    heard += text;
  });
  socket.on('error', () => undefined).on('close', () => resolve(heard));
  return promise;
}

export function sendPage(res: ServerResponse, body: string, headers: Record<string, string> = {}): void {
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
  res.end(`<!DOCTYPE html><html lang="en"><head><title>The Foreland</title></head><body>${body}</body></html>`);
}

/** A newspaper of words by path; what has none is looked for in vain, as a page of Nightdesk does it. */
export function shelf(words: Record<string, string>): Handler {
  return (req, res) => {
    const path = new URL(req.url ?? '', PUBLIC_URL).pathname;
    noteRead(`path:${path}`, 'furniture');
    if (words[path] === undefined) answer({ status: 404 });
    sendPage(res, `<h1>${words[path] ?? 'Not here'}</h1><p>${'The ferry did not sail. '.repeat(20)}</p>`);
  };
}

/** A door that pages wait at until the test opens it. */
export function door() {
  const opened = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const wait = () => {
    reached.resolve();
    return opened.promise;
  };
  return { wait, open: opened.resolve, reached: reached.promise };
}
