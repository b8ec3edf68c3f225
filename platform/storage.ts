import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { settings } from './config.ts';

/** Where files are kept. Keys are paths of `[a-z0-9-/]`, chosen by the program, never by a person. */
export type Storage = {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null if nothing is kept under the key. */
  get(key: string): Promise<Buffer | null>;
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
      } finally {
        await file.close();
      }
      await rename(beside, place);
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
