import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { ServerFolder } from './folder.ts';
import { hereFor, plainEnv } from './initialise.ts';
import type { RunAs } from './run-as.ts';
import { ServerTrouble } from './trouble.ts';

const LOOPBACK_ONLY = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
const WORKING = ['-c', 'timezone=UTC', '-c', 'log_timezone=UTC', '-c', 'jit=off', '-c', 'max_connections=200'];
/** For tests only: nobody misses their data after a power cut. */
const FORGETFUL = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];
const LONGEST_START = 120_000;
const LONGEST_STOP = 60_000;

export type Start = {
  folder: ServerFolder;
  binaries: Binaries;
  as: RunAs;
  port: number;
  durable: boolean;
  log: number;
};

/** Resolves when the server takes connections. Its own session keeps a Ctrl-C in the terminal away from it. */
export async function startPostmaster({ folder, binaries, as, port, durable, log }: Start): Promise<ChildProcess> {
  const flags = [...LOOPBACK_ONLY, ...WORKING, ...(durable ? [] : FORGETFUL)];
  const postmaster = spawn(binaries.postgres, ['-D', hereFor(as, folder.cluster), '-p', String(port), ...flags], {
    ...as,
    cwd: folder.cluster,
    detached: true,
    stdio: ['ignore', log, log],
    env: plainEnv(),
  });
  postmaster.on('error', () => undefined);
  const until = Date.now() + LONGEST_START;
  while (Date.now() < until) {
    if (hasEnded(postmaster)) throw new ServerTrouble(`Postgres did not start: ${lastWords(folder)}`);
    if (readPidFile(folder)?.[0] === String(postmaster.pid) && readPidFile(folder)?.[7]?.trim() === 'ready')
      return postmaster;
    await pause(20);
  }
  postmaster.kill('SIGQUIT');
  throw new ServerTrouble(`Postgres was not ready after ${LONGEST_START / 1000} seconds.`);
}

/** SIGINT is Postgres's word for a fast and clean shutdown: it ends the sessions and writes everything down. */
export async function stopPostmaster(postmaster: ChildProcess): Promise<void> {
  if (hasEnded(postmaster)) return;
  const ended = new Promise((resolve) => postmaster.once('exit', resolve));
  postmaster.kill('SIGINT');
  const impatient = setTimeout(() => postmaster.kill('SIGQUIT'), LONGEST_STOP);
  await ended;
  clearTimeout(impatient);
}

export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/**
 * Clears what an earlier server left behind. One that still lives has lost its keeper, or is on its way out, and is
 * ended; a pid file whose number now belongs to some other program would stop Postgres, and goes.
 */
export async function clearThePlace(folder: ServerFolder): Promise<void> {
  const pid = Number(readPidFile(folder)?.[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return;
  if (!servesFolder(pid, folder)) return rmSync(join(folder.cluster, 'postmaster.pid'), { force: true });
  process.kill(pid, 'SIGINT');
  const until = Date.now() + LONGEST_STOP;
  while (isAlive(pid) && servesFolder(pid, folder)) {
    if (Date.now() > until)
      throw new ServerTrouble(`Another Postgres (process ${pid}) works in the data folder and does not end.`);
    await pause(20);
  }
}

function readPidFile(folder: ServerFolder): string[] | null {
  try {
    return readFileSync(join(folder.cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A postmaster works inside its data directory; elsewhere than on Linux the program's name must do. */
function servesFolder(pid: number, folder: ServerFolder): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder.cluster;
  } catch {
    return process.platform !== 'linux';
  }
}

function lastWords(folder: ServerFolder): string {
  const lines = readFileSync(folder.log, 'utf8').trimEnd().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1) ?? 'it said nothing.';
}
