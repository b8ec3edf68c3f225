#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './bootstrap/places.mjs';

/*
 * After `npm install` from a registry that does not serve the binaries of other platforms, npm leaves these out of the
 * lock file, and `npm ci` refuses it everywhere. Their versions are pinned by the packages that want them: this writes
 * them down. tests/house/machine.test.ts says when it is needed.
 */
const OS = { windows: 'win32' };
const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'windows',
  'android',
  'freebsd',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

const place = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(place, 'utf8'));
for (const [from, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(from, name) || !/^\d/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = entryOf(name, version, dev);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a === '' ? -1 : b === '' ? 1 : a.localeCompare(b, 'en'))),
);
writeFileSync(place, `${JSON.stringify(lock, null, 2)}\n`);

/** Packages are looked for beside the one that wants them, then further up. */
function isLocked(from, name) {
  for (let above = from; ; above = above.slice(0, Math.max(above.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${above ? `${above}/` : ''}node_modules/${name}`]) return true;
    if (above === '') return false;
  }
}

/** Which machine a package is for stands in its name. */
function entryOf(name, version, dev) {
  const words = name.split('/').at(-1).split(/[-.]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu =
    words.find((word) => PROCESSORS.includes(word)) ??
    (words.some((word) => word.startsWith('arm')) ? 'arm' : undefined);
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(libc && os === 'linux' && { libc: [libc] }),
    optional: true,
    ...(os && { os: [OS[os] ?? os] }),
  };
}
