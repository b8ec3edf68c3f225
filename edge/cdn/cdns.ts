import type { CdnSettings } from '#platform/cdn-settings.ts';
import { log } from '#platform/log.ts';
import type { Ask } from '#platform/notices.ts';
import type { Found } from '../handling.ts';
import type { Head } from '../policy.ts';
import { cachesIn } from './caches.ts';
import { Complaints } from './complaints.ts';
import { cdnHead, mayBeKept } from './head.ts';
import { Keys } from './keys.ts';
import { ROUNDS } from './place.ts';
import { Repeated } from './repeated.ts';
import { Teller } from './teller.ts';

const EVERY_MS = 1_000;
/** Longer than this we do not rely on what we last read of how the caches are told. */
const SURE_FOR_MS = 5_000;
/**
 * How many of them are told by somebody, and not in vain for longer than half a minute. If not all, they are given nothing
 * to keep.
 */
const ARE_TOLD = `
  SELECT count(*) FILTER (WHERE number >= 0 AND claimed_until > clock_timestamp() - interval '30 seconds'
    AND (failed_since IS NULL OR failed_since > clock_timestamp() - interval '30 seconds'))::integer AS told
  FROM jobs.cdn WHERE name = ANY($1)`;
const NOTHING: Head = [];

/** The caches in front of us: what is said to them with a page, and that they hear of every change. */
export class Cdns {
  #settings: CdnSettings;
  #grace: number;
  #names: string[];
  #tellers: Teller[];
  /** Each by itself: one that does not answer keeps no other waiting. */
  #works: Repeated[];
  #timer: NodeJS.Timeout;
  #ask: Ask | undefined;
  #keys: Keys | undefined;
  #heads = new WeakMap<Found['page'], Head>();
  #toldAt = Number.NEGATIVE_INFINITY;

  /** @param grace for how many seconds an older copy may be shown where the newspaper fails */
  constructor(settings: CdnSettings, grace: number) {
    this.#settings = settings;
    this.#grace = grace;
    const process = crypto.randomUUID();
    const caches = cachesIn(settings);
    this.#names = caches.map(({ name }) => name);
    this.#tellers = caches.flatMap((cache) => {
      const complaints = new Complaints(cache.name);
      return ROUNDS.map((round) => new Teller(cache, round, process, complaints));
    });
    const telling = this.#tellers.map((teller) => (ask: Ask, keys: Keys) => teller.tell(ask, keys));
    this.#works = [...telling, (ask: Ask) => this.#look(ask)].map((work) => new Repeated(() => this.#try(work)));
    this.#timer = setInterval(() => this.changed(), EVERY_MS);
    this.#timer.unref();
  }

  /** Nothing while it is not sure that they would hear if the page changed. */
  headOf(found: Found): Head {
    if (!this.#keys || performance.now() - this.#toldAt >= SURE_FOR_MS || !mayBeKept(found)) return NOTHING;
    const known = this.#heads.get(found.page);
    if (known) return known;
    const head = cdnHead(this.#keys.ofPage(found.page.found), this.#settings, this.#grace);
    this.#heads.set(found.page, head);
    return head;
  }

  /** The line listens, for the first time or again. */
  async back(ask: Ask): Promise<void> {
    const [row] = await ask<{ value: string }>('SELECT value FROM auth.secret');
    if (!row) return;
    for (const teller of this.#tellers) await teller.back(ask);
    this.#keys = new Keys(row.value);
    this.#heads = new WeakMap();
    this.#ask = ask;
    this.changed();
  }

  /** There may be something to tell. */
  changed(): void {
    for (const work of this.#works) work.now();
  }

  /** While the line still stands, so that another process can go on at once. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#works.map((work) => work.end()));
    await this.#try(async () => {
      for (const teller of this.#tellers) await teller.leave();
    });
  }

  async #look(ask: Ask): Promise<void> {
    const [row] = await ask<{ told: number }>(ARE_TOLD, [this.#names]);
    this.#toldAt = row?.told === this.#tellers.length ? performance.now() : Number.NEGATIVE_INFINITY;
  }

  async #try(work: (ask: Ask, keys: Keys) => Promise<void>): Promise<void> {
    if (!this.#ask || !this.#keys) return;
    try {
      await work(this.#ask, this.#keys);
    } catch (error) {
      log.debug({ err: error }, 'Nothing is said to caches in front of us while the database is away.');
    }
  }
}
