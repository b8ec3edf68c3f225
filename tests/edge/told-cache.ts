import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { CdnSettings } from '#platform/cdn-settings.ts';

export type Call = { method: string; url: string; headers: IncomingHttpHeaders; body: string; at: number };
type Answer = { status: number; headers?: Record<string, string>; body?: string };
export type ToldCache = Awaited<ReturnType<typeof openCache>>;

export const TOKEN = 'a-token-that-nobody-else-knows';
const DONE: Answer = { status: 200, body: JSON.stringify({ success: true, status: 'ok' }) };

/** What takes purges in the place of a CDN: a real server, which speaks as much of their APIs as is asked, and remembers. */
export async function openCache() {
  const calls: Call[] = [];
  let answers: Answer[] = [];
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req.setEncoding('utf8')) body += chunk;
    const { method = '', url = '', headers } = req;
    calls.push({ method, url, headers, body, at: performance.now() });
    const { status, headers: said = {}, body: words = '' } = answers.shift() ?? DONE;
    res.writeHead(status, said).end(words);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    calls,
    url,
    /** Of the next calls, one after the other; after them all is well again. */
    answer: (...next: Answer[]) => {
      answers = next;
    },
    fastly: { fastly: { service: 'SERVICE', token: TOKEN, url }, cloudflare: null, varnish: [] } as CdnSettings,
    cloudflare: { fastly: null, cloudflare: { zone: 'zone1', token: TOKEN, url }, varnish: [] } as CdnSettings,
    varnish: { fastly: null, cloudflare: null, varnish: [url] } as CdnSettings,
  };
}

/** The keys that a call names, whichever API it speaks. */
export function keysOf({ headers, body }: Call): string[] {
  if (headers['surrogate-key']) return String(headers['surrogate-key']).split(' ');
  return (JSON.parse(body) as { tags: string[] }).tags;
}
