import type { Page } from './page.ts';

/** In bytes. What strangers can make any number of, by asking, has budgets of its own and cannot push out pages. */
export type Budgets = { pages: number; queries: number; missing: number; files: number };

const MEGABYTE = 1_048_576;
export const DEFAULT_BUDGETS: Budgets = {
  pages: 128 * MEGABYTE,
  queries: 24 * MEGABYTE,
  missing: 8 * MEGABYTE,
  files: 64 * MEGABYTE,
};

/** Pages by address, least recently read first. */
class Shelf {
  readonly pages = new Map<string, { page: Page; bytes: number }>();
  bytes = 0;
  readonly budget: number;

  constructor(budget: number) {
    this.budget = budget;
  }
}

/** The pages that are kept in memory, and which of them read what. */
export class Store {
  #shelves: Record<keyof Budgets, Shelf>;
  #keysByTag = new Map<string, Set<string>>();

  constructor(budgets: Budgets) {
    this.#shelves = {
      pages: new Shelf(budgets.pages),
      queries: new Shelf(budgets.queries),
      missing: new Shelf(budgets.missing),
      files: new Shelf(budgets.files),
    };
  }

  get(key: string): Page | undefined {
    for (const shelf of Object.values(this.#shelves)) {
      const kept = shelf.pages.get(key);
      if (!kept) continue;
      shelf.pages.delete(key);
      shelf.pages.set(key, kept);
      return kept.page;
    }
    return undefined;
  }

  put(key: string, page: Page): void {
    this.drop(key);
    const shelf = this.#shelves[shelfOf(key, page)];
    const bytes = page.bytes + key.length * 4;
    if (bytes > shelf.budget / 4) return;
    shelf.pages.set(key, { page, bytes });
    shelf.bytes += bytes;
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(key);
      else this.#keysByTag.set(tag, new Set([key]));
    }
    for (const oldest of shelf.pages.keys()) {
      if (shelf.bytes <= shelf.budget) break;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    for (const shelf of Object.values(this.#shelves)) {
      const kept = shelf.pages.get(key);
      if (!kept) continue;
      shelf.pages.delete(key);
      shelf.bytes -= kept.bytes;
      for (const tag of kept.page.tags) this.#forget(tag, key);
    }
  }

  dropTagged(tags: Iterable<string>): void {
    for (const tag of tags) for (const key of [...(this.#keysByTag.get(tag) ?? [])]) this.drop(key);
  }

  dropAll(): void {
    for (const shelf of Object.values(this.#shelves)) {
      shelf.pages.clear();
      shelf.bytes = 0;
    }
    this.#keysByTag.clear();
  }

  *pages(): Iterable<Page> {
    for (const shelf of Object.values(this.#shelves)) for (const { page } of shelf.pages.values()) yield page;
  }

  /** Bytes that are kept, by shelf. */
  sizes(): Budgets {
    const { pages, queries, missing, files } = this.#shelves;
    return { pages: pages.bytes, queries: queries.bytes, missing: missing.bytes, files: files.bytes };
  }

  #forget(tag: string, key: string): void {
    const keys = this.#keysByTag.get(tag);
    keys?.delete(key);
    if (keys?.size === 0) this.#keysByTag.delete(tag);
  }
}

function shelfOf(key: string, page: Page): keyof Budgets {
  if (page.reply.status === 404) return 'missing';
  if (key.includes('?')) return 'queries';
  return page.reply.isCompressible ? 'pages' : 'files';
}
