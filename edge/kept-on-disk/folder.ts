import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a file of kept pages ends with, and one that is not whole yet. */
export const KEPT = '.pages';
export const NEW = '.new';
/** Who writes a file touches it every minute. One that was not touched for so long belongs to nobody. */
const DEAD_MS = 180_000;

type Found = { name: string; path: string; touchedAt: number };

/** Nobody but the server may look into it. */
export async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/**
 * The files of kept pages, the best first: all processes of one crew write at the same pace, so of those that were written
 * to the last each takes up the one of its own place. Older ones tell of processes that ended long ago.
 */
export async function filesFor(place: number, folder: string): Promise<string[]> {
  const files = (await filesIn(folder)).filter(({ name }) => name.endsWith(KEPT));
  const last = Math.max(...files.map(({ touchedAt }) => touchedAt));
  const rank = ({ name, touchedAt }: Found) => {
    if (touchedAt < last - DEAD_MS) return 2;
    return name.startsWith(`${place}-`) ? 0 : 1;
  };
  return files.sort((a, b) => rank(a) - rank(b) || b.touchedAt - a.touchedAt).map(({ path }) => path);
}

/** Removes what processes left that ended. @param own the name of the file that is ours */
export async function sweep(folder: string, own: string): Promise<void> {
  for (const { name, path, touchedAt } of await filesIn(folder)) {
    if (!name.startsWith(own) && Date.now() - touchedAt > DEAD_MS) await rm(path, { force: true });
  }
}

async function filesIn(folder: string): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith(KEPT) && !name.endsWith(NEW)) continue;
    const path = join(folder, name);
    const there = await stat(path).catch(goneMeanwhile);
    if (there) found.push({ name, path, touchedAt: there.mtimeMs });
  }
  return found;
}

/** Another process may remove it while we look. */
export function goneMeanwhile(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
