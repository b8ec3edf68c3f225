import { createHmac } from 'node:crypto';

/** What is named by every page: all of them are purged by it where nobody knows any more what changed. */
const EVERY = 'every page';
/** What is named by pages that read too much to say so, and by every purge. */
const CROWDED = 'crowded';
/**
 * With its comma or space a key takes 13 bytes. Cloudflare reads 16 KB of them and Fastly as much, but nginx gives up on
 * an answer whose head is longer than a page of memory (4 KB), and the policy needs a part of that.
 */
const MOST = 120;
const MOST_REMEMBERED = 20_000;

/**
 * The names under which caches in front of us hold pages, made of the names of what a page read. Nobody learns from them
 * which story or whose page is meant: they are keyed hashes (HMAC), cut to 48 bits; two names that happen to share a key are
 * purged together. In hexadecimal, because Cloudflare does not tell capitals from small letters.
 */
export class Keys {
  readonly every: string;
  readonly crowded: string;
  #secret: Buffer;
  #known = new Map<string, string>();

  /** @param secret what this newspaper knows by its database */
  constructor(secret: string) {
    this.#secret = createHmac('sha256', secret).update('nightdesk: names for caches').digest();
    this.every = this.of(EVERY);
    this.crowded = this.of(CROWDED);
  }

  of(tag: string): string {
    const known = this.#known.get(tag);
    if (known) return known;
    const key = createHmac('sha256', this.#secret).update(tag).digest('hex').slice(0, 12);
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(tag, key);
    return key;
  }

  /**
   * In an order that says nothing of what was read first.
   * @param found what a page read and found; what it looked for in vain may be a story that nobody may know of yet
   */
  ofPage(found: ReadonlySet<string>): string[] {
    if (found.size > MOST) return [this.crowded, this.every];
    return [this.every, ...[...found].map((tag) => this.of(tag)).sort()];
  }
}
