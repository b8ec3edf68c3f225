import type { Page } from './page.ts';

/** Pages by address within a budget of bytes, least recently read first, and which of them read what. */
export class Shelf {
  #pages = new Map<string, { page: Page; bytes: number }>();
  #keysByTag = new Map<string, Set<string>>();
  #budget: number;
  #bytes = 0;

  constructor(budget: number) {
    this.#budget = budget;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Page | undefined {
    const kept = this.#pages.get(key);
    if (!kept) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, kept);
    return kept.page;
  }

  /** @returns false for what is too large for a fair share, and is not kept */
  put(key: string, page: Page): boolean {
    this.drop(key);
    const bytes = page.bytes + key.length * 4;
    if (bytes > this.#budget / 4) return false;
    this.#pages.set(key, { page, bytes });
    this.#bytes += bytes;
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(key);
      else this.#keysByTag.set(tag, new Set([key]));
    }
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#budget) break;
      this.drop(oldest);
    }
    return true;
  }

  drop(key: string): void {
    const kept = this.#pages.get(key);
    if (!kept) return;
    this.#pages.delete(key);
    this.#bytes -= kept.bytes;
    for (const tag of kept.page.tags) this.#forget(tag, key);
  }

  dropAll(): void {
    this.#pages.clear();
    this.#keysByTag.clear();
    this.#bytes = 0;
  }

  /** The addresses of pages that read one of the tags; they may be dropped while one goes through them. */
  keysOf(tags: Iterable<string>): string[] {
    return [...tags].flatMap((tag) => [...(this.#keysByTag.get(tag) ?? [])]);
  }

  /** Those that read one of the tags; one that read several comes several times. */
  *pagesOf(tags: Iterable<string>): Iterable<[key: string, page: Page]> {
    for (const tag of tags) {
      for (const key of this.#keysByTag.get(tag) ?? []) {
        const kept = this.#pages.get(key);
        if (kept) yield [key, kept.page];
      }
    }
  }

  *pages(): Iterable<Page> {
    for (const { page } of this.#pages.values()) yield page;
  }

  #forget(tag: string, key: string): void {
    const keys = this.#keysByTag.get(tag);
    keys?.delete(key);
    if (keys?.size === 0) this.#keysByTag.delete(tag);
  }
}
