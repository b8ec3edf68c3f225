import type { IncomingMessage, ServerResponse } from 'node:http';
import { newReading, whileReading } from '#platform/reading.ts';
import type { Inner } from './inner.ts';
import { plainPage } from './plain-page.ts';
import { mayChange } from './same-origin.ts';

/** While Nightdesk is being built: everything goes through to Next, nothing is kept, and pages still have their status. */
export function passThrough(inner: Inner, publicUrl: string): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    if (!mayChange(req, publicUrl)) return plainPage(403, []).send(req, res);
    const reading = newReading();
    const writeHead = res.writeHead.bind(res);
    res.writeHead = ((status: number, ...rest: never[]) => {
      if (reading.location) res.setHeader('Location', reading.location);
      res.setHeader('X-Content-Type-Options', 'nosniff');
      return writeHead(status === 200 ? reading.status : status, ...rest);
    }) as ServerResponse['writeHead'];
    whileReading(reading, () => inner(req, res));
  };
}
