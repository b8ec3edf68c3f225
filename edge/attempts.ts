/** So long a page is not tried again that has just failed, where a copy can be shown instead. */
const PAUSE_MS = 1_000;
/** After so many failures without a success in between, whatever the pages, it is not this page's fault. */
const MANY = 10;
const LONG_PAUSE_MS = 5_000;

/**
 * Whether it is of any use to have a page made just now. Each page has its own try: one that always fails, and is asked
 * for all the time, must not keep the others from being made.
 */
export class Attempts {
  #failuresInARow = 0;
  /** By the monotonic clock, the oldest first. */
  #failedAt = new Map<string, number>();

  succeeded(key: string): void {
    this.#failuresInARow = 0;
    this.#failedAt.delete(key);
  }

  failed(key: string): void {
    const now = performance.now();
    this.#failuresInARow += 1;
    this.#failedAt.delete(key);
    this.#failedAt.set(key, now);
    for (const [oldest, at] of this.#failedAt) {
      if (now - at < LONG_PAUSE_MS) break;
      this.#failedAt.delete(oldest);
    }
  }

  /** Something has changed, which may be what the pages failed for. */
  beginAnew(): void {
    this.#failuresInARow = 0;
    this.#failedAt.clear();
  }

  areFutile(key: string): boolean {
    const failedAt = this.#failedAt.get(key);
    const pause = this.#failuresInARow >= MANY ? LONG_PAUSE_MS : PAUSE_MS;
    return failedAt !== undefined && performance.now() - failedAt < pause;
  }
}
