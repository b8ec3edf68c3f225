import { log } from '#platform/log.ts';
import { Busy } from './gate.ts';
import type { Page } from './page.ts';
import { RenderFailed } from './render.ts';
import type { Store } from './store.ts';

/** A page for a reader; if it is not known to be true, what `Cache-Status` (RFC 9211) says of it. */
export type Found = { page: Page; cacheStatus?: string };

/** Why a reader gets an older copy. */
export type Why = { failed: unknown } | 'slow' | 'not tried';

type Options = {
  store: Store;
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

  /** @param unsureSince since when nothing that is kept is known to be true; null if all of it is */
  copyOf(key: string, unsureSince: number | null): Page | undefined {
    const { store, now, forMs } = this.#options;
    const page = store.lastCopy(key);
    const since = page?.doubtedSince ?? unsureSince;
    if (!page || !mayAge(page) || since === null || performance.now() - since >= forMs) return undefined;
    return now() < page.endsAt ? page : undefined;
  }

  /** Says in the log what is given out, once a page and minute. */
  give(key: string, page: Page, unsureSince: number | null, why: Why): Found {
    const age = Math.ceil((performance.now() - (page.doubtedSince ?? unsureSince ?? performance.now())) / 1_000);
    const told = this.#told.get(page);
    if (told === undefined || performance.now() - told >= TELL_AGAIN_MS) {
      this.#told.set(page, performance.now());
      const reason = typeof why === 'string' ? { why } : { why: 'failed', err: why.failed };
      log.warn({ path: key, doubtedForSeconds: age, ...reason }, 'The last good copy of a page is shown.');
    }
    return { page, cacheStatus: cacheStatus(age, why) };
  }
}

/** What is not there may be there since. What was withdrawn is so for as long as nobody says otherwise. */
function mayAge({ doubtedSince, reply: { status } }: Page): boolean {
  return doubtedSince === null || status === 200 || status === 301 || status === 308;
}

/**
 * What did not wait for Next is a hit, past its time; what Next was asked for in vain went forward (RFC 9211, 2.1, 2.2
 * and 2.4).
 */
function cacheStatus(age: number, why: Why): string {
  if (why === 'slow' || why === 'not tried') return `nightdesk; hit; ttl=-${age}; detail=${why.replace(' ', '-')}`;
  if (why.failed instanceof Busy) return `nightdesk; hit; ttl=-${age}; detail=busy`;
  const status = why.failed instanceof RenderFailed ? why.failed.status : 500;
  return `nightdesk; fwd=stale; fwd-status=${status}; ttl=-${age}; detail=failed`;
}
