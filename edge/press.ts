import { Attempts } from './attempts.ts';
import type { Counts } from './counts.ts';
import { Flight, Flights } from './flights.ts';
import { Busy } from './gate.ts';
import type { Found } from './handling.ts';
import type { Inner } from './inner.ts';
import { type Lane, Lanes } from './lanes.ts';
import { type Cause, makePage, type Page } from './page.ts';
import type { Head } from './policy.ts';
import { render } from './render.ts';
import type { SharedFrame } from './shared-frame.ts';
import type { Sharing } from './sharing.ts';
import { shelfOf } from './store.ts';
import type { Turnings } from './turnings.ts';

export type PressOptions = {
  inner: Inner;
  publicUrl: string;
  common: Head;
  /** The database's time. */
  now: () => number;
  turnings: Turnings;
  frame: SharedFrame;
  counts: Counts;
  sharing: Sharing;
  /** In which line it waits to be made. */
  laneOf: (key: string) => Lane;
  /** Takes a page that saw all changes that we know of. */
  keep: (key: string, page: Page) => void;
};

type Pressing = { /** By the database's clock. */ startedAt: number; found: Promise<Found> };

/** Has readers' pages made: each once for all who wait for it, and anew if what it showed was taken away meanwhile. */
export class Press {
  #options: PressOptions;
  #flights = new Flights();
  #attempts = new Attempts();
  /** Pages that are being made, and that wait for it. */
  readonly lanes = new Lanes();

  constructor(options: PressOptions) {
    this.#options = options;
  }

  /** The page as it is now, made for who asks or being made already. */
  press(key: string): Pressing {
    const now = this.#options.now();
    const isTooOld = ({ startedAt }: Flight) => this.#options.turnings.hasTurned(startedAt, now);
    const joined = this.#flights.join(key, isTooOld);
    const { flight, page } =
      joined ??
      this.#flights.begin(key, new Flight(now, this.#options.sharing.number), (begun) => this.#make(key, begun));
    const handling = joined ? 'joined' : 'made';
    return { startedAt: flight.startedAt, found: page.then((made) => ({ page: made, handling })) };
  }

  /** True if it has just failed, so that it is of no use to try again at once. */
  isFutile(key: string): boolean {
    return this.#attempts.areFutile(key);
  }

  changed(causes: ReadonlyMap<string, Cause>, ends: Iterable<string>): void {
    this.#attempts.beginAnew();
    this.#flights.changed(causes, ends);
  }

  /** Anything may have changed, and anything may have been taken away. */
  changedWholly(): void {
    this.#attempts.beginAnew();
    this.#flights.changedWholly();
  }

  /** What pages failed for may be over. */
  beginAnew(): void {
    this.#attempts.beginAnew();
  }

  async #make(key: string, flight: Flight): Promise<Page> {
    const from = performance.now();
    try {
      const page = (await this.#taken(key)) ?? (await this.#inLine(key, flight));
      page.madeInMs = performance.now() - from;
      this.#attempts.succeeded(key);
      this.#options.turnings.date(page);
      // Also who asked before it was taken away is not shown it after that.
      if (flight.mayShowTaken(page)) return (await this.press(key).found).page;
      if (!flight.isStale(page)) this.#options.keep(key, page);
      return page;
    } catch (error) {
      if (error instanceof Busy) this.#options.counts.rendersRefused += 1;
      else this.#attempts.failed(key);
      throw error;
    }
  }

  /** From the process that makes it for all of this machine, if that is another one and it is not past an hour. */
  async #taken(key: string): Promise<Page | null> {
    const { sharing, turnings, now } = this.#options;
    const page = await sharing.take(key);
    if (page) turnings.date(page);
    return page && now() < page.validUntil ? page : null;
  }

  #inLine(key: string, flight: Flight): Promise<Page> {
    return this.lanes.through(this.#options.laneOf(key), () => this.#render(key, flight));
  }

  async #render(key: string, { startedAt, asOf }: Flight): Promise<Page> {
    const { inner, publicUrl, common, frame, counts } = this.#options;
    const from = performance.now();
    try {
      const page = await makePage(await render(inner, key, publicUrl, startedAt), common, frame.dictionary);
      page.asOf = asOf;
      page.renderedInMs = performance.now() - from;
      counts.rendered[shelfOf(key, page)].observe(page.renderedInMs / 1_000);
      return page;
    } catch (error) {
      counts.rendersFailed += 1;
      throw error;
    }
  }
}
