export type Turning = { /** Milliseconds since 1970 by the database's clock. */ at: number; tags: string[] };

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
  #instants: number[] = [];

  load(turnings: Turning[]): void {
    this.#byTag = new Map();
    for (const { at, tags } of turnings) {
      for (const tag of tags) {
        const instants = this.#byTag.get(tag);
        if (instants) instants.push(at);
        else this.#byTag.set(tag, [at]);
      }
    }
    this.#instants = turnings.map(({ at }) => at).sort((a, b) => a - b);
  }

  /** The instant from which a page with these tags, that began to be made at `startedAt`, may not be shown any more. */
  validUntil(tags: Iterable<string>, startedAt: number): number {
    let until = Number.POSITIVE_INFINITY;
    for (const tag of tags) {
      for (const at of this.#byTag.get(tag) ?? []) {
        if (startedAt < at) until = Math.min(until, at);
        else if (startedAt < at + PENDING_MS) until = Math.min(until, startedAt + SHORT_LIFE_MS);
      }
    }
    return until;
  }

  /** True if anything at all turned between the two instants. */
  hasTurned(from: number, to: number): boolean {
    const next = this.#instants.find((at) => at > from);
    return next !== undefined && next <= to;
  }
}
