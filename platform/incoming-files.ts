import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { settings } from './config.ts';

/**
 * Files that come in by parts, each in the folder of who sends it. A file's length says how much has come; it is nothing
 * else than a file until somebody takes it over.
 */
export class NoRoom extends Error {
  override name = 'NoRoom';
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const room = () => join(settings().dataDir, 'incoming');

/** Where a file of `owner` comes in. Both are ids, of the program's own making. */
export function incomingPath(owner: string, id: string): string {
  if (!ID.test(owner) || !ID.test(id)) throw new Error(`Not an incoming file: ${JSON.stringify([owner, id])}`);
  return join(room(), owner, id);
}

/** @throws NoRoom */
export async function beginIncoming(owner: string): Promise<string> {
  const id = crypto.randomUUID();
  const path = incomingPath(owner, id);
  await orNoRoom(async () => {
    await mkdir(join(room(), owner), { recursive: true });
    await (await open(path, 'wx')).close();
  });
  return id;
}

/** Null if there is none. */
export async function lengthOfIncoming(owner: string, id: string): Promise<number | null> {
  if (!ID.test(id)) return null;
  try {
    return (await stat(incomingPath(owner, id))).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * Adds a part if it begins where the file ends, and says where the file ends then. A part that came twice changes
 * nothing; of one for which there is no room stays what had room. Null if there is no such file. @throws NoRoom
 */
export async function appendIncoming(owner: string, id: string, at: number, part: Uint8Array): Promise<number | null> {
  const length = await lengthOfIncoming(owner, id);
  if (length !== at) return length;
  const file = await open(incomingPath(owner, id), 'r+');
  try {
    await orNoRoom(async () => {
      for (let done = 0; done < part.byteLength; )
        done += (await file.write(part, done, part.byteLength - done, at + done)).bytesWritten;
    });
  } finally {
    await file.close();
  }
  return at + part.byteLength;
}

/** Removes what nobody has added to for so long. */
export async function dropIncoming(olderThanMs: number, now = Date.now()): Promise<number> {
  let dropped = 0;
  for (const owner of await namesIn(room())) {
    for (const id of await namesIn(join(room(), owner))) {
      const path = join(room(), owner, id);
      // Another process may be dropping it as well.
      const changed = await stat(path).then(({ mtimeMs }) => mtimeMs, ignoreMissing);
      if (changed === undefined || now - changed < olderThanMs) continue;
      await rm(path, { force: true });
      dropped += 1;
    }
  }
  return dropped;
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoreMissing)) ?? [];
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

/** A full disk and a used-up quota are nobody's mistake, and can be told. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}

async function orNoRoom(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isFull(error)) throw new NoRoom('There is no room on the disk.');
    throw error;
  }
}
