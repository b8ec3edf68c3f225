import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { inRoot, readIfThere } from './places.mjs';

/*
 * A server loads pages when they are first asked for, so what it serves must stay as it is for as long as it runs. Each build
 * is laid in a folder of its own, and one file says which one servers take that start from then on. platform/build.ts reads
 * the same places.
 */
const BUILDS = process.env.NIGHTDESK_BUILDS || '.built';
const CURRENT = join(BUILDS, 'current');
const MADE_FROM = 'made-from';
/** A server touches this file in its build's folder every hour. */
const SERVED = 'served';
const DAY_MS = 86_400_000;
/** What Next needs to build and nobody to serve. */
const NOT_SERVED = new Set(['cache', 'dev', 'types', 'diagnostics', 'lock', 'trace', 'trace-build']);

/** What the build was made from that servers take; null if there is none. */
export function currentMadeFrom() {
  const name = readIfThere(inRoot(CURRENT));
  return name && readIfThere(inRoot(BUILDS, name, MADE_FROM));
}

/** Lays what was built into a folder of its own, whole or not at all, and has servers take it from then on. */
export function layBuild(built, madeFrom) {
  const name = readFileSync(inRoot(built, 'BUILD_ID'), 'utf8').trim();
  const place = inRoot(BUILDS, name);
  rmSync(`${place}.new`, { recursive: true, force: true });
  layFolder(inRoot(built), `${place}.new`, NOT_SERVED);
  writeFileSync(join(`${place}.new`, MADE_FROM), madeFrom);
  rmSync(place, { recursive: true, force: true });
  renameSync(`${place}.new`, place);
  writeFileSync(inRoot(`${CURRENT}.new`), name);
  renameSync(inRoot(`${CURRENT}.new`), inRoot(CURRENT));
  removeUnserved(name);
}

/** Next's files are removed before each build and never written over, so a second name for them costs no room. */
function layFolder(from, to, without = new Set()) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (without.has(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) layFolder(source, target);
    else if (entry.isSymbolicLink()) {
      symlinkSync(relative(dirname(target), resolve(from, readlinkSync(source))), target);
    } else layFile(source, target);
  }
}

function layFile(source, target) {
  try {
    linkSync(source, target);
  } catch {
    // Not every file system knows second names.
    copyFileSync(source, target);
  }
}

function removeUnserved(current) {
  for (const entry of readdirSync(inRoot(BUILDS), { withFileTypes: true })) {
    const place = inRoot(BUILDS, entry.name);
    if (!entry.isDirectory() || entry.name === current) continue;
    const mark = statSync(join(place, SERVED), { throwIfNoEntry: false }) ?? statSync(place);
    if (Date.now() - mark.mtimeMs > DAY_MS) rmSync(place, { recursive: true, force: true });
  }
}
