import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What came back, with the body's bytes as they were sent. */
export type Answer = { head: Record<string, string>; body: Buffer; ms: number };

const keeps = new Agent({ keepAlive: true });
/** A run takes an hour; one that waits for nothing must not. */
const LONGEST_MS = 60_000;
const HUNG_UP = ['ECONNRESET', 'EPIPE'];

/**
 * On a connection that is kept, or on another one if the server hung up on it just then, as it may on one that rested
 * (RFC 9112, 9.3.1): while this process waits for a program it does not hear of that.
 * @throws unless it is there
 */
export async function askFor(port: number, path: string, coding = 'gzip'): Promise<Answer> {
  const from = performance.now();
  const headers = { 'Accept-Encoding': coding };
  const asked = request({ host: '127.0.0.1', port, path, headers, agent: keeps, timeout: LONGEST_MS });
  asked.once('timeout', () => asked.destroy(new Error(`${path} was not answered in a minute.`)));
  // Of what breaks off later the answer itself tells.
  asked.on('error', () => undefined);
  let answer: IncomingMessage;
  try {
    [answer] = await once(asked.end(), 'response');
  } catch (error) {
    const isHungUp = HUNG_UP.includes((error as NodeJS.ErrnoException).code ?? '');
    if (asked.reusedSocket && isHungUp) return askFor(port, path, coding);
    throw error;
  }
  const body = await buffer(answer);
  if (answer.statusCode !== 200) throw new Error(`${path} was answered with ${answer.statusCode}.`);
  const head = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, `${value}`]));
  return { head, body, ms: performance.now() - from };
}
