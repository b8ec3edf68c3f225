import { log } from '#platform/log.ts';
import { Attempts } from './attempts.ts';
import { type Flight, Flights } from './flights.ts';
import { Busy, Gate } from './gate.ts';
import { type Found, Grace } from './grace.ts';
import type { Inner } from './inner.ts';
import { makePage, type Page } from './page.ts';
import { within } from './patience.ts';
import { pickQuery } from './picked-query.ts';
import type { Head } from './policy.ts';
import { render } from './render.ts';
import type { Budgets } from './store.ts';
import { Store } from './store.ts';
import { type Turning, Turnings } from './turnings.ts';

export type ReadersOptions = {
  inner: Inner;
  publicUrl: string;
  common: Head;
  /** The database's time. */
  now: () => number;
  /** When the line for notices last proved to be alive, by the monotonic clock. */
  heardAt: () => number;
  budgets: Budgets;
  /** How long the last good copy of a page is shown where no newer one can be made. */
  graceMs: number;
  /** How long readers wait for a new page where there is such a copy. */
  slowMs: number;
};

/**
 * The line proves every 3.5 seconds that it is alive, or is given up. Longer than that only a process is silent that was
 * itself stopped for a while: what was said meanwhile lies unread before it.
 */
const LONGEST_SILENCE_MS = 4_000;
const RENDERS_AT_ONCE = 12;
const LONGEST_LINE = 1_000;
/** A page that is read so often is worth the best compression. */
const READ_AGAIN = 3;

/** The readers' pages: kept as long as they are true, made when they are not there. */
export class Readers {
  readonly store: Store;
  #options: ReadersOptions;
  #flights = new Flights();
  #turnings = new Turnings();
  #attempts = new Attempts();
  #grace: Grace;
  #gate = new Gate(RENDERS_AT_ONCE, LONGEST_LINE);
  #best = new Gate(1, 100);
  /** By the monotonic clock; null while notices arrive. */
  #deafSince: number | null = performance.now();

  constructor(options: ReadersOptions) {
    this.#options = options;
    this.store = new Store(options.budgets);
    this.#grace = new Grace({ store: this.store, now: options.now, forMs: options.graceMs });
  }

  /** The page at a canonical path. A query parameter counts only if the page says that it looked at it. */
  async find(path: string, query: string): Promise<Found> {
    const bare = await this.#at(path);
    if (query === '' || bare.page.query.size === 0 || bare.page.reply.status !== 200) return bare;
    const picked = pickQuery(query, bare.page.query);
    return picked === '' ? bare : this.#at(`${path}?${picked}`);
  }

  /** What of the memory is true at once, without waiting. */
  kept(key: string): Page | undefined {
    if (!this.isHearing) return undefined;
    const page = this.store.get(key);
    if (!page) return undefined;
    if (this.#options.now() >= page.validUntil) {
      this.store.doubt(key);
      return undefined;
    }
    page.hits += 1;
    if (page.hits === READ_AGAIN) this.#compressBest(key, page);
    return page;
  }

  /** @param ends what of it was taken away from readers */
  changed({ tags, ends }: { tags: Iterable<string>; ends: Iterable<string> }): void {
    this.#attempts.beginAnew();
    this.#flights.changed(tags, ends);
    this.store.forgetTagged(ends);
    this.store.doubtTagged(tags);
  }

  /** Notices may be missed from now on: nothing is known to be true, and no new page is kept as if it were. */
  deaf(): void {
    this.#deafSince ??= performance.now();
  }

  /** Nothing that was kept can be vouched for any more, and nobody knows what of it was taken away. */
  dropAll(): void {
    this.#flights.changedWholly();
    this.store.dropAll();
  }

  hearing(): void {
    this.#attempts.beginAnew();
    this.#deafSince = null;
  }

  get isHearing(): boolean {
    return this.#unsureSince() === null;
  }

  #unsureSince(): number | null {
    if (this.#deafSince !== null) return this.#deafSince;
    const heardAt = this.#options.heardAt();
    return performance.now() - heardAt < LONGEST_SILENCE_MS ? null : heardAt;
  }

  turn(turnings: Turning[]): void {
    this.#turnings.load(turnings);
    for (const page of this.store.pages()) this.#date(page);
  }

  async #at(key: string): Promise<Found> {
    const kept = this.kept(key);
    if (kept) return { page: kept };
    const copy = this.#grace.copyOf(key, this.#unsureSince());
    if (!copy) return { page: await this.#making(key).page };
    if (this.#attempts.areFutile(key)) return this.#grace.give(key, copy, this.#unsureSince(), 'not tried');
    return this.#newerOrCopy(key);
  }

  async #newerOrCopy(key: string): Promise<Found> {
    const { page: making, flight } = this.#making(key);
    const waited = this.#options.now() - flight.startedAt;
    try {
      const made = await within(making, this.#options.slowMs - waited);
      if (made) return { page: made };
    } catch (error) {
      return this.#copyOr(key, error);
    }
    // It may have been taken away while we waited; then there is nothing but the new one.
    const copy = this.#grace.copyOf(key, this.#unsureSince());
    return copy ? this.#grace.give(key, copy, this.#unsureSince(), 'slow') : { page: await making };
  }

  #copyOr(key: string, error: unknown): Found {
    const kept = this.kept(key);
    if (kept) return { page: kept };
    const copy = this.#grace.copyOf(key, this.#unsureSince());
    if (!copy) throw error;
    return this.#grace.give(key, copy, this.#unsureSince(), { failed: error });
  }

  #making(key: string) {
    const now = this.#options.now();
    const isTooOld = ({ startedAt }: Flight) => this.#turnings.hasTurned(startedAt, now);
    return this.#flights.join(key, isTooOld) ?? this.#flights.begin(key, now, (flight) => this.#make(key, flight));
  }

  async #make(key: string, flight: Flight): Promise<Page> {
    const { inner, publicUrl, common } = this.#options;
    try {
      const page = await this.#gate.through(async () =>
        makePage(await render(inner, key, publicUrl, flight.startedAt), common),
      );
      this.#attempts.succeeded(key);
      this.#date(page);
      // Also who asked before it was taken away is not shown it after that.
      if (flight.mayShowTaken(page)) return await this.#making(key).page;
      if (!flight.isStale(page)) this.#keep(key, page);
      return page;
    } catch (error) {
      if (!(error instanceof Busy)) this.#attempts.failed(key);
      throw error;
    }
  }

  /** A page that saw all changes that we know of. It stands in the place of every older copy. */
  #keep(key: string, page: Page): void {
    // Two are made at once when an hour turns; the one that began before it may be there last.
    if ((this.store.get(key)?.startedAt ?? 0) > page.startedAt) return;
    // What we were not told of stands in the page: the story that it read is not there any more.
    if (!this.isHearing && page.reply.status !== 200) this.store.forgetTagged(storiesOf(page));
    if (page.mayBeKept) this.store.put(key, page);
    else this.store.drop(key);
  }

  #date(page: Page): void {
    page.validUntil = Math.min(page.validUntil, this.#turnings.validUntil(page.tags, page.startedAt));
    page.endsAt = Math.min(page.endsAt, this.#turnings.endsAt(page.tags, page.startedAt));
  }

  async #compressBest(key: string, page: Page): Promise<void> {
    try {
      await this.#best.through(() => page.reply.compressBest());
      // Weighed anew, unless it was dropped in the meantime.
      if (this.store.get(key) === page) this.store.put(key, page);
    } catch (error) {
      log.debug({ err: error, key }, 'A page was not compressed further.');
    }
  }
}

function storiesOf({ tags }: Page): string[] {
  return [...tags].filter((tag) => tag.startsWith('story:'));
}
