import { type Dirent, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { DATA_POLICY, type Head, READER_REFERRER } from './policy.ts';
import { Reply } from './reply.ts';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The files that the build wrote for browsers, and no others: known by name at the start, each compressed once. */
export class StaticFiles {
  #places = new Map<string, string>();
  #replies = new Map<string, Promise<Reply>>();
  #common: Head;

  /** @param folder the build's `static` folder, answered under `/_next/static` */
  constructor(folder: string, common: Head) {
    this.#common = common;
    for (const file of filesIn(folder)) {
      if (!TYPES[extname(file)]) continue;
      const parts = relative(folder, file).split(sep);
      this.#places.set(`/_next/static/${parts.join('/')}`, file);
    }
  }

  /** @param path as it stands in the request */
  find(path: string): Promise<Reply> | undefined {
    const name = decodeURIComponent(path);
    const place = this.#places.get(name);
    if (!place) return undefined;
    const known = this.#replies.get(name);
    if (known) return known;
    const reply = this.#read(place);
    this.#replies.set(name, reply);
    reply.catch(() => this.#replies.delete(name));
    return reply;
  }

  async #read(place: string): Promise<Reply> {
    const type = TYPES[extname(place)] ?? 'application/octet-stream';
    // The name contains a hash of the content.
    const head = ['Cache-Control', 'public, max-age=31536000, immutable', 'Content-Security-Policy', DATA_POLICY];
    const reply = new Reply(200, type, [...head, ...READER_REFERRER, ...this.#common], await readFile(place));
    await reply.compress();
    void reply.compressBest();
    return reply;
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry: Dirent) => entry.isFile())
    .map((entry: Dirent) => join(entry.parentPath, entry.name));
}
