/**
 * The line proves every 3.5 seconds that it is alive, or is given up. Longer than that only a process is silent that was
 * itself stopped for a while: what was said meanwhile lies unread before it.
 */
const LONGEST_SILENCE_MS = 4_000;

/** Whether we hear of every change at once. Who does not hear does not know whether what they keep is true. */
export class Hearing {
  /** By the monotonic clock; null while changes arrive. */
  #lostAt: number | null = performance.now();
  #hasBegun = false;
  #heardAt: () => number;

  /** @param heardAt when the line last proved to be alive, by the monotonic clock */
  constructor(heardAt: () => number) {
    this.#heardAt = heardAt;
  }

  lost(): void {
    this.#lostAt ??= performance.now();
  }

  back(): void {
    this.#lostAt = null;
    this.#hasBegun = true;
  }

  /** False until it was heard for the first time what changed before this process began. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Since when nothing that is kept is known to be true, by the monotonic clock; null if all of it is. */
  get unsureSince(): number | null {
    if (this.#lostAt !== null) return this.#lostAt;
    const heardAt = this.#heardAt();
    return performance.now() - heardAt < LONGEST_SILENCE_MS ? null : heardAt;
  }
}
