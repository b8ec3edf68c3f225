import type { IncomingMessage, ServerResponse } from 'node:http';
import { newReading, whileReading } from '#platform/reading.ts';
import type { Inner } from './inner.ts';
import { plainPage } from './plain-page.ts';
import { mayChange } from './same-origin.ts';
import { sealHead } from './seal.ts';

const HEAD = ['X-Content-Type-Options', 'nosniff', 'X-Frame-Options', 'DENY'];

/** While Nightdesk is being built: everything goes through to Next, nothing is kept, and pages still have their status. */
export function passThrough(inner: Inner, publicUrl: string): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    if (!mayChange(req, publicUrl)) return plainPage(403, HEAD).send(req, res);
    const reading = newReading();
    sealHead(res, HEAD, reading);
    whileReading(reading, () => inner(req, res));
  };
}
