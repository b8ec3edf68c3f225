import type { Page } from './page.ts';

/** A page that is being made. */
export class Flight {
  readonly startedAt: number;
  /** False once something changed that the page may or may not have seen: who asks later gets a newer one. */
  mayBeJoined = true;
  #stale = new Set<string>();
  #taken = new Set<string>();
  #isStale = false;

  constructor(startedAt: number) {
    this.startedAt = startedAt;
  }

  changed(tags: Iterable<string>, ends: Iterable<string>): void {
    this.mayBeJoined = false;
    for (const tag of tags) this.#stale.add(tag);
    for (const tag of ends) this.#taken.add(tag);
  }

  /** Nobody knows what, and what of it was taken away. */
  changedWholly(): void {
    this.mayBeJoined = false;
    this.#isStale = true;
  }

  /** True if it may show what was taken away from readers after it was read. */
  mayShowTaken(page: Page): boolean {
    return this.#isStale || !this.#taken.isDisjointFrom(page.tags);
  }

  /** True if what the page read may have changed after it was read. */
  isStale(page: Page): boolean {
    return this.#isStale || !this.#stale.isDisjointFrom(page.tags);
  }
}

type Making = { flight: Flight; page: Promise<Page> };

/** One making of a page for all who wait for it. */
export class Flights {
  #open = new Map<string, Making>();
  #all = new Set<Flight>();

  join(key: string, isTooOld: (flight: Flight) => boolean): Making | undefined {
    const open = this.#open.get(key);
    return open?.flight.mayBeJoined && !isTooOld(open.flight) ? open : undefined;
  }

  begin(key: string, startedAt: number, make: (flight: Flight) => Promise<Page>): Making {
    const flight = new Flight(startedAt);
    this.#all.add(flight);
    const page = make(flight).finally(() => {
      this.#all.delete(flight);
      if (this.#open.get(key)?.flight === flight) this.#open.delete(key);
    });
    const making = { flight, page };
    this.#open.set(key, making);
    return making;
  }

  changed(tags: Iterable<string>, ends: Iterable<string>): void {
    for (const flight of this.#all) flight.changed(tags, ends);
  }

  changedWholly(): void {
    for (const flight of this.#all) flight.changedWholly();
  }
}
