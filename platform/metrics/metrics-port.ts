import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
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
  const listening = Promise.withResolvers<void>();
  const reject = (error: NodeJS.ErrnoException) =>
    listening.reject(error.code === 'EADDRINUSE' ? taken(at.port) : error);
  server.once('error', reject).listen(at.port, at.host, () => listening.resolve());
  await listening.promise;
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
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
