import { log } from '#platform/log.ts';
import type { Ask } from '#platform/notices.ts';

type Options = {
  /** The database's time in milliseconds since 1970. */
  now: () => number;
  /** Says of every hour that has come, and that nobody has announced, that it has. */
  announce: () => Promise<void>;
};

const NEXT = `
  SELECT (extract(epoch FROM min(at)) * 1000)::float8 AS at
  FROM jobs.turning WHERE announced_at IS NULL AND publication_id IS NOT NULL`;
/** Hours count as come when the database says so; a timer may be early by this. */
const EARLY_MS = 1;
/** Another process is just announcing it, or it could not be announced: it is looked for again. */
const AGAIN_MS = 100;
/** The longest that a timer can wait, and an hour may be years away. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Announces hours when they come. It is done in each process that keeps readers' pages, so none depends on another; which of
 * them is first is all the same.
 */
export class Hours {
  #options: Options;
  #ask: Ask | null = null;
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** An hour was set or taken back, or may have been. */
  async learn(ask: Ask): Promise<void> {
    this.#ask = ask;
    await this.#setTimer(0);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#work;
  }

  async #setTimer(leastMs: number): Promise<void> {
    const [next] = this.#ask ? await this.#ask<{ at: number | null }>(NEXT) : [];
    clearTimeout(this.#timer);
    if (this.#isClosed || !next || next.at === null) return;
    const wait = Math.max(next.at - this.#options.now() + EARLY_MS, leastMs);
    this.#timer = setTimeout(() => this.#begin(), Math.min(wait, LONGEST_MS));
    this.#timer.unref();
  }

  #begin(): void {
    this.#work = this.#announce();
  }

  async #announce(): Promise<void> {
    try {
      await this.#options.announce();
      await this.#setTimer(AGAIN_MS);
    } catch (error) {
      // The line tells when it is back, and the clock of the newsroom looks too.
      log.warn({ err: error }, 'An hour that has come could not be announced.');
    }
  }
}
