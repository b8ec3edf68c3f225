import type { Cause } from './page.ts';

const MOST = 1_000;

/** Why the pages are gone that were taken away last and not made again: nothing of the page itself is remembered. */
export class Gone {
  #causes = new Map<string, Cause>();

  get(key: string): Cause | null {
    return this.#causes.get(key) ?? null;
  }

  add(key: string, cause: Cause | null | undefined): void {
    if (!cause) return;
    this.#causes.delete(key);
    this.#causes.set(key, cause);
    if (this.#causes.size <= MOST) return;
    for (const oldest of this.#causes.keys()) {
      this.#causes.delete(oldest);
      break;
    }
  }

  delete(key: string): void {
    this.#causes.delete(key);
  }
}
