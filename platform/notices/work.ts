import { log } from '../log.ts';
import type { Line } from './line.ts';

/** What is being done about notices, and who waits until it is done. */
export class Work {
  readonly waiting = new Map<string, () => void>();
  #pending = new Set<Promise<void>>();

  begin(line: Line, what: () => void | Promise<void>): void {
    const promise = (async () => what())().catch((error) => {
      log.error({ err: error }, 'A notice was not handled.');
      line.beginAnew();
    });
    this.#pending.add(promise);
    promise.finally(() => this.#pending.delete(promise));
  }

  async done(): Promise<void> {
    await Promise.all(this.#pending);
  }

  settle(tokens: Iterable<string>): void {
    const resolvers = [...tokens].map((token) => this.waiting.get(token));
    this.done().then(() => {
      for (const resolve of resolvers) resolve?.();
    });
  }
}
