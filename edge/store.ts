import { Gone } from './gone.ts';
import type { Cause, Page } from './page.ts';
import { Shelf } from './shelf.ts';

/** In bytes. What strangers can make any number of, by asking, has budgets of its own and cannot push out pages. */
export type Budgets = { pages: number; queries: number; missing: number; files: number };

/** What a kept page is, as budgets and metrics tell them apart. */
export type Kind = keyof Budgets;

const MEGABYTE = 1_048_576;
export const DEFAULT_BUDGETS: Budgets = {
  pages: 128 * MEGABYTE,
  queries: 24 * MEGABYTE,
  missing: 8 * MEGABYTE,
  files: 64 * MEGABYTE,
};

/**
 * The pages that are kept in memory. One that has changed is not true any more, and stays where it is as the last good
 * copy until a newer one takes its place: to move ten thousand at every publication would hold up their readers. True
 * pages push out such copies before they push out each other, for they were put there later.
 */
export class Store {
  #shelves: Record<keyof Budgets, Shelf>;
  #all: Shelf[];
  #gone = new Gone();

  constructor({ pages, queries, missing, files }: Budgets) {
    this.#shelves = {
      pages: new Shelf(pages),
      queries: new Shelf(queries),
      missing: new Shelf(missing),
      files: new Shelf(files),
    };
    this.#all = Object.values(this.#shelves);
  }

  /** The page, if it is true. */
  get(key: string): Page | undefined {
    const page = this.lastCopy(key);
    return page?.doubtedSince === null ? page : undefined;
  }

  /** The page, also if it only was true once. */
  lastCopy(key: string): Page | undefined {
    for (const shelf of this.#all) {
      const page = shelf.get(key);
      if (page) return page;
    }
    return undefined;
  }

  /** In the place of every other copy. @returns false if it is too large to be kept */
  put(key: string, page: Page): boolean {
    page.changedBy ??= this.whyChanged(key);
    this.#gone.delete(key);
    this.drop(key);
    return this.#shelves[shelfOf(key, page)].put(key, page);
  }

  /** It was true until now. */
  doubt(key: string): void {
    const page = this.lastCopy(key);
    if (!page) return;
    page.doubtedSince ??= performance.now();
  }

  /**
   * @param causes for each of the tags the change that named it last
   * @returns what was true until now, and how often it was read
   */
  doubtTagged(causes: ReadonlyMap<string, Cause>): [key: string, hits: number][] {
    const now = performance.now();
    const doubted: [string, number][] = [];
    for (const [tag, cause] of causes) {
      for (const shelf of this.#all) {
        for (const [key, page] of shelf.pagesOf([tag])) {
          if (page.doubtedSince === null) doubted.push([key, page.hits]);
          page.doubtedSince ??= now;
          if ((cause.number ?? 0) > (page.changedBy?.number ?? 0)) page.changedBy = cause;
        }
      }
    }
    return doubted;
  }

  /** The last change that dropped the page at this address, as far as it is remembered. */
  whyChanged(key: string): Cause | null {
    return this.lastCopy(key)?.changedBy ?? this.#gone.get(key);
  }

  drop(key: string): void {
    for (const shelf of this.#all) shelf.drop(key);
  }

  /** Nobody may see them again, neither as what is true nor as what was. */
  forgetTagged(tags: Iterable<string>): void {
    for (const shelf of this.#all) {
      for (const key of shelf.keysOf(tags)) {
        this.#gone.add(key, shelf.get(key)?.changedBy);
        shelf.drop(key);
      }
    }
  }

  dropAll(): void {
    for (const shelf of this.#all) shelf.dropAll();
  }

  *pages(): Iterable<Page> {
    for (const shelf of this.#all) yield* shelf.pages();
  }

  /** Bytes that are kept, by shelf. */
  sizes(): Budgets {
    const { pages, queries, missing, files } = this.#shelves;
    return { pages: pages.bytes, queries: queries.bytes, missing: missing.bytes, files: files.bytes };
  }
}

export function shelfOf(key: string, page: Page): Kind {
  if (page.reply.status === 404) return 'missing';
  if (key.includes('?')) return 'queries';
  return page.reply.isCompressible ? 'pages' : 'files';
}
