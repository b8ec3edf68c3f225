import { setTimeout as pause } from 'node:timers/promises';
import { log } from '#platform/log.ts';

type Options = {
  /** Makes the page, or takes it from who makes it. */
  make: (key: string) => Promise<unknown>;
  /** Whether it is made here, and not by another process of the machine. */
  isOurs: (key: string) => boolean;
  /** Whether it is there already. */
  isThere: (key: string) => boolean;
  /** Readers who wait for pages of their own. */
  areReadersWaiting: () => boolean;
};

/** Of what one change drops; the rest is made when somebody asks for it. */
const MOST = 24;
/** These are made at once: mostly the article and the front. The others leave at least half of the time to readers. */
const AT_ONCE = 4;
const BUSY_MS = 50;

/** Makes pages anew that readers ask for all the time, before the first of them asks: one after the other, the most read first. */
export class Ahead {
  #options: Options;
  /** What is still to be made, in order. */
  #wanted = new Set<string>();
  #isMaking = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** @param dropped pages that are not true any more, and how often each was read while it was */
  want(dropped: [key: string, hits: number][]): void {
    const hottest = dropped.toSorted(([, one], [, other]) => other - one).map(([key]) => key);
    // What was wanted before and is not made yet comes after what was dropped just now, and is forgotten if it is too much.
    const keys = new Set([...this.#oursFirst(hottest.slice(0, MOST)), ...this.#wanted]);
    this.#wanted = new Set([...keys].slice(0, MOST));
    if (!this.#isMaking && this.#wanted.size > 0) void this.#makeAll();
  }

  /** Of those that are made at once: nobody waits for what another makes before what others wait for here is begun. */
  #oursFirst(keys: string[]): string[] {
    const atOnce = keys.slice(0, AT_ONCE);
    const { isOurs } = this.#options;
    return [...atOnce.filter(isOurs), ...atOnce.filter((key) => !isOurs(key)), ...keys.slice(AT_ONCE)];
  }

  async #makeAll(): Promise<void> {
    this.#isMaking = true;
    const { isThere, areReadersWaiting } = this.#options;
    for (let made = 0; this.#wanted.size > 0; made += 1) {
      while (areReadersWaiting()) await pause(BUSY_MS, undefined, { ref: false });
      const [key = ''] = this.#wanted;
      this.#wanted.delete(key);
      if (isThere(key)) continue;
      const tookMs = await this.#make(key);
      if (made >= AT_ONCE) await pause(tookMs, undefined, { ref: false });
    }
    this.#isMaking = false;
  }

  async #make(key: string): Promise<number> {
    const from = performance.now();
    try {
      await this.#options.make(key);
    } catch (error) {
      // The reader who asks for it has it made again, and is told.
      log.debug({ err: error, path: key }, 'A page could not be made before it was asked for.');
    }
    return performance.now() - from;
  }
}
