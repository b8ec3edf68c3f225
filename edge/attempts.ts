/** So many failures, one after the other, are not the fault of one page. */
const FUTILE = 3;
/** Then nothing is tried for so long where a copy can be shown instead. */
const PAUSE_MS = 1_000;

/** Whether it is of any use to have a page made just now. All times are by the monotonic clock. */
export class Attempts {
  #failures = 0;
  #lastFailed = Number.NEGATIVE_INFINITY;
  #failedAt = new Map<string, number>();

  succeeded(key: string): void {
    this.#failures = 0;
    this.#failedAt.delete(key);
  }

  failed(key: string): void {
    this.#lastFailed = performance.now();
    this.#failures += 1;
    this.#failedAt.delete(key);
    this.#failedAt.set(key, this.#lastFailed);
    for (const [oldest, at] of this.#failedAt) {
      if (this.#lastFailed - at < PAUSE_MS) break;
      this.#failedAt.delete(oldest);
    }
  }

  /** True if this page failed a moment ago, or all that were tried. */
  areFutile(key: string): boolean {
    const failedAt = this.#failures >= FUTILE ? this.#lastFailed : this.#failedAt.get(key);
    return failedAt !== undefined && performance.now() - failedAt < PAUSE_MS;
  }
}
