import { log } from '#platform/log.ts';
import type { Neighbours, Wanted } from '#platform/notices.ts';
import type { Counts } from './counts.ts';
import { makerOf } from './maker.ts';
import { packPage, unpackPage } from './packed-page.ts';
import type { Page } from './page.ts';
import type { SharedFrame } from './shared-frame.ts';

type Options = {
  /** What processes must have in common, so that the page of one is the page of the other; null: nothing is shared. */
  edition: string | null;
  frame: SharedFrame;
  counts: Counts;
};

/** So long we wait for a change that the other has heard of already. */
const BEHIND_MS = 200;

/**
 * Each page is made by one of the processes of a machine, and the others take it from there: what a publication drops would
 * else be made in each of them at the same moment. See docs/decisions/022-one-makes-it-for-all.md.
 */
export class Sharing {
  /** Of the last change that was followed; 0 before the first. */
  number = 0;
  /** The last change that we know of, also if those before it have not all been followed. */
  #known = 0;
  #options: Options;
  #neighbours: Neighbours | null = null;
  #waiting = new Set<() => void>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** The line listens, and the log was followed up to this change; a backup may have put it back. */
  begin(number: number): void {
    this.#known = number;
    this.followed(number);
  }

  /** What we keep is known to be true. */
  join(neighbours: Neighbours): void {
    this.#neighbours = neighbours;
  }

  /** What we keep is not known to be true any more, so nobody gets it, and we make for ourselves what is asked for. */
  leave(): void {
    this.#neighbours = null;
  }

  followed(number: number): void {
    this.number = number;
    this.knows(number);
    for (const look of this.#waiting) look();
  }

  /** Somebody handed on a change that we may not have followed yet: who has not either has nothing for us. */
  knows(number: number): void {
    this.#known = Math.max(this.#known, number);
  }

  /** Whether it is made here, for all of the machine or because nobody else would. */
  isOurs(key: string): boolean {
    return !this.#makerOf(key);
  }

  /** Null if it is ours to make. */
  async take(key: string): Promise<Page | null> {
    const { edition, frame, counts } = this.#options;
    const maker = this.#makerOf(key);
    if (!maker || edition === null || !this.#neighbours) return null;
    const packed = await this.#neighbours.want(maker, { key, edition, number: this.#known });
    if (!packed) {
      counts.shared.refused += 1;
      return null;
    }
    const page = unpackPage(packed, (mark) => mark === frame.dictionary?.mark);
    if (frame.dictionary && !page.reply.variants.some(({ mark }) => mark)) await page.reply.share(frame.dictionary);
    counts.shared.taken += 1;
    return page;
  }

  /** @param current the page, made if need be, if it is known to be true */
  async give({ key, edition, number }: Wanted, current: (key: string) => Promise<Page | null>): Promise<Buffer | null> {
    // Who takes another one for the maker would ask that one, which may ask us: nobody waits in a ring.
    if (edition !== this.#options.edition || !this.#neighbours || this.#makerOf(key)) return null;
    if (!(await this.#hasFollowed(number))) return null;
    try {
      const page = await current(key);
      if (!page) return null;
      this.#options.counts.shared.given += 1;
      return packPage(page, this.number);
    } catch (error) {
      log.debug({ err: error, path: key }, 'A page that another process wants could not be made here.');
      return null;
    }
  }

  /** Null if it is this one. */
  #makerOf(key: string) {
    return this.#neighbours && makerOf(key, this.#neighbours.id, this.#neighbours.others);
  }

  async #hasFollowed(number: number): Promise<boolean> {
    if (this.number >= number) return true;
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = () => this.number >= number && resolve();
    const timer = setTimeout(resolve, BEHIND_MS);
    this.#waiting.add(look);
    await promise;
    clearTimeout(timer);
    this.#waiting.delete(look);
    return this.number >= number;
  }
}
