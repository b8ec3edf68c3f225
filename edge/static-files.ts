import { type Dirent, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { EarlierAssets } from './earlier-assets.ts';
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

const UNDER = '/_next/static/';
/** So many files of earlier builds are held in memory; their number is not known. */
const MOST_EARLIER = 100;

/**
 * The files that the build wrote for browsers: known by name at the start, each compressed once. What it has not may be of
 * another build, whose pages are still open somewhere, or are made by a process beside this one.
 */
export class StaticFiles {
  #places = new Map<string, string>();
  #replies = new Map<string, Promise<Reply>>();
  #earlier = new Map<string, Reply>();
  #common: Head;
  #assets: EarlierAssets | undefined;

  /** @param folder the build's `static` folder, answered under `/_next/static` */
  constructor(folder: string, common: Head, assets?: EarlierAssets) {
    this.#common = common;
    this.#assets = assets;
    for (const file of filesIn(folder)) {
      if (!TYPES[extname(file)]) continue;
      const parts = relative(folder, file).split(sep);
      this.#places.set(UNDER + parts.join('/'), file);
    }
  }

  /** @param path as it stands in the request */
  find(path: string): Promise<Reply | undefined> {
    const name = decodeURIComponent(path);
    const place = this.#places.get(name);
    if (!place) return this.#findEarlier(name);
    const known = this.#replies.get(name);
    if (known) return known;
    const reply = readFile(place).then((body) => this.#reply(name, body));
    this.#replies.set(name, reply);
    reply.catch(() => this.#replies.delete(name));
    return reply;
  }

  async #findEarlier(name: string): Promise<Reply | undefined> {
    const known = this.#earlier.get(name);
    if (known) return known;
    const body = TYPES[extname(name)] ? await this.#assets?.read(name.slice(UNDER.length)) : null;
    if (!body) return undefined;
    const reply = await this.#reply(name, body);
    this.#earlier.set(name, reply);
    for (const oldest of this.#earlier.keys()) {
      if (this.#earlier.size <= MOST_EARLIER) break;
      this.#earlier.delete(oldest);
    }
    return reply;
  }

  async #reply(name: string, body: Buffer): Promise<Reply> {
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    // The name contains a hash of the content.
    const head = ['Cache-Control', 'public, max-age=31536000, immutable', 'Content-Security-Policy', DATA_POLICY];
    const reply = new Reply(200, type, [...head, ...READER_REFERRER, ...this.#common], body);
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
