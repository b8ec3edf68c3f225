import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { readKey, type ServerFolder, writeKey } from './folder.ts';
import { freePort } from './free-port.ts';
import type { RunAs } from './run-as.ts';
import { ServerTrouble } from './trouble.ts';

/**
 * Sorting and letter cases come from Postgres itself, so they are the same on every machine and survive its upgrades;
 * data checksums are on by default since PostgreSQL 18.
 */
const LOCALE = platform() === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
const FLAGS = [
  '--encoding=UTF8',
  `--locale=${LOCALE}`,
  '--lc-messages=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--username=postgres',
  '--no-instructions',
];

/** Makes the cluster. It appears whole or not at all, so a start that was killed half-way is simply done again. */
export async function initialise(
  folder: ServerFolder,
  { initdb }: Binaries,
  as: RunAs,
  durable: boolean,
): Promise<void> {
  const beside = `${folder.cluster}.new`;
  const secrets = mkdtempSync(join(tmpdir(), 'nightdesk-'));
  const password = randomBytes(24).toString('hex');
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { mode: 0o700 });
  writeFileSync(join(secrets, 'password'), password, { mode: 0o600 });
  for (const path of [beside, secrets, join(secrets, 'password')]) give(path, as);
  try {
    const flags = [...FLAGS, `--pwfile=${join(secrets, 'password')}`, ...(durable ? [] : ['--no-sync'])];
    const made = spawnSync(initdb, ['-D', hereFor(as, beside), ...flags], {
      ...as,
      cwd: beside,
      encoding: 'utf8',
      env: plainEnv(),
    });
    if (made.status !== 0) throw new ServerTrouble(`Postgres could not make its files: ${complaint(made)}`);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
  writeKey(folder, { port: readKey(folder)?.port ?? (await freePort()), password });
  renameSync(beside, folder.cluster);
}

/**
 * The folder may stand below one that the account of Postgres cannot enter. The link /proc/self/cwd leads to the folder
 * that the process was started in, past everything above it.
 */
export function hereFor(as: RunAs, cluster: string): string {
  return as.uid !== undefined && platform() === 'linux' ? '/proc/self/cwd' : cluster;
}

/** Settings for other Postgres programs (PGDATA, PGPORT …) and secrets of the newsroom are none of the server's business. */
export function plainEnv(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: LOCALE, TZ: 'UTC' };
}

function give(path: string, as: RunAs): void {
  if (as.uid !== undefined && as.gid !== undefined) chownSync(path, as.uid, as.gid);
}

function complaint(ran: { error?: Error; stderr: string | null }): string {
  return (ran.error?.message ?? ran.stderr ?? '').replace(/\s+/g, ' ').trim();
}
