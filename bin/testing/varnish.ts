import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureProgram, type Program, unpackedRoot } from './debian.ts';

const LIBRARIES = [
  'libvarnishapi3',
  'libedit2',
  'libjemalloc2',
  'libbsd0',
  'libmd0',
  'libncursesw6',
  'libtinfo6',
  'libpcre2-8-0',
];
const VARNISH = { program: 'varnishd', setting: 'VARNISHD_PATH', packages: ['varnish', ...LIBRARIES] };

/**
 * With what it needs to be told on its command line where it was unpacked and not installed.
 * @throws if there is none, or nothing to compile its configuration with, and neither can be had
 */
export function ensureVarnish(): Program & { args: string[] } {
  if (!hasCompiler()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const wanted = ['gcc', 'libc6-dev'];
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...wanted], { stdio: 'ignore', env });
  }
  if (!hasCompiler()) {
    throw new Error('Varnish compiles its configuration and there is no compiler: install gcc.');
  }
  const program = ensureProgram(VARNISH);
  const root = unpackedRoot(VARNISH, program);
  return { ...program, args: root ? ['-p', `vmod_path=${modulesIn(root)}`] : [] };
}

function hasCompiler(): boolean {
  return spawnSync('gcc', ['--version']).status === 0;
}

function modulesIn(root: string): string {
  const libraries = join(root, 'usr', 'lib');
  const folders = readdirSync(libraries).map((kind) => join(libraries, kind, 'varnish', 'vmods'));
  return folders.find((folder) => existsSync(folder)) ?? '';
}
