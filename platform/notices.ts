import type { DatabaseClock } from './notices/clock.ts';
import type { InstanceOptions } from './notices/company.ts';
import { Listener } from './notices/listener.ts';
import type { Told } from './notices/spreading.ts';
import type { Subscriber } from './notices/subscriber.ts';

export type { Account } from './notices/account.ts';
export type { Ask } from './notices/change-log.ts';
export type { Wanted } from './notices/neighbours.ts';
export { Neighbours } from './notices/neighbours.ts';
export type { Change, Unnumbered } from './notices/notice.ts';
export type { Told } from './notices/spreading.ts';
export type { Subscriber, Where } from './notices/subscriber.ts';

export type Listening = {
  /** The last change that was followed; null before the first. */
  number(): number | null;
  close(): Promise<void>;
};

const KEY = Symbol.for('nightdesk.notices');
/** Next bundles its own copy of this module, which has no line: both meet in the global symbol registry. */
const shared = globalThis as typeof globalThis & { [KEY]?: Shared | undefined };
type Shared = { caughtUp(): Promise<void>; toldEverywhere(told: Told): Promise<void> };

/**
 * Resolves when every notice that was committed before this call has been handled in this process; at once where
 * nobody listens, such as in the command line. Gives up after two seconds, with a warning in the log.
 */
export async function caughtUp(): Promise<void> {
  await shared[KEY]?.caughtUp();
}

/**
 * Resolves when the other instances have followed what was told; if it takes nothing away from readers, at once. Who
 * could not be reached within two seconds is named in the log. Nothing is done where nobody listens.
 */
export async function toldEverywhere(told: Told): Promise<void> {
  await shared[KEY]?.toldEverywhere(told);
}

/**
 * Listens for the notices of every change, whichever process made it, and keeps the clock. The address is asked for at
 * each try, for the database may come back elsewhere.
 * @throws when the database cannot be reached the first time
 */
export async function listenForNotices(
  address: () => string,
  clock: DatabaseClock,
  subscriber: Subscriber,
  among: InstanceOptions = {},
): Promise<Listening> {
  const listener = new Listener(address, clock, subscriber);
  await listener.open(among);
  shared[KEY] = listener;
  return {
    number: () => listener.number,
    async close() {
      if (shared[KEY] === listener) shared[KEY] = undefined;
      await listener.close();
    },
  };
}
