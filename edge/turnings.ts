import type { Page } from './page.ts';

export type Turning = {
  /** Milliseconds since 1970 by the database's clock. */
  at: number;
  tags: string[];
  /** Of these, what is taken away from readers at the instant. */
  ends: string[];
};

/**
 * For so long after its instant a turning counts as pending: our measure of the database's clock may be ahead of the
 * truth, and a page that was made just now may still show what was.
 */
const PENDING_MS = 2_000;
/** How long a page lives that was made while a turning was pending: late by a quarter of a second at the very most. */
const SHORT_LIFE_MS = 250;

/**
 * The instants at which what readers see turns by itself. There are no timers: a page carries the instant until which
 * it is valid, and nobody is given one that is past it.
 */
export class Turnings {
  #byTag = new Map<string, number[]>();
  #byEnd = new Map<string, number[]>();
  #instants: number[] = [];

  load(turnings: Turning[]): void {
    this.#byTag = instantsBy(turnings, ({ tags }) => tags);
    this.#byEnd = instantsBy(turnings, ({ ends }) => ends);
    this.#instants = turnings.map(({ at }) => at).sort((a, b) => a - b);
  }

  /** The instant from which a page with these tags, that began to be made at `startedAt`, is not true any more. */
  validUntil(tags: Iterable<string>, startedAt: number): number {
    return firstAfter(this.#byTag, tags, startedAt);
  }

  /** Tells a page until when it is true, and from when on nobody may see it, for it shows what is then taken away. */
  date(page: Page): void {
    page.validUntil = Math.min(page.validUntil, this.validUntil(page.tags, page.startedAt));
    page.endsAt = Math.min(page.endsAt, firstAfter(this.#byEnd, page.tags, page.startedAt));
  }

  /** True if anything at all turned between the two instants. */
  hasTurned(from: number, to: number): boolean {
    const next = this.#instants.find((at) => at > from);
    return next !== undefined && next <= to;
  }
}

function instantsBy(turnings: Turning[], names: (turning: Turning) => string[]): Map<string, number[]> {
  const byName = new Map<string, number[]>();
  for (const turning of turnings) {
    for (const name of names(turning)) {
      const instants = byName.get(name);
      if (instants) instants.push(turning.at);
      else byName.set(name, [turning.at]);
    }
  }
  return byName;
}

function firstAfter(byName: Map<string, number[]>, names: Iterable<string>, startedAt: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (const name of names) {
    for (const at of byName.get(name) ?? []) {
      if (startedAt < at) first = Math.min(first, at);
      else if (startedAt < at + PENDING_MS) first = Math.min(first, startedAt + SHORT_LIFE_MS);
    }
  }
  return first;
}
