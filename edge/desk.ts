import { randomBytes } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Inner } from './inner.ts';
import { DATA_POLICY, DESK_REFERRER, deskPolicy, type Head } from './policy.ts';

/** Headers by which a client could speak to Next's inside, or in the name of a proxy that we do not have. */
const SPOKEN_INSIDE =
  /^(?:x-(?:middleware|nextjs|next|invoke|matched-path|forwarded|original|rewrite|real-ip|vercel|now|prerender|http-method|method-override)|forwarded$|content-security-policy|cf-connecting-ip|true-client-ip|purpose$)/;

type Passing = { area: 'admin' | 'api'; inner: Inner; publicUrl: string; common: Head };

/** Lets a request of the desk or of the API pass to Next. Its answer is for one person and is kept nowhere. */
export async function passToDesk(req: IncomingMessage, res: ServerResponse, passing: Passing): Promise<void> {
  const { area, inner, publicUrl, common } = passing;
  const policy = area === 'admin' ? deskPolicy(randomBytes(16).toString('base64')) : DATA_POLICY;
  stripHeaders(req, publicUrl);
  if (area === 'admin') req.headers['content-security-policy'] = policy;
  const head = ['Content-Security-Policy', policy, 'Cache-Control', 'no-store, private', ...DESK_REFERRER, ...common];
  sealHead(res, head);
  await inner(req, res);
}

function stripHeaders(req: IncomingMessage, publicUrl: string): void {
  for (const name of Object.keys(req.headers)) if (SPOKEN_INSIDE.test(name)) delete req.headers[name];
  const { host, origin, protocol } = new URL(publicUrl);
  // Behind a proxy that changes the host, Next still compares it with the origin of an action.
  if (req.headers.origin === origin) req.headers.host = host;
  req.headers['x-forwarded-host'] = req.headers.host;
  req.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  req.headers['x-forwarded-for'] = req.socket.remoteAddress ?? '';
}

/** Sets the headers at the last moment, so that nothing inside has the last word. */
export function sealHead(res: ServerResponse, head: Head): void {
  const writeHead = res.writeHead.bind(res);
  const sealed = (status: number, second?: unknown, third?: unknown): ServerResponse => {
    const given = (typeof second === 'string' ? third : second) as
      | OutgoingHttpHeaders
      | OutgoingHttpHeader[]
      | undefined;
    for (const [name, value] of pairs(given)) res.setHeader(name, value);
    for (let at = 0; at < head.length; at += 2) res.setHeader(head[at] as string, head[at + 1] as string);
    return writeHead(status);
  };
  res.writeHead = sealed as ServerResponse['writeHead'];
}

function pairs(given: OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined): [string, number | string | string[]][] {
  if (!given) return [];
  if (!Array.isArray(given))
    return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.flatMap((name, at) => (at % 2 === 0 ? [[String(name), given[at + 1] as string]] : []));
}
