import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pass } from 'node:timers/promises';
import { freePort } from '#platform/database/server/free-port.ts';
import { answers } from '#tests/edge/answers-at.ts';
import { SERVER_CORE } from './cores.ts';

/** A server on the servers' core, until it is closed. */
export type Running = { port: number; pid: number; close(): Promise<void> };

type Program = {
  path: string;
  args: (port: number) => string[];
  env?: (port: number) => Record<string, string | undefined>;
  cwd?: string;
};
const LONGEST_START_MS = 120_000;
const LONGEST_STOP_MS = 60_000;
/** By what is not the newspaper's own settings: whoever runs this may have set those for something else. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR'];

export async function run({ path, args, env = () => ({}), cwd }: Program): Promise<Running> {
  const port = await freePort();
  const own = Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]]));
  const child = spawn('taskset', ['-c', SERVER_CORE, path, ...args(port)], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...own, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env(port) },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (said) => (words += said));
  const close = () => end(child);
  const until = performance.now() + LONGEST_START_MS;
  while (!(await answers(port))) {
    const isOver = child.exitCode !== null || child.signalCode !== null || performance.now() > until;
    if (isOver) await close();
    if (isOver) throw new Error(`${path} did not start: ${words}`);
    await pass(50);
  }
  return { port, pid: child.pid as number, close };
}

/** @throws if it had to be killed */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  const impatient = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS);
  await gone;
  clearTimeout(impatient);
  if (child.signalCode === 'SIGKILL') throw new Error(`${child.spawnargs.join(' ')} did not end in a minute.`);
}
