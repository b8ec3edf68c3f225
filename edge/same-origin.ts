import type { IncomingMessage } from 'node:http';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether the request may change anything. Browsers say where a request comes from, and a page cannot lie about it: what
 * comes from another origin, from a sub-domain, or from nowhere, is refused.
 */
export function mayChange(req: IncomingMessage, publicUrl: string): boolean {
  if (READING.has(req.method ?? '')) return true;
  const { origin } = req.headers;
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return site === 'same-origin';
  return isOwnOrigin(req, publicUrl);
}

/** Whether the browser says that a page of this newspaper asks. */
export function isOwnOrigin(req: IncomingMessage, publicUrl: string): boolean {
  const { origin } = req.headers;
  return origin !== undefined && (origin === publicUrl || origin === ownOrigin(req, publicUrl));
}

/** For who opened the newspaper by another of its names, such as 127.0.0.1 instead of localhost. */
function ownOrigin(req: IncomingMessage, publicUrl: string): string | undefined {
  const { host } = req.headers;
  return host ? `${new URL(publicUrl).protocol}//${host}` : undefined;
}
