import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

export function moveDatabase(core: string, dataDir: string): void {
  moveTo(core, Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]));
}

/** Seconds of a core that the process has used so far. Linux counts them in hundredths: see proc(5). */
export function busySeconds(pid: number): number {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[A-Z] )/);
  const fields = after.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (!kilobytes) throw new Error(`Nobody knows how much memory ${pid} has.`);
  return Number(kilobytes) * 1024;
}
