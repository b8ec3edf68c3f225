import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ensureWrk } from '../../../bin/testing/wrk.ts';
import { busySeconds, LOAD_CORE } from './cores.ts';
import type { Running } from './running.ts';

/**
 * Debian's wrk asks: on the same core, beside other work, a program of ours on Node's own client got 4,400 to 5,900 pages a second
 * from nginx where wrk got 17,000 to 22,000, while nginx had its core for an eighth of the time. It would have measured itself.
 * wrk keeps its connections, and each asks again when it was answered.
 */
const Told = z.object({
  requests: z.number().positive(),
  microseconds: z.number(),
  bytes: z.number(),
  errors: z.literal(0),
  p50: z.number(),
  p99: z.number(),
});

export const CONNECTIONS = 32;
/** Whoever waits longer was not answered; on a machine that others use a page that is made for each takes seconds. */
const LONGEST = '60s';

export type Load = {
  perSecond: number;
  p50: number;
  p99: number;
  requests: number;
  /** Of the server's core, how much of the time the server had it. */
  busyPercent: number;
  /** Microseconds of its core that the server took for each: also on a machine that others use, this holds. */
  busyMicros: number;
};

/** A file with an address a line, of which so many in a hundred requests are for others than the first. */
type Asking = { file: string; othersInHundred: number; from: number };
type Kind = { seconds: number; path?: string; coding?: string; asking?: Asking; connections?: number };

/** @throws unless every connection stood and every answer was of 200 or 300 */
export async function load({ port, pid }: Running, kind: Kind): Promise<Load> {
  const { seconds, path = '/', coding = 'gzip', asking, connections = CONNECTIONS } = kind;
  const wrk = ensureWrk();
  const onCore = ['-c', LOAD_CORE, wrk.path, '-t', '1'];
  const asks = ['-c', `${connections}`, '-d', `${seconds}s`, '--timeout', LONGEST, '-H', `Accept-Encoding: ${coding}`];
  const told = ['-s', asking ? 'asked.lua' : 'told.lua', `http://127.0.0.1:${port}${path}`];
  const args = [...onCore, ...asks, ...told];
  if (asking) args.push('--', asking.file, `${asking.othersInHundred}`, `${asking.from}`);
  const [before, began] = [busySeconds(pid), performance.now()];
  const options = { cwd: import.meta.dirname, env: { ...process.env, ...wrk.env } };
  const { stdout } = await promisify(execFile)('taskset', args, options);
  const busy = busySeconds(pid) - before;
  const busyPercent = (busy / (performance.now() - began)) * 100_000;
  const { requests, microseconds, p50, p99 } = toldIn(stdout);
  const perSecond = requests / (microseconds / 1_000_000);
  return { perSecond, p50, p99, requests, busyPercent, busyMicros: (busy / requests) * 1_000_000 };
}

function toldIn(said: string): z.infer<typeof Told> {
  try {
    return Told.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
  } catch (cause) {
    throw new Error(`Not every reader was answered as it should be: ${said}`, { cause });
  }
}
