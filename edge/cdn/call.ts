import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { request as requestSecurely } from 'node:https';

type Asking = Pick<RequestOptions, 'method'> & { headers: Record<string, string>; body?: string };

/** How long one call may take. */
export const LONGEST_CALL_MS = 5_000;
/** Their answers are a few lines. */
const LONGEST_ANSWER = 65_536;
const LONGEST_RETRY_AFTER_MS = 300_000;

/** A cache could not be told. The message is for the log and holds no token. */
export class NotTold extends Error {
  override name = 'NotTold';
  /** True if it will not be taken before somebody changes a setting. */
  readonly isRefused: boolean;
  /** As it asked for itself. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    { isRefused = false, retryAfterMs }: { isRefused?: boolean; retryAfterMs?: number | undefined } = {},
  ) {
    super(message);
    this.isRefused = isRefused;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Not `fetch`: Next puts its own in its place.
 * @returns the text of an answer that says that all is well
 * @throws NotTold
 */
export async function call(url: string, { body = '', method, headers }: Asking): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const ask = url.startsWith('https:') ? requestSecurely : request;
  const signal = AbortSignal.timeout(LONGEST_CALL_MS);
  const length = { 'Content-Length': String(Buffer.byteLength(body)) };
  const req = ask(
    url,
    { method, headers: { ...headers, ...length, Connection: 'close' }, agent: false, signal },
    (res) => {
      readAnswer(res).then(resolve, reject);
    },
  );
  req.once('error', (error) => reject(new NotTold(signal.aborted ? 'It did not answer in time.' : wordsOf(error))));
  req.end(body);
  return promise;
}

async function readAnswer(res: IncomingMessage): Promise<string> {
  const text = await textOf(res);
  const status = res.statusCode ?? 0;
  if (status >= 200 && status < 300) return text;
  const isRefused = status === 401 || status === 403;
  throw new NotTold(`It answered ${status}.`, { isRefused, retryAfterMs: readRetryAfter(res.headers['retry-after']) });
}

async function textOf(res: IncomingMessage): Promise<string> {
  let text = '';
  try {
    for await (const chunk of res.setEncoding('utf8')) {
      text += chunk;
      if (text.length > LONGEST_ANSWER) throw new NotTold('Its answer is too long.');
    }
  } catch (error) {
    throw error instanceof NotTold ? error : new NotTold('It broke off in its answer.');
  }
  return text;
}

/** Seconds or a date (RFC 9110, 10.2.3), and not more than we are willing to wait. */
export function readRetryAfter(header: string | undefined, now = Date.now()): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS);
}

function wordsOf(error: NodeJS.ErrnoException): string {
  return `It cannot be reached (${error.code ?? error.message}).`;
}
