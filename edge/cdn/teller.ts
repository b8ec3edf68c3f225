import type { Ask } from '#platform/notices.ts';
import type { Cache, Purge } from './caches.ts';
import { NotTold } from './call.ts';
import type { Complaints } from './complaints.ts';
import type { Keys } from './keys.ts';
import { newsSince } from './news.ts';
import { PlaceRow, type Round } from './place.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;

/** Another process has taken over: it begins with what we had not finished. */
class TakenOver extends Error {}

/** Tells one cache what changed, in order and at least once, if no other process does. */
export class Teller {
  #cache: Cache;
  #round: Round;
  #process: string;
  #row: PlaceRow | undefined;
  #complaints: Complaints;

  constructor(cache: Cache, round: Round, process: string, complaints: Complaints) {
    this.#cache = cache;
    this.#round = round;
    this.#process = process;
    this.#complaints = complaints;
  }

  /** The line listens, for the first time or again. */
  async back(ask: Ask): Promise<void> {
    this.#row = new PlaceRow(ask, this.#cache.name, this.#round.round, this.#process);
    await this.#row.enter();
  }

  /** Tells what there is to tell now. Rejects if the database is away. */
  async tell(ask: Ask, keys: Keys): Promise<void> {
    const row = this.#row;
    const place = await row?.claim();
    if (!row || !place?.isDue) return;
    const news = await newsSince(place, this.#round.afterS, ask, keys);
    if (!news) return;
    try {
      for (const purge of batches(news.purges, this.#cache.most)) {
        if (!(await row.claim())) throw new TakenOver();
        await this.#cache.purge(purge);
      }
      await row.told(news.then);
    } catch (error) {
      if (error instanceof TakenOver) return;
      if (!(error instanceof NotTold)) throw error;
      await row.failed(error.message, waitAfter(error, place.tries));
      this.#complaints.say(error, place.tries + 1);
    }
  }

  async leave(): Promise<void> {
    await this.#row?.leave();
  }
}

function batches(purges: Purge[], most: number): Purge[] {
  return purges.flatMap(({ keys, how }) =>
    Array.from({ length: Math.ceil(keys.length / most) }, (_, nth) => ({
      keys: keys.slice(nth * most, (nth + 1) * most),
      how,
    })),
  );
}

/** Twice as long each time, by chance a little less, so that several do not come back all at once. */
export function waitAfter({ isRefused, retryAfterMs }: NotTold, tries: number, chance = Math.random()): number {
  const wait = isRefused ? LONGEST_WAIT_MS : Math.min(FIRST_WAIT_MS * 2 ** Math.min(tries, 20), LONGEST_WAIT_MS);
  return Math.max(wait * (0.5 + chance / 2), retryAfterMs ?? 0);
}
