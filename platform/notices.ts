import { log } from './log.ts';
import { type Ask, ChangeLog } from './notices/change-log.ts';
import type { DatabaseClock } from './notices/clock.ts';
import { Company, type InstanceOptions } from './notices/company.ts';
import { Line } from './notices/line.ts';
import { CHANNEL, type Change, readPayload } from './notices/notice.ts';
import type { Told } from './notices/spreading.ts';
import { Work } from './notices/work.ts';

export type { Ask } from './notices/change-log.ts';
export type { Change } from './notices/notice.ts';
export type { Told } from './notices/spreading.ts';

/** What is promised is waited for by `caughtUp`. A subscriber that fails makes the line begin anew, for it missed something. */
export type Subscriber = {
  /** The next changes, each once and in the order of their commits, however often the line was lost. */
  changed(changes: Change[], ask: Ask): void | Promise<void>;
  /** Another instance hands on what we may not have heard yet, in any order and perhaps once more. */
  handedOn(changes: Change[]): void;
  /** Changes were missed that nobody can name any more: whatever was known by them must be learned anew. */
  missed(): void;
  /** Changes may come late from now on. */
  lost(): void;
  /** The line listens, for the first time or again, and all changes up to now have been told. */
  back(ask: Ask): void | Promise<void>;
};

export type Listening = { close(): Promise<void> };

const LONGEST_CATCHING_UP_MS = 2_000;
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
  const work = new Work();
  const changes = new ChangeLog(subscriber);
  const listens = async (followed: Promise<void>) => {
    await followed;
    await subscriber.back(ask);
    await company.back();
  };
  const follow = async (heard: Change | { number: number }) => {
    await changes.heard(heard, ask);
    company.followed();
  };
  const line: Line = new Line(address, clock, {
    heard(payload) {
      const heard = readPayload(payload);
      if ('token' in heard) work.settle([heard.token]);
      // Somebody said something that we cannot read, so nothing that we know is sure any more.
      else if ('unreadable' in heard) work.begin(line, () => listens(changes.beginAnew(ask)));
      else work.begin(line, () => follow('change' in heard ? heard.change : heard));
    },
    lost: () => subscriber.lost(),
    back() {
      work.begin(line, () => listens(changes.back(ask)));
      work.settle(work.waiting.keys());
    },
  });
  const ask: Ask = (sql, values) => line.ask(sql, values);
  const company = new Company(ask);
  await company.open(among, () => changes.number, subscriber.handedOn.bind(subscriber));
  try {
    await line.openAtStart();
  } catch (error) {
    await company.close();
    throw error;
  }
  await work.done();
  const own: Shared = {
    caughtUp: () => passBarrier(line, work.waiting),
    toldEverywhere: (told) => company.toldEverywhere(told),
  };
  shared[KEY] = own;
  return {
    async close() {
      if (shared[KEY] === own) shared[KEY] = undefined;
      await company.close();
      await line.close();
    },
  };
}

/**
 * Postgres hands out notices in the order of their commits, so one of our own, heard back, comes after all earlier ones.
 * While the line is lost the waiter is let through when it is back, for then everything is learned anew.
 */
async function passBarrier(line: Line, waiting: Map<string, () => void>): Promise<void> {
  const token = crypto.randomUUID();
  const passed = Promise.withResolvers<void>();
  const timer = setTimeout(() => {
    log.warn('Notices were not caught up with in time.');
    passed.resolve();
  }, LONGEST_CATCHING_UP_MS);
  waiting.set(token, passed.resolve);
  if (line.client) {
    line.ask(`SELECT pg_notify('${CHANNEL}', $1)`, [JSON.stringify({ token })]).catch((error) => {
      log.warn({ reason: error.message }, 'The line for notices broke while catching up.');
    });
  }
  await passed.promise;
  clearTimeout(timer);
  waiting.delete(token);
}
