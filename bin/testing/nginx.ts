import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Unpacked, never installed: Debian's package would start a server on port 80 and keep it there. */
const UNPACKED = join(tmpdir(), 'nightdesk-nginx');
const IN_PACKAGE = join('usr', 'sbin', 'nginx');

/** NGINX_PATH, then one on the PATH, then the one that was unpacked before. Null if there is none. */
export function findNginx(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.NGINX_PATH) return env.NGINX_PATH;
  const places = [...(env.PATH ?? '').split(delimiter), '/usr/sbin'].map((folder) => join(folder, 'nginx'));
  return [...places, join(UNPACKED, IN_PACKAGE)].find((place) => existsSync(place)) ?? null;
}

/** @throws if there is none and Debian's package cannot be had */
export function ensureNginx(): string {
  const found = findNginx();
  if (found) return found;
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-unpacking-'));
  try {
    run('apt-get', ['download', 'nginx'], folder);
    const [archive] = readdirSync(folder).filter((name) => name.endsWith('.deb'));
    run('dpkg-deb', ['-x', archive ?? 'nginx.deb', 'nginx'], folder);
    mkdirSync(dirname(UNPACKED), { recursive: true });
    rmSync(UNPACKED, { recursive: true, force: true });
    renameSync(join(folder, 'nginx'), UNPACKED);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return join(UNPACKED, IN_PACKAGE);
}

function run(program: string, args: string[], cwd: string): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(`No nginx was found and none could be had: install one, or set NGINX_PATH to it. ${stderr ?? ''}`);
}
