import type { Cause, Page } from './page.ts';

/** A page that is being made. */
export class Flight {
  readonly startedAt: number;
  /** False once something changed that the page may or may not have seen: who asks later gets a newer one. */
  mayBeJoined = true;
  /** The last change that was followed when it began. */
  readonly asOf: number;
  /** What changed and what was taken away since, and by which change last. */
  #stale = new Map<string, number>();
  #taken = new Map<string, number>();
  #isStale = false;

  constructor(startedAt: number, asOf: number) {
    this.startedAt = startedAt;
    this.asOf = asOf;
  }

  changed(causes: ReadonlyMap<string, Cause>, ends: Iterable<string>): void {
    this.mayBeJoined = false;
    const numberOf = (tag: string) => causes.get(tag)?.number ?? Number.POSITIVE_INFINITY;
    for (const tag of causes.keys()) this.#stale.set(tag, numberOf(tag));
    for (const tag of ends) this.#taken.set(tag, numberOf(tag));
  }

  /** Nobody knows what, and what of it was taken away. */
  changedWholly(): void {
    this.mayBeJoined = false;
    this.#isStale = true;
  }

  /** True if it may show what was taken away from readers after it was read. */
  mayShowTaken(page: Page): boolean {
    return this.#isStale || isNamed(this.#taken, page);
  }

  /** True if what the page read may have changed after it was read. */
  isStale(page: Page): boolean {
    return this.#isStale || isNamed(this.#stale, page);
  }
}

/** By a change that it has not seen. */
function isNamed(changed: ReadonlyMap<string, number>, { tags, asOf }: Page): boolean {
  for (const [tag, number] of changed) if (number > asOf && tags.has(tag)) return true;
  return false;
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

  begin(key: string, flight: Flight, make: (flight: Flight) => Promise<Page>): Making {
    this.#all.add(flight);
    const page = make(flight).finally(() => {
      this.#all.delete(flight);
      if (this.#open.get(key)?.flight === flight) this.#open.delete(key);
    });
    const making = { flight, page };
    this.#open.set(key, making);
    return making;
  }

  changed(causes: ReadonlyMap<string, Cause>, ends: Iterable<string>): void {
    for (const flight of this.#all) flight.changed(causes, ends);
  }

  changedWholly(): void {
    for (const flight of this.#all) flight.changedWholly();
  }
}
