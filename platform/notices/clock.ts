type Sample = { offset: number; roundTrip: number };

/** Older samples say less about now than they would say by a shorter way. */
const SAMPLES = 15;

/**
 * The database's clock, kept in this process. It stands on the monotonic clock, so that setting the machine's time
 * moves nothing: what readers may see turns by the database's time alone.
 */
export class DatabaseClock {
  #samples: Sample[] = [];
  #offset = Date.now() - performance.now();
  /** By how much `now` may be wrong: half of the shortest way there and back. */
  withinMs = Number.POSITIVE_INFINITY;
  /** When the database last said what time it is, by the monotonic clock. */
  heardAt = Number.NEGATIVE_INFINITY;

  /** Milliseconds since 1970 by the database's clock. */
  now(): number {
    return performance.now() + this.#offset;
  }

  /** @param asked and `heard` by `performance.now()`, around the question what time it is */
  sample(asked: number, heard: number, databaseTime: number): void {
    this.heardAt = heard;
    this.#samples.push({ offset: databaseTime - (asked + heard) / 2, roundTrip: heard - asked });
    if (this.#samples.length > SAMPLES) this.#samples.shift();
    const best = this.#samples.reduce((best, next) => (next.roundTrip < best.roundTrip ? next : best));
    this.#offset = best.offset;
    this.withinMs = best.roundTrip / 2;
  }

  /** The next server may have another clock. */
  forget(): void {
    this.#samples = [];
  }
}
