import type { Weights } from './accepted.ts';
import type { Coding } from './encodings.ts';
import type { Head } from './policy.ts';

export type Variant = { coding: Coding; body: Buffer; etag: string; head: Head };

/** What a tag ends with, and the coding that it says. */
const SUFFIXES = {
  '': 'identity',
  '-br5': 'br',
  '-br11': 'br',
  '-gz': 'gzip',
  '-zst': 'zstd',
} as const satisfies Record<string, Coding>;
type Suffix = keyof typeof SUFFIXES;

/** The same words in every coding that there is of them. */
export class Variants {
  #hash: string;
  #head: Head;
  /** The smallest first. */
  #all: Variant[] = [];

  /** @param hash what all tags begin with */
  constructor(hash: string, head: Head) {
    this.#hash = hash;
    this.#head = head;
  }

  /** Each coding has a strong tag of its own (RFC 9110, 8.8.3.3). What there was in this coding is replaced. */
  keep(suffix: Suffix, body: Buffer): Variant {
    const coding = SUFFIXES[suffix];
    const etag = `"${this.#hash}${suffix}"`;
    const head = [...this.#head, 'ETag', etag, 'Content-Length', String(body.length)];
    if (coding !== 'identity') head.push('Content-Encoding', coding);
    const variant = { coding, body, etag, head };
    const others = this.#all.filter((each) => each.coding !== coding);
    this.#all = [...others, variant].sort((one, other) => one.body.length - other.body.length);
    return variant;
  }

  /** The one that the reader likes best, and of equals the smallest; undefined if none is liked at all. */
  choose(weights: Weights): Variant | undefined {
    let best: Variant | undefined;
    let most = 0;
    for (const variant of this.#all) {
      if (weights[variant.coding] <= most) continue;
      best = variant;
      most = weights[variant.coding];
    }
    return best;
  }

  /** Whether the tag names these words, now or once, in a coding that the reader takes. */
  isReadable(tag: string, weights: Weights): boolean {
    if (!tag.startsWith(this.#hash, 1)) return false;
    const suffix = tag.slice(1 + this.#hash.length, -1);
    return Object.hasOwn(SUFFIXES, suffix) && weights[SUFFIXES[suffix as Suffix]] > 0;
  }

  get bytes(): number {
    return this.#all.reduce((sum, { body }) => sum + body.length, 0);
  }
}
