import cluster from 'node:cluster';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { log } from '../log.ts';
import { EXPOSITION_TYPE } from './exposition.ts';

export type MetricsPort = { port: number; close(): Promise<void> };

/**
 * Where a scraper reads the numbers: on a port of its own, so that no mistake of a proxy before readers' port can show them.
 * @param write the numbers as they are now
 * @throws if the port is taken
 */
export async function openMetricsPort(at: { host: string; port: number }, write: () => string): Promise<MetricsPort> {
  const limits = { requestTimeout: 5_000, headersTimeout: 5_000, connectionsCheckingInterval: 1_000 };
  const server = createServer(limits, (req, res) => answer(req, res, write));
  server.unref();
  // Who is about to be replaced has it until it goes, and numbers are nothing to wait for.
  const again = cluster.isWorker
    ? setInterval(() => server.listening || listen(server, at).catch(isTaken), 1_000)
    : null;
  again?.unref();
  await listen(server, at).catch((error) => {
    if (!again || !isTaken(error)) throw isTaken(error) ? taken(at.port) : error;
  });
  return {
    port: (server.address() as AddressInfo | null)?.port ?? at.port,
    async close() {
      if (again) clearInterval(again);
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

function listen(server: Server, at: { host: string; port: number }): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen({ ...at, exclusive: true }, () => {
    server.off('error', reject);
    resolve();
  });
  return promise;
}

/** @throws what is anything else */
function isTaken(error: NodeJS.ErrnoException): boolean {
  if (error.code !== 'EADDRINUSE') throw error;
  return true;
}

function taken(port: number): Error {
  return new Error(`Port ${port} for metrics is taken. Stop what listens there, or set NIGHTDESK_METRICS_PORT.`);
}

function answer({ url, method }: IncomingMessage, res: ServerResponse, write: () => string): void {
  if (url !== '/metrics') return void res.writeHead(404, { 'Content-Length': 0 }).end();
  if (method !== 'GET' && method !== 'HEAD') {
    return void res.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
  }
  try {
    const text = write();
    const head = { 'Content-Type': EXPOSITION_TYPE, 'Content-Length': Buffer.byteLength(text) };
    res.writeHead(200, { ...head, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    res.end(method === 'HEAD' ? undefined : text);
  } catch (error) {
    log.error({ err: error }, 'The numbers could not be told.');
    res.writeHead(500, { 'Content-Length': 0 }).end();
  }
}
