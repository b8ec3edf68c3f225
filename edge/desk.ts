import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newReading, whileReading } from '#platform/reading.ts';
import type { Inner } from './inner.ts';
import { DATA_POLICY, DESK_REFERRER, deskPolicy, type Head } from './policy.ts';
import { sealHead } from './seal.ts';

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
  // Words for what is not there come from the readers' side too, and say their status as they do there.
  const reading = newReading();
  sealHead(res, head, reading);
  await whileReading(reading, () => inner(req, res));
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
