import type { Weights } from './accepted.ts';
import type { Coding, SharedWords } from './encodings.ts';
import type { Head } from './policy.ts';

export type Variant = {
  coding: Coding;
  suffix: Suffix;
  body: Buffer;
  etag: string;
  head: Head;
  /** What the reader must say in Available-Dictionary to be sent this one. */
  needs: string | undefined;
  /** Of the dictionary. */
  mark: string | undefined;
};

/** What a reader can read: how well it likes each coding, and its word for the dictionary that it has. */
export type Taste = { weights: Weights; dictionary: string | undefined };

/** What a tag ends with, and the coding that it says. The mark of a dictionary may follow. */
const SUFFIXES = {
  '': 'identity',
  '-br5': 'br',
  '-br11': 'br',
  '-gz': 'gzip',
  '-zst': 'zstd',
  '-dcb5': 'dcb',
  '-dcb11': 'dcb',
  '-dcz': 'dcz',
} as const satisfies Record<string, Coding>;
export type Suffix = keyof typeof SUFFIXES;
export const SUFFIX_NAMES = Object.keys(SUFFIXES) as [Suffix, ...Suffix[]];

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
  keep(suffix: Suffix, body: Buffer, shared?: SharedWords): Variant {
    const coding = SUFFIXES[suffix];
    const etag = `"${this.#hash}${suffix}${shared ? `.${shared.mark}` : ''}"`;
    const head = [...this.#head, 'ETag', etag, 'Content-Length', String(body.length)];
    if (coding !== 'identity') head.push('Content-Encoding', coding);
    const variant = { coding, suffix, body, etag, head, needs: shared?.available, mark: shared?.mark };
    const others = this.#all.filter((each) => each.coding !== coding);
    this.#all = [...others, variant].sort((one, other) => one.body.length - other.body.length);
    return variant;
  }

  /** The one that the reader likes best, and of equals the smallest; undefined if none is liked at all. */
  choose({ weights, dictionary }: Taste): Variant | undefined {
    let best: Variant | undefined;
    let most = 0;
    for (const variant of this.#all) {
      if (weights[variant.coding] <= most) continue;
      if (variant.needs !== undefined && variant.needs !== dictionary) continue;
      best = variant;
      most = weights[variant.coding];
    }
    return best;
  }

  /** Whether the tag names these words, now or once, in a coding that the reader takes. */
  isReadable(tag: string, { weights, dictionary = '' }: Taste): boolean {
    if (!tag.startsWith(this.#hash, 1)) return false;
    const [suffix = '', mark] = tag.slice(1 + this.#hash.length, -1).split('.');
    if (!Object.hasOwn(SUFFIXES, suffix) || weights[SUFFIXES[suffix as Suffix]] === 0) return false;
    return mark === undefined || Buffer.from(dictionary.slice(1), 'base64').toString('hex').startsWith(mark);
  }

  /** The smallest first. */
  get all(): readonly Variant[] {
    return this.#all;
  }

  get bytes(): number {
    return this.#all.reduce((sum, { body }) => sum + body.length, 0);
  }
}

/**
 * For who takes codings of a dictionary, what they are sent depends on which one they have: who keeps the answer must not
 * give it to who has another (RFC 9842, 6.2). For all others it does not, and caches keep one copy for all of them.
 */
export function varied(head: Head, { weights }: Taste): Head {
  if (weights.dcb === 0 && weights.dcz === 0) return head;
  return head.map((each, at) => (head[at - 1] === 'Vary' ? 'Accept-Encoding, Available-Dictionary' : each));
}
