import { hostname } from 'node:os';
import { log } from '../log.ts';
import type { Ask } from './change-log.ts';
import { openDoor } from './door.ts';
import { Presence } from './presence.ts';
import { type Key, keyFrom } from './proof.ts';
import { spread, type Told } from './spreading.ts';
import type { Subscriber } from './subscriber.ts';

export type InstanceOptions = {
  /** By which this instance is known to the others; chosen by chance if left out. */
  id?: string;
  /** Where the other instances reach this one; by itself only on this machine. */
  innerHost?: string;
  /** For how long pages are shown that are not known to be true, in milliseconds. */
  graceMs?: number;
};

/** A line that is cut without a word is noticed within this time, and until then what is kept is shown as true. */
const NOTICED_WITHIN_MS = 5_000;

/** This instance among the others: what it tells of itself, what they hand on to it, and what it sees to that they know. */
export class Company {
  #id: string = crypto.randomUUID();
  #ask: Ask;
  #key: Key | null = null;
  #presence: Presence | undefined;
  #door: Awaited<ReturnType<typeof openDoor>> | undefined;
  #isClosed = false;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** @throws if no port can be had on the host */
  async open(
    { id = this.#id, innerHost = '127.0.0.1', graceMs = 0 }: InstanceOptions,
    number: () => number | null,
    subscriber: Pick<Subscriber, 'handedOn' | 'missed' | 'account'>,
  ): Promise<void> {
    this.#id = id;
    this.#door = await openDoor(innerHost, () => this.#key, subscriber);
    const { address } = this.#door;
    const showsForMs = graceMs + NOTICED_WITHIN_MS;
    this.#presence = new Presence(this.#ask, { id: this.#id, address, machine: hostname(), showsForMs, number });
  }

  /** The line listens, for the first time or again. */
  async back(): Promise<void> {
    const [row] = await this.#ask<{ value: string }>('SELECT value FROM auth.secret');
    this.#key = row ? keyFrom(row.value) : null;
    await this.#presence?.back();
  }

  /** Something was followed. */
  followed(): void {
    this.#presence?.say();
  }

  /** Resolves when all others have followed what was told, or could not be reached; the log then says which. */
  async toldEverywhere(told: Told): Promise<void> {
    const spreading = this.#spread(told);
    // What was only added may arrive a moment later; what is taken away is waited for.
    if (told.ends) await spreading;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#presence?.close();
    await this.#door?.close();
  }

  async #spread(told: Told): Promise<void> {
    try {
      if (!this.#key) return;
      const unreached = await spread(told, { id: this.#id, machine: hostname(), ask: this.#ask, key: this.#key });
      if (unreached.length === 0) return;
      const instances = unreached.map(({ address, silentForMs }) => ({
        address,
        silentForMs: Math.round(silentForMs),
      }));
      const words =
        'A change has not reached every instance; those that are named may show for a while what was before.';
      log.warn({ instances, ends: told.ends }, words);
    } catch (error) {
      if (this.#isClosed) return;
      log.warn({ err: error, ends: told.ends }, 'Nobody knows whether a change has reached the other instances.');
    }
  }
}
