import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, readIfThere } from './places.mjs';

/** One hash of the names and contents of files and folders of the project, in the order of their names. */
export function hashOf(places) {
  const hash = createHash('sha256');
  for (const place of places) addTo(hash, place);
  return hash.digest('hex');
}

function addTo(hash, place) {
  const found = statSync(inRoot(place), { throwIfNoEntry: false });
  if (!found) return;
  if (found.isFile()) {
    hash.update(`${place}\0${found.size}\0`).update(readFileSync(inRoot(place)));
    return;
  }
  for (const name of readdirSync(inRoot(place)).sort()) addTo(hash, join(place, name));
}

export const isStamped = (place, hash) => readIfThere(inRoot(place)) === hash;

/** Written last, and moved into place: what was cut off half-way is not stamped. */
export function stamp(place, hash) {
  mkdirSync(dirname(inRoot(place)), { recursive: true });
  writeFileSync(inRoot(`${place}.new`), hash);
  renameSync(inRoot(`${place}.new`), inRoot(place));
}
