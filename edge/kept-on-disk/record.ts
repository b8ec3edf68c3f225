import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** One thing in a file of kept pages: what it is, in JSON, and its bytes. */
export type Entry<About> = { about: About; bytes: Buffer };

/** A record says at its head how long it is and what its checksum must be, and how much of it is JSON. */
const HEAD = 12;
const CHUNK = 1_048_576;
/** Longer than anything that is kept: what says so was not written by us. */
const LONGEST = 64 * CHUNK;

/** Says why no more can be read: the end was not written to the end, or what is there is not what was written. */
export type Ending = 'whole' | 'torn' | 'damaged';

/** The buffers to write, one after the other. */
export function writeRecord(about: object, bodies: readonly Buffer[] = []): Buffer[] {
  const words = Buffer.from(JSON.stringify(about));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(
    bodies.reduce((sum, { length }) => sum + length, words.length),
    0,
  );
  head.writeUInt32LE(words.length, 8);
  const checked = [head.subarray(8), words, ...bodies];
  head.writeUInt32LE(
    checked.reduce((sum, part) => crc32(part, sum), 0),
    4,
  );
  return [head, words, ...bodies];
}

/**
 * Reads a file from its beginning, a little at a time, so that nobody else is kept waiting. Stops at the first record that
 * is not whole: what comes after it is not known to belong to it.
 */
export async function* readRecords<About>(file: FileHandle): AsyncGenerator<Entry<About>, Ending> {
  let held: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  for (;;) {
    const read = Buffer.allocUnsafe(CHUNK);
    const { bytesRead } = await file.read(read, 0, CHUNK);
    if (bytesRead === 0) return held.length === 0 ? 'whole' : 'torn';
    held = Buffer.concat([held, read.subarray(0, bytesRead)]);
    let at = 0;
    while (held.length - at >= HEAD) {
      const length = held.readUInt32LE(at);
      const words = held.readUInt32LE(at + 8);
      if (length > LONGEST || words > length) return 'damaged';
      const end = at + HEAD + length;
      if (end > held.length) break;
      if (crc32(held.subarray(at + 8, end)) !== held.readUInt32LE(at + 4)) return 'damaged';
      const bytes = held.subarray(at + HEAD + words, end);
      yield { about: JSON.parse(held.toString('utf8', at + HEAD, at + HEAD + words)) as About, bytes };
      at = end;
    }
    held = held.subarray(at);
  }
}
