import { log } from '#platform/log.ts';
import { Gate } from './gate.ts';
import type { Page } from './page.ts';
import type { SharedFrame } from './shared-frame.ts';

type Options = {
  frame: SharedFrame;
  /** How long a page must have stood before it is worth it, in milliseconds. */
  afterMs: number;
  /** Weighs the page anew; false if it is not kept any more. */
  keep: (key: string, page: Page) => boolean;
};

/** A page that is read so often is worth the best compression. */
const READ_AGAIN = 3;
const LONGEST_LINE = 100;

/**
 * The best compression, in the background, for pages that are read again and have stood for a while. It costs three times
 * what it costs to make a page: what a busy front saves its readers in bytes between two publications, it would take from
 * those who wait for the next one.
 */
export class Compressing {
  #options: Options;
  #gate = new Gate(1, LONGEST_LINE);

  constructor(options: Options) {
    this.#options = options;
  }

  /** The page was read. */
  read(key: string, page: Page): void {
    if (page.hits !== READ_AGAIN) return;
    setTimeout(() => void this.#compress(key, page), this.#options.afterMs).unref();
  }

  async #compress(key: string, page: Page): Promise<void> {
    const { frame, keep } = this.#options;
    try {
      if (page.doubtedSince !== null) return;
      await this.#gate.through(() => page.reply.compressBest(frame.dictionary));
      keep(key, page);
    } catch (error) {
      log.debug({ err: error, key }, 'A page was not compressed further.');
    }
  }
}
