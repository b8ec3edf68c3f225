import { Agent, request } from 'node:http';

/** What came back, with the body's bytes as they were sent. */
export type Answer = { status: number; head: Record<string, string>; body: Buffer; ms: number };

const keeps = new Agent({ keepAlive: true });

export function ask(port: number, path: string, coding = 'gzip', agent = keeps): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const headers = { 'Accept-Encoding': coding };
    const asked = request({ host: '127.0.0.1', port, path, headers, agent }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part);
      const head = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, `${value}`]));
      resolve({ status: answer.statusCode ?? 0, head, body: Buffer.concat(parts), ms: performance.now() - from });
    });
    asked.on('error', reject).end();
  });
}

/** @throws unless it is there */
export async function askFor(port: number, path: string, coding?: string): Promise<Answer> {
  const answer = await ask(port, path, coding);
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`);
  return answer;
}
