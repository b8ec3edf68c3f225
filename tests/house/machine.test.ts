import { expect, test } from 'vitest';
import { read } from './sources.ts';

const manifest = JSON.parse(read('package.json'));
const lock = JSON.parse(read('package-lock.json')).packages as Record<
  string,
  {
    version?: string;
    resolved?: string;
    optionalDependencies?: Record<string, string>;
  }
>;

const places = Object.keys(lock);

/** Below these stand known holes: the reason is the number. */
const FLOORS: [name: string, least: string, reason: string][] = [
  ['next', '16.4.0', 'CVE-2025-29927, CVE-2025-55182, CVE-2026-44578'],
  ['react', '19.3.0', 'CVE-2025-55182'],
  ['react-dom', '19.3.0', 'CVE-2025-55182'],
  ['better-auth', '1.7.0', 'sign-in and session fixes of 1.4 to 1.7'],
  ['sharp', '0.35.0', 'libvips and libwebp fixes (CVE-2023-4863)'],
  ['prosemirror-view', '1.42.3', 'stored XSS by pasted HTML'],
  ['@tiptap/core', '3.34.0', 'link addresses with control characters'],
];

test.each(FLOORS)('%s is not older than %s [N10]', (name, least, reason) => {
  const versions = Object.entries(lock).filter(([place]) => place.endsWith(`node_modules/${name}`));
  expect(versions.length, `${name} is not installed`).toBeGreaterThan(0);
  for (const [place, { version = '' }] of versions) {
    expect(isAtLeast(version, least), `${place} is ${version}: ${reason}`).toBe(true);
  }
});

test('the tests run on the pinned Node, whichever the machine has', () => {
  expect(process.versions.node, 'Start them with npm test.').toBe(manifest.dependencies.node);
  expect(process.versions.node.split('.')[0]).toBe('24');
});

test('every version is exact, and the lock file names no registry', () => {
  const all = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
  const hosts = Object.entries(lock).filter(([, { resolved }]) => resolved?.startsWith('http'));
  expect(hosts, 'A lock file with addresses installs from one registry only.').toEqual([]);
});

test('the lock file names the packages of every platform', () => {
  const missing = Object.values(lock).flatMap(({ optionalDependencies = {} }) => {
    return Object.keys(optionalDependencies).filter(
      (name) => !places.some((place) => place.endsWith(`node_modules/${name}`)),
    );
  });
  expect(missing, 'npm ci refuses an incomplete lock file: node bin/complete-lock.mjs completes it.').toEqual([]);
});

test('the engine that migrates and the Prisma that generates are of one version', () => {
  const { prisma, ...dependencies } = manifest.dependencies;
  for (const name of ['@prisma/client', '@prisma/adapter-pg', '@prisma/driver-adapter-utils'])
    expect(dependencies[name]).toBe(prisma);
  expect(dependencies['@prisma/schema-engine-wasm'].split('-')[0]).toBe(prisma);
});

function isAtLeast(version: string, least: string): boolean {
  return version.localeCompare(least, 'en', { numeric: true }) >= 0;
}
