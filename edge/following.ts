import type { Account, Ask, Change, Subscriber, Unnumbered, Wanted, Where } from '#platform/notices.ts';
import { accountOf } from './account.ts';
import type { Cdns } from './cdn/cdns.ts';
import type { Cause } from './page.ts';
import { PurgeLag } from './purge-lag.ts';
import type { Readers } from './readers.ts';
import type { Sharing } from './sharing.ts';
import type { Turning } from './turnings.ts';

type Options = {
  readers: Readers;
  sharing: Sharing;
  cdns: Cdns | undefined;
  /** The database's time in milliseconds since 1970. */
  now: () => number;
  /** Called when what is kept is known to be true, for the first time or again. */
  isBack: () => void;
};

const HOURS = `
  SELECT (extract(epoch FROM at) * 1000)::float8 AS at, tags, ends
  FROM jobs.turning WHERE at > to_timestamp($1::float8 / 1000)`;
/** Who sets an hour may have begun so long before we could see it. */
const SETTING_MS = 60_000;

/** Follows the log of changes: what a change touches is forgotten here, and in the caches in front of us. */
export class Following implements Subscriber {
  readonly lag = new PurgeLag();
  /**
   * When all hours were known that had been set by then, by the database's clock. What was set later may also have come
   * by now: then pages that were made before it are no longer true. Null if no page is that old.
   */
  hoursKnownAt: number | null = null;
  #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async changed(changes: Change[], ask: Ask): Promise<void> {
    const { readers, sharing, cdns, now } = this.#options;
    const at = now();
    // First, for what is dropped may be made anew at once, and must not be taken from who has not heard of it.
    sharing.followed(changes.at(-1)?.number ?? sharing.number);
    readers.changed(together(changes, at));
    void this.lag.dropped(changes, at, ask);
    cdns?.changed();
    if (changes.some(({ turning }) => turning)) await this.#learnHours(ask);
  }

  /** Pages can only be forgotten by it; hours that turn are learned when the line is back. */
  handedOn(changes: Change[]): void {
    const at = this.#options.now();
    for (const { number } of changes) this.#options.sharing.knows(number);
    this.#options.readers.changed(together(changes, at));
    this.lag.droppedEarly(changes, at);
  }

  /** Nobody has a number for them that others could be asked by, so nothing is taken from others until the line is back. */
  handedUnnumbered(changes: Unnumbered[]): void {
    const { sharing, readers, now } = this.#options;
    sharing.leave();
    readers.changed(together(changes, now()));
  }

  account(target: string): Account {
    return accountOf(target, this.#options.readers, this.#options.now());
  }

  give(wanted: Wanted): Promise<Buffer | null> {
    const { readers, sharing } = this.#options;
    return sharing.give(wanted, (key) => readers.current(key));
  }

  missed(): void {
    this.#options.readers.dropAll();
  }

  lost(): void {
    this.#options.sharing.leave();
    this.#options.readers.deaf();
  }

  async back(ask: Ask, { number, neighbours }: Where): Promise<void> {
    const { readers, sharing, cdns, isBack } = this.#options;
    sharing.begin(number);
    await this.#learnHours(ask);
    sharing.join(neighbours);
    readers.hearing();
    await cdns?.back(ask);
    isBack();
  }

  async #learnHours(ask: Ask): Promise<void> {
    const now = this.#options.now();
    this.#options.readers.turn(await ask<Turning>(HOURS, [(this.hoursKnownAt ?? now) - SETTING_MS]));
    this.hoursKnownAt = now;
  }
}

/** Many changes at once, after a long silence, are gone through the pages with once. */
function together(
  changes: (Unnumbered & { number?: number })[],
  at: number,
): { causes: Map<string, Cause>; ends: Set<string> } {
  const causes = new Map<string, Cause>();
  for (const { number = null, id, event, tags } of changes) {
    const cause = { number, id, event, at };
    for (const tag of tags) causes.set(tag, cause);
  }
  return { causes, ends: new Set(changes.flatMap(({ ends }) => ends)) };
}
