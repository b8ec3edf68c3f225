import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** Servers have one core and their database with them; whoever asks has another, so neither is measured with the other. */
export const SERVER_CORE = '0';
export const LOAD_CORE = '1';
export const ALL_CORES = `0-${availableParallelism() - 1}`;

/** What is started by a process that was moved runs where it runs. */
export function moveTo(core: string, pid: number): void {
  execFileSync('taskset', ['-a', '-c', '-p', core, String(pid)], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** With its processes that read and write for the others: those were there before it was moved. */
export function moveDatabase(core: string, dataDir: string): void {
  const postmaster = postmasterOf(dataDir);
  moveTo(core, postmaster);
  for (const pid of childrenOf(postmaster)) {
    try {
      moveTo(core, pid);
    } catch (error) {
      // One that has ended meanwhile needs no core.
      if (existsSync(`/proc/${pid}`)) throw error;
    }
  }
}

/** Seconds of a core that the process has used so far, by all threads that it has: in nanoseconds, by the kernel's sched-stats.rst. */
export function busySeconds(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((id) => readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]);
  return nanoseconds.reduce((sum, one) => sum + Number(one), 0) / 1e9;
}

/** The same of the archive's Postgres, with those of its processes that have ended: of these in hundredths, see proc_pid_stat(5). */
export function databaseSeconds(dataDir: string): number {
  const pid = postmasterOf(dataDir);
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[A-Z] )/);
  const [user, system] = after.split(' ').slice(13, 15);
  const ended = (Number(user) + Number(system)) / 100;
  try {
    return childrenOf(pid).reduce((sum, child) => sum + busySeconds(child), ended);
  } catch (error) {
    // One ended meanwhile: now it is among those that have.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return databaseSeconds(dataDir);
    throw error;
  }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (!kilobytes) throw new Error(`Nobody knows how much memory ${pid} has.`);
  return Number(kilobytes) * 1024;
}
