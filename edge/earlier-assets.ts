import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** Pages of a build may be open in browsers, and lie in caches, for so long after it was served for the last time. */
const KEPT_MS = 30 * 86_400_000;
/** Names as builds give them; nothing that could lead out of the folder. */
const NAME = /^(?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*$/;

/**
 * The files for browsers of all builds that were served from here lately. Their names hold a hash of what is in them, so
 * those of several builds lie in one folder, and processes of an older and a newer build find each other's.
 */
export class EarlierAssets {
  #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Puts those of a build there, or says of them that they are still served. @param from its `static` folder */
  async add(from: string): Promise<void> {
    for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const place = join(this.#folder, relative(from, file));
      if (!(await touched(place))) await copyWhole(file, place);
    }
  }

  /** @param name as it stands after `/_next/static/` */
  async read(name: string): Promise<Buffer | null> {
    if (!NAME.test(name)) return null;
    try {
      return await readFile(join(this.#folder, name));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
      throw error;
    }
  }

  /** Removes what no build has had that was served lately. */
  async sweep(): Promise<void> {
    const oldest = Date.now() - KEPT_MS;
    for (const entry of await readdir(this.#folder, { recursive: true, withFileTypes: true })) {
      const place = join(entry.parentPath, entry.name);
      if (entry.isFile() && (await stat(place)).mtimeMs < oldest) await rm(place, { force: true });
    }
  }
}

async function touched(place: string): Promise<boolean> {
  try {
    await utimes(place, new Date(), new Date());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Whole or not at all: other processes read there, and may be copying the same. */
async function copyWhole(file: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const beside = `${place}.${crypto.randomUUID()}.new`;
  await copyFile(file, beside, constants.COPYFILE_FICLONE);
  await rename(beside, place);
}
