import { log } from '#platform/log.ts';
import type { Found, Why } from './handling.ts';
import type { Hearing } from './hearing.ts';
import type { Page } from './page.ts';
import type { Store } from './store.ts';

type Options = {
  store: Store;
  hearing: Hearing;
  /** By the database's clock. */
  now: () => number;
  /** How long a copy is shown that is not known to be true any more; 0: never. */
  forMs: number;
};

const TELL_AGAIN_MS = 60_000;

/**
 * The last good copies: given to readers where a newer page cannot be made. What was taken away from readers is not
 * among them, for it is forgotten as soon as that is known; see docs/decisions/014-change-log.md.
 */
export class Grace {
  #options: Options;
  #told = new WeakMap<Page, number>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Undefined also if what is there is known to be true. */
  copyOf(key: string): Page | undefined {
    const { store, hearing, now, forMs } = this.#options;
    // Of what an earlier process left, nobody knows yet what was taken away since.
    if (!hearing.hasBegun) return undefined;
    const page = store.lastCopy(key);
    const since = page?.doubtedSince ?? hearing.unsureSince;
    if (!page || !mayAge(page) || since === null || performance.now() - since >= forMs) return undefined;
    return now() < page.endsAt ? page : undefined;
  }

  /** Says in the log what is given out, once a page and minute. */
  give(key: string, page: Page, why: Why): Found {
    const now = performance.now();
    const since = page.doubtedSince ?? this.#options.hearing.unsureSince ?? now;
    const doubtedForSeconds = Math.ceil((now - since) / 1_000);
    const told = this.#told.get(page);
    if (told === undefined || now - told >= TELL_AGAIN_MS) {
      this.#told.set(page, now);
      const reason = typeof why === 'string' ? { why } : { why: 'failed', err: why.failed };
      log.warn({ path: key, doubtedForSeconds, ...reason }, 'The last good copy of a page is shown.');
    }
    return { page, handling: { doubtedForSeconds, why } };
  }
}

/** What is not there may be there since. What was withdrawn is so for as long as nobody says otherwise. */
function mayAge({ doubtedSince, reply: { status } }: Page): boolean {
  return doubtedSince === null || status === 200 || status === 301 || status === 308;
}
