import { type IncomingHttpHeaders, request } from 'node:http';

export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; body: string };
type Asking = { method?: string; headers?: Record<string, string | string[]>; body?: string };

/** Sends the target as it is spelled, which browsers and `fetch` would tidy first, and follows nothing. */
export function ask(url: string, target: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: target, method, headers, agent: false }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, body: bytes.toString() });
    });
    asked.on('error', reject).end(body);
  });
}
