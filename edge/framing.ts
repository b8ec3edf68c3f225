import type { IncomingMessage } from 'node:http';

/** As many as are read at all; browsers send some twenty, proxies add a few. */
export const MOST_HEADERS = 100;

/** A name or an address with an optional port (RFC 3986, 3.2); no name of a user, no empty word. */
export const HOST = /^(?:[A-Za-z0-9\-._~%!$&'()*+,=]+|\[[0-9A-Fa-f:.]+\])(?::\d{0,5})?$/;

/**
 * What Node's parser lets pass although it could be read in two ways, by us and by a proxy before us. The rest (two lengths,
 * a length together with chunks, folded lines, bare line ends, NUL) it refuses itself: tests/edge/raw-framing.test.ts.
 * @returns the status line to refuse with; undefined for a request that can be read in one way only
 */
export function misframed(req: IncomingMessage): string | undefined {
  if (req.httpVersionMajor !== 1) return '505 HTTP Version Not Supported';
  if (req.rawHeaders.length > 2 * MOST_HEADERS) return '431 Request Header Fields Too Large';
  if (!hasOneHost(req)) return '400 Bad Request';
  const coding = req.headers['transfer-encoding'];
  if (coding === undefined) return undefined;
  // RFC 9112, 6.1: a 1.0 request with chunks comes through something that did not understand them.
  if (req.httpVersionMinor === 0) return '400 Bad Request';
  return coding.toLowerCase() === 'chunked' ? undefined : '501 Not Implemented';
}

/** RFC 9112, 3.2: exactly one, and one that can be read; HTTP/1.0 may go without. */
function hasOneHost({ rawHeaders, httpVersionMinor }: IncomingMessage): boolean {
  let host: string | undefined;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (name.length !== 4 || name.toLowerCase() !== 'host') continue;
    if (host !== undefined) return false;
    host = rawHeaders[at + 1] as string;
  }
  return host === undefined ? httpVersionMinor === 0 : HOST.test(host);
}

/**
 * A body where none belongs (RFC 9110, 9.3.1). It is not read: whatever follows on this connection may be what another
 * server took for the body, so nothing that follows is answered.
 */
export function hasStrayBody(req: IncomingMessage): boolean {
  return (req.method === 'GET' || req.method === 'HEAD') && bringsBody(req);
}

export function bringsBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
