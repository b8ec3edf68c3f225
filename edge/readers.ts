import { log } from '#platform/log.ts';
import { type Flight, Flights } from './flights.ts';
import { Gate } from './gate.ts';
import type { Found } from './handling.ts';
import type { Inner } from './inner.ts';
import { makePage, type Page } from './page.ts';
import type { Head } from './policy.ts';
import { render } from './render.ts';
import type { SharedFrame } from './shared-frame.ts';
import type { Budgets } from './store.ts';
import { Store } from './store.ts';
import { type Turning, Turnings } from './turnings.ts';

export type ReadersOptions = {
  inner: Inner;
  publicUrl: string;
  common: Head;
  /** The database's time. */
  now: () => number;
  budgets: Budgets;
  /** How long pages are given out after the line for notices was lost. */
  vouchMs: number;
  frame: SharedFrame;
};

const RENDERS_AT_ONCE = 12;
const LONGEST_LINE = 1_000;
/** A parameter that is longer is none that a page of ours gave out. */
const LONGEST_PARAMETER = 200;
/** A page that is read so often is worth the best compression. */
const READ_AGAIN = 3;

/** The readers' pages: kept as long as they are true, made when they are not there. */
export class Readers {
  readonly store: Store;
  #options: ReadersOptions;
  #flights = new Flights();
  #turnings = new Turnings();
  #gate = new Gate(RENDERS_AT_ONCE, LONGEST_LINE);
  #best = new Gate(1, 100);
  /** By the monotonic clock; null while notices arrive. */
  #deafSince: number | null = performance.now();

  constructor(options: ReadersOptions) {
    this.#options = options;
    this.store = new Store(options.budgets);
  }

  /** The page at a canonical path. A query parameter counts only if the page says that it looked at it. */
  async find(path: string, query: string): Promise<Found> {
    const bare = await this.#at(path);
    if (query === '' || bare.page.query.size === 0 || bare.page.reply.status !== 200) return bare;
    const picked = pick(query, bare.page.query);
    return picked === '' ? bare : this.#at(`${path}?${picked}`);
  }

  /** What of the memory is true at once, without waiting. */
  kept(key: string): Page | undefined {
    if (!this.#isVouchedFor()) return undefined;
    const page = this.store.get(key);
    if (!page) return undefined;
    if (this.#options.now() >= page.validUntil) {
      this.store.drop(key);
      return undefined;
    }
    page.hits += 1;
    if (page.hits === READ_AGAIN) this.#compressBest(key, page);
    return page;
  }

  changed(tags: string[]): void {
    this.#flights.changed(tags);
    this.store.dropTagged(tags);
  }

  /** Notices may be missed from now on: pages are given out for a while yet, and no new ones are kept. */
  deaf(): void {
    this.#deafSince ??= performance.now();
  }

  /** Nothing that was kept can be vouched for any more. */
  dropAll(): void {
    this.#flights.changedWholly();
    this.store.dropAll();
  }

  hearing(): void {
    this.#deafSince = null;
  }

  get isHearing(): boolean {
    return this.#deafSince === null;
  }

  turn(turnings: Turning[]): void {
    this.#turnings.load(turnings);
    for (const page of this.store.pages()) {
      page.validUntil = Math.min(page.validUntil, this.#turnings.validUntil(page.tags, page.startedAt));
    }
  }

  async #at(key: string): Promise<Found> {
    const kept = this.kept(key);
    if (kept) return { page: kept, handling: 'hit' };
    const now = this.#options.now();
    const isTooOld = ({ startedAt }: Flight) => this.#turnings.hasTurned(startedAt, now);
    const joined = this.#flights.join(key, isTooOld);
    if (joined) return { page: await joined, handling: 'joined' };
    const page = await this.#flights.begin(key, now, (flight) => this.#make(key, flight));
    return { page, handling: 'made' };
  }

  async #make(key: string, flight: Flight): Promise<Page> {
    const { inner, publicUrl, common, now, frame } = this.#options;
    const from = performance.now();
    const page = await this.#gate.through(async () =>
      makePage(await render(inner, key, publicUrl, flight.startedAt), common, frame.dictionary),
    );
    page.validUntil = this.#turnings.validUntil(page.tags, page.startedAt);
    const isTrue = this.isHearing && !flight.isStale(page) && now() < page.validUntil;
    page.madeInMs = performance.now() - from;
    page.isKept = isTrue && page.mayBeKept;
    if (page.isKept) this.store.put(key, page);
    return page;
  }

  #isVouchedFor(): boolean {
    return this.#deafSince === null || performance.now() - this.#deafSince < this.#options.vouchMs;
  }

  async #compressBest(key: string, page: Page): Promise<void> {
    try {
      await this.#best.through(() => page.reply.compressBest(this.#options.frame.dictionary));
      // Weighed anew, unless it was dropped in the meantime.
      if (this.store.get(key) === page) this.store.put(key, page);
    } catch (error) {
      log.debug({ err: error, key }, 'A page was not compressed further.');
    }
  }
}

/** The parameters that the page looks at, in one order and one spelling. */
function pick(query: string, names: ReadonlySet<string>): string {
  const given = new URLSearchParams(query);
  const picked = new URLSearchParams();
  for (const name of [...names].sort()) {
    const value = given.get(name);
    if (value && value.length <= LONGEST_PARAMETER) picked.set(name, value);
  }
  return picked.toString();
}
