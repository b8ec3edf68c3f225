import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { settings } from './config.ts';

/** Where files are kept. Keys are paths of `[a-z0-9-/]`, chosen by the program, never by a person. */
export type Storage = {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Takes over a file of this machine, which is not where it was afterwards. */
  keep(key: string, path: string): Promise<void>;
  /** Null if nothing is kept under the key. */
  get(key: string): Promise<Buffer | null>;
  /** Lends the file to what needs a path, to be read and no longer than `use` takes. Null if nothing is kept under the key. */
  lend<T>(key: string, use: (path: string) => Promise<T>): Promise<T | null>;
  /** Also if nothing is kept under the key. */
  remove(key: string): Promise<void>;
};

const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

export function storage(): Storage {
  return diskStorage(join(settings().dataDir, 'storage'));
}

/** A file is whole or absent: it is written beside its place, flushed, and then moved there. */
export function diskStorage(folder: string): Storage {
  const placeOf = (key: string) => {
    if (!KEY.test(key)) throw new Error(`Not a storage key: ${JSON.stringify(key)}`);
    return join(folder, key);
  };
  return {
    async put(key, bytes) {
      const place = placeOf(key);
      const beside = `${place}.${crypto.randomUUID()}`;
      await mkdir(dirname(place), { recursive: true });
      const file = await open(beside, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
        await rename(beside, place);
      } finally {
        await file.close();
        // A full disk leaves no half file; after the rename there is nothing of this name.
        await rm(beside, { force: true });
      }
    },
    async keep(key, path) {
      const place = placeOf(key);
      await mkdir(dirname(place), { recursive: true });
      const file = await open(path, 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
      await move(path, place);
    },
    async lend(key, use) {
      const place = placeOf(key);
      return (await isThere(place)) ? use(place) : null;
    },
    async remove(key) {
      await rm(placeOf(key), { force: true });
    },
    async get(key) {
      try {
        return await readFile(placeOf(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}

/** A rename is at once; from another file system it is a copy beside the place, and then a rename. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const beside = `${to}.${crypto.randomUUID()}`;
    try {
      await copyFile(from, beside);
      await rename(beside, to);
    } finally {
      await rm(beside, { force: true });
    }
    await rm(from);
  }
}

async function isThere(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
