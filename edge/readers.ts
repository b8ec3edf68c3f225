import { Ahead } from './ahead.ts';
import { Compressing } from './compressing.ts';
import { Grace } from './grace.ts';
import type { Found } from './handling.ts';
import { Hearing } from './hearing.ts';
import { KnownAddresses } from './known-addresses.ts';
import { LANES, type Lanes } from './lanes.ts';
import type { Cause, Page } from './page.ts';
import { pickQuery } from './picked-query.ts';
import { Press, type PressOptions } from './press.ts';
import { type Budgets, Store } from './store.ts';
import { type Turning, Turnings } from './turnings.ts';
import { within } from './within.ts';

export type ReadersOptions = Omit<PressOptions, 'keep' | 'turnings' | 'laneOf'> & {
  /** When the line for notices last proved to be alive, by the monotonic clock. */
  heardAt: () => number;
  budgets: Budgets;
  /** How long the last good copy of a page is shown where no newer one can be made. */
  graceMs: number;
  /** How long readers wait for a new page where there is such a copy. */
  slowMs: number;
  /** How long a page must have stood to be worth the best compression. */
  bestAfterMs: number;
  /** Whether pages that are read often are made anew before somebody asks. */
  makesAhead: boolean;
};

/** A page that is read so often is made anew before somebody asks for it. */
const OFTEN = 3;

/** The readers' pages: kept as long as they are true, made when they are not there. */
export class Readers {
  readonly store: Store;
  /** Grows whenever something was taken away from readers, or may have been. */
  takenAway = 0;
  #options: ReadersOptions;
  #hearing: Hearing;
  #turnings = new Turnings();
  #press: Press;
  #grace: Grace;
  #known: KnownAddresses;
  #compressing: Compressing;
  #ahead: Ahead;

  constructor(options: ReadersOptions) {
    const { budgets, heardAt, now, graceMs, bestAfterMs, frame } = options;
    this.#options = options;
    this.store = new Store(budgets);
    this.#hearing = new Hearing(heardAt);
    this.#known = new KnownAddresses(this.store);
    const laneOf = this.#known.laneOf.bind(this.#known);
    this.#press = new Press({ ...options, turnings: this.#turnings, keep: this.#keep.bind(this), laneOf });
    // Weighed anew, unless it was dropped in the meantime.
    const keep = (key: string, page: Page) => this.store.get(key) === page && this.store.put(key, page);
    this.#compressing = new Compressing({ frame, afterMs: bestAfterMs, keep });
    this.#ahead = new Ahead({
      make: (key) => this.#press.press(key).found,
      isOurs: (key) => options.sharing.isOurs(key),
      isThere: (key) => !this.isHearing || this.store.get(key) !== undefined,
      areReadersWaiting: () => LANES.some((lane) => this.lanes.waiting(lane) > 0),
    });
    this.#grace = new Grace({ store: this.store, hearing: this.#hearing, now, forMs: graceMs });
  }

  /** The page at a canonical path. A query parameter counts only if the page says that it looked at it. */
  async find(path: string, query: string): Promise<Found> {
    const bare = await this.#at(path);
    if (query === '' || bare.page.query.size === 0 || bare.page.reply.status !== 200) return bare;
    const picked = pickQuery(query, bare.page.query);
    return picked === '' ? bare : this.#at(`${path}?${picked}`);
  }

  /** The page as another process may take it for its own: null if it is not known to be true at this moment. */
  async current(key: string): Promise<Page | null> {
    const page = this.kept(key) ?? (await this.#press.press(key).found).page;
    const isTrue = this.isHearing && this.store.get(key) === page && this.#options.now() < page.validUntil;
    return isTrue ? page : null;
  }

  /** What of the memory is true at once, without waiting. */
  kept(key: string): Page | undefined {
    if (!this.isHearing) return undefined;
    const page = this.store.get(key);
    if (!page) return undefined;
    if (this.#options.now() >= page.validUntil) {
      this.store.doubt(key);
      page.changedBy = { number: null, id: null, event: 'hour', at: page.validUntil };
      return undefined;
    }
    page.hits += 1;
    this.#compressing.read(key, page);
    return page;
  }

  /** @param causes what is seen differently, and by which change; @param ends what of it was taken away from readers */
  changed({ causes, ends }: { causes: ReadonlyMap<string, Cause>; ends: ReadonlySet<string> }): void {
    this.#known.learn(causes.keys());
    this.#press.changed(causes, ends);
    if (ends.size > 0) this.takenAway += 1;
    // First all of it is doubted: who still holds a page that is forgotten sees that it is not true any more.
    const dropped = this.store.doubtTagged(causes);
    this.store.forgetTagged(ends);
    if (this.#options.makesAhead) this.#ahead.want(dropped.filter(([, hits]) => hits >= OFTEN));
  }

  /** Notices may be missed from now on: nothing is known to be true, and no new page is kept as if it were. */
  deaf(): void {
    this.#hearing.lost();
  }

  /** Nothing that was kept can be vouched for any more, and nobody knows what of it was taken away. */
  dropAll(): void {
    this.#press.changedWholly();
    this.takenAway += 1;
    this.store.dropAll();
  }

  hearing(): void {
    this.#press.beginAnew();
    // What an earlier process left may not have been true for days: that is no copy to be shown for an hour.
    if (!this.#hearing.hasBegun) this.store.dropUntrue(this.#options.now());
    this.#hearing.back();
  }

  get isHearing(): boolean {
    return this.#hearing.unsureSince === null;
  }

  /** Pages that are being made, and that wait for it. */
  get lanes(): Lanes {
    return this.#press.lanes;
  }

  turn(turnings: Turning[]): void {
    this.#turnings.load(turnings);
    for (const page of this.store.pages()) this.#turnings.date(page);
  }

  async #at(key: string): Promise<Found> {
    const kept = this.kept(key);
    if (kept) return { page: kept, handling: 'hit' };
    const copy = this.#grace.copyOf(key);
    if (!copy) return this.#press.press(key).found;
    if (this.#press.isFutile(key)) return this.#grace.give(key, copy, 'not tried');
    return this.#newerOrCopy(key);
  }

  async #newerOrCopy(key: string): Promise<Found> {
    const { startedAt, found } = this.#press.press(key);
    const waited = this.#options.now() - startedAt;
    try {
      const newer = await within(found, this.#options.slowMs - waited);
      if (newer) return newer;
    } catch (error) {
      return this.#copyOr(key, error);
    }
    // It may have been taken away while we waited; then there is nothing but the new one.
    const copy = this.#grace.copyOf(key);
    return copy ? this.#grace.give(key, copy, 'slow') : found;
  }

  #copyOr(key: string, error: unknown): Found {
    const kept = this.kept(key);
    if (kept) return { page: kept, handling: 'hit' };
    const copy = this.#grace.copyOf(key);
    if (!copy) throw error;
    return this.#grace.give(key, copy, { failed: error });
  }

  /** It stands in the place of every older copy. */
  #keep(key: string, page: Page): void {
    const before = this.store.lastCopy(key);
    // Two are made at once when an hour turns; the one that began before it may be there last.
    if (before?.doubtedSince === null && before.startedAt > page.startedAt) {
      before.renewals += 1;
      return;
    }
    page.renewals += before?.renewals ?? 0;
    // What we were not told of stands in the page: the story that it read is not there any more.
    if (!this.isHearing && page.reply.status !== 200) this.store.forgetTagged(storiesOf(page));
    page.isKept = page.mayBeKept && this.store.put(key, page);
    if (!page.isKept) this.store.drop(key);
  }
}

function storiesOf({ tags }: Page): string[] {
  return [...tags].filter((tag) => tag.startsWith('story:'));
}
