import type { Order } from './orders.ts';

/** A page of an order that is not proved yet. Times are by the monotonic clock. */
export type Waiting = { order: Order; nth: number; path: string; tries: number; notBefore: number };

/** After each try in vain so long is waited for the next; after the last of them nothing more is tried. */
const PAUSES_MS = [20, 100, 400, 1_000, 2_000];

/** The pages that are to be read back, each once for all orders that wait for it. */
export class WaitingPages {
  #pages: Waiting[] = [];

  add(order: Order): void {
    const more = order.pages.map(({ path }, nth) => ({ order, nth, path, tries: 0, notBefore: 0 }));
    this.#pages.push(...more);
  }

  /** All that wait for one page: articles first, then as the receipts have them. Undefined if none is due. */
  due(now: number): Waiting[] | undefined {
    const due = this.#pages.filter(({ notBefore }) => notBefore <= now);
    const first = due.reduce<Waiting | undefined>(
      (best, each) => (best && best.nth <= each.nth ? best : each),
      undefined,
    );
    return first && due.filter(({ path }) => path === first.path);
  }

  /** When the next is due; undefined if nothing waits. */
  get nextAt(): number | undefined {
    return this.#pages.length > 0 ? Math.min(...this.#pages.map(({ notBefore }) => notBefore)) : undefined;
  }

  done(page: Waiting): void {
    this.#pages = this.#pages.filter((each) => each !== page);
  }

  /** @returns false if it was the last try */
  tryLater(page: Waiting, now: number): boolean {
    const pause = PAUSES_MS[page.tries];
    page.tries += 1;
    if (pause === undefined) this.done(page);
    else page.notBefore = now + pause;
    return pause !== undefined;
  }

  forget(): void {
    this.#pages = [];
  }
}
