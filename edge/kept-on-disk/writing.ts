import type { Followed } from '#platform/notices.ts';
import type { Page } from '../page.ts';
import type { Store } from '../store.ts';
import type { KeptFile, TrueAbout } from './kept-file.ts';
import { writePage } from './page-record.ts';
import { writeRecord } from './record.ts';

/** So much is put together at once; readers wait for it a millisecond. */
const AT_ONCE = 524_288;
/** So much of a file may be of no use before it is written anew, beside as much as is of use. */
const SPARE = 8 * 1_048_576;

type Written = {
  page: Page;
  /** When it was written; it grows when it is compressed better. */
  bytes: number;
  length: number;
};

/** One file of this process, and what stands in it. */
export class Writing {
  readonly takenAway: number;
  #file: KeptFile;
  #store: Store;
  #now: () => number;
  #written = new Map<string, Written>();
  #useful = 0;
  #wasted = 0;
  #saidAt = Number.NEGATIVE_INFINITY;
  #said: number | null = null;
  #isUnsaid = true;
  /** By the database's clock: the first instant at which something in it is taken away from readers. */
  #endsAt = Number.POSITIVE_INFINITY;
  /** By the database's clock: before this instant no page in it turns by itself. */
  #turnsAt = Number.POSITIVE_INFINITY;
  /** The addresses at which something changed that was not looked at yet, and those of which it is not yet said. */
  #touched: Set<string>;
  #owed: Set<string>;

  /** @param takenAway how often something was taken away from readers before the file began */
  constructor(file: KeptFile, { store, now, takenAway }: { store: Store; now: () => number; takenAway: number }) {
    this.#file = file;
    this.#store = store;
    this.#now = now;
    this.takenAway = takenAway;
    this.#touched = store.watch();
    this.#owed = new Set([...store.found()].map(([key]) => key));
  }

  get file(): KeptFile {
    return this.#file;
  }

  get ageMs(): number {
    return performance.now() - this.#file.beganAt;
  }

  /** True if something in it is of no use any more. */
  get hasWaste(): boolean {
    return this.#wasted > 0;
  }

  get isWasteful(): boolean {
    return this.#file.bytes > 2 * this.#useful + SPARE;
  }

  /** True if it holds what was to be seen until an hour that has come. */
  get hasEnded(): boolean {
    return this.#now() >= this.#endsAt;
  }

  /** Adds the pages that are true and do not stand there yet. */
  async addPages(): Promise<void> {
    const keys = [...new Set([...this.#owed, ...this.#touched])];
    this.#touched.clear();
    this.#owed = new Set(keys);
    for (let at = 0; at < keys.length; ) {
      const parts: Buffer[] = [];
      for (let length = 0; at < keys.length && length < AT_ONCE; at += 1) length += this.#put(parts, keys[at]!);
      if (parts.length > 0) await this.#file.add(parts);
    }
  }

  /**
   * Says that what stands there is true as of this change, and what of it is not. Nothing may happen between the look at the
   * pages and the change: both are of one instant.
   * @param atLeastEveryMs is also said so often if there is nothing new
   */
  async sayTrue(followed: Followed, atLeastEveryMs: number): Promise<void> {
    const hasTurned = this.#now() >= this.#turnsAt;
    const looked = hasTurned ? this.#written.keys() : new Set([...this.#owed, ...this.#touched]);
    const dropped = [...looked].filter((key) => this.#written.has(key) && !this.#stands(key));
    // What was touched since it was looked for is added the next time.
    this.#owed = new Set(this.#touched);
    this.#touched.clear();
    const isNews = dropped.length > 0 || hasTurned || this.#isUnsaid || followed.number !== this.#said;
    if (!isNews && performance.now() - this.#saidAt < atLeastEveryMs) return;
    for (const key of dropped) this.#drop(key);
    if (hasTurned) this.#findNextTurn();
    this.#isUnsaid = false;
    this.#said = followed.number;
    this.#saidAt = performance.now();
    const about: TrueAbout = { kind: 'true', followed, at: this.#now(), dropped };
    await this.#file.add(writeRecord(about));
    await this.#file.show();
  }

  /** Hours were set or taken back: when the first page turns is to be found out anew. */
  redate(): void {
    this.#turnsAt = Number.NEGATIVE_INFINITY;
  }

  async discard(): Promise<void> {
    this.#store.unwatch(this.#touched);
    await this.#file.discard();
  }

  async close(): Promise<void> {
    this.#store.unwatch(this.#touched);
    await this.#file.close();
  }

  #put(parts: Buffer[], key: string): number {
    const page = this.#store.foundAt(key);
    const written = this.#written.get(key);
    if (!page || !this.#isTrue(page) || (written?.page === page && written.bytes === page.bytes)) return 0;
    const record = writePage(key, page);
    const length = record.reduce((sum, part) => sum + part.length, 0);
    this.#drop(key);
    this.#written.set(key, { page, bytes: page.bytes, length });
    this.#useful += length;
    this.#endsAt = Math.min(this.#endsAt, page.endsAt);
    this.#turnsAt = Math.min(this.#turnsAt, page.validUntil);
    this.#isUnsaid = true;
    parts.push(...record);
    return length;
  }

  #findNextTurn(): void {
    this.#turnsAt = Number.POSITIVE_INFINITY;
    for (const { page } of this.#written.values()) {
      this.#turnsAt = Math.min(this.#turnsAt, page.validUntil);
      this.#endsAt = Math.min(this.#endsAt, page.endsAt);
    }
  }

  #drop(key: string): void {
    const length = this.#written.get(key)?.length ?? 0;
    this.#useful -= length;
    this.#wasted += length;
    this.#written.delete(key);
  }

  #stands(key: string): boolean {
    const page = this.#written.get(key)?.page;
    return page !== undefined && this.#isTrue(page) && this.#store.foundAt(key) === page;
  }

  #isTrue(page: Page): boolean {
    return page.doubtedSince === null && this.#now() < page.validUntil;
  }
}
