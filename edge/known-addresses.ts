import type { Lane } from './lanes.ts';
import type { Store } from './store.ts';

/** So many addresses are remembered that the log named and nobody has asked for yet. */
const MOST = 10_000;
const FOR_MACHINES = /\.(?:xml|txt)$/;
const NAMED = 'path:';

/** Which addresses are the newspaper's: those of pages that were kept, and those that a change named. */
export class KnownAddresses {
  #store: Store;
  /** The oldest first. */
  #named = new Set<string>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** @param tags of a change: a story that was just published is a page that readers come for, though nobody has read it yet */
  learn(tags: Iterable<string>): void {
    for (const tag of tags) {
      if (!tag.startsWith(NAMED)) continue;
      const path = tag.slice(NAMED.length);
      this.#named.delete(path);
      this.#named.add(path);
    }
    for (const oldest of this.#named) {
      if (this.#named.size <= MOST) break;
      this.#named.delete(oldest);
    }
  }

  laneOf(key: string): Lane {
    if (key.includes('?')) return 'query';
    if (FOR_MACHINES.test(key)) return 'machine';
    return key === '/' || this.#named.has(key) || this.#wasThere(key) ? 'known' : 'strange';
  }

  #wasThere(key: string): boolean {
    const copy = this.#store.lastCopy(key);
    return copy ? copy.reply.status !== 404 : this.#store.whyChanged(key) !== null;
  }
}
