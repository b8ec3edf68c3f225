import { hostname } from 'node:os';
import { log } from '../log.ts';
import type { Ask } from './change-log.ts';
import { openDoor } from './door.ts';
import { Neighbours, type Present } from './neighbours.ts';
import { Presence } from './presence.ts';
import { type Key, keyFrom } from './proof.ts';
import { spread, type Told } from './spreading.ts';
import type { AtTheDoor } from './subscriber.ts';

export type InstanceOptions = {
  /** Where the other instances reach this one; by itself only on this machine. */
  innerHost?: string;
  /** For how long pages are shown that are not known to be true, in milliseconds. */
  graceMs?: number;
};

/** A line that is cut without a word is noticed within this time, and until then what is kept is shown as true. */
const NOTICED_WITHIN_MS = 5_000;

/** This instance among the others: what it tells of itself, what they hand on to it, and what it sees to that they know. */
export class Company {
  readonly #id = crypto.randomUUID();
  readonly neighbours: Neighbours;
  #ask: Ask;
  #key: Key | null = null;
  #presence: Presence | undefined;
  #door: Awaited<ReturnType<typeof openDoor>> | undefined;
  /** The others, as far as they were there when the line last answered. */
  #present: Present[] = [];
  #isClosed = false;

  constructor(ask: Ask) {
    this.#ask = ask;
    this.neighbours = new Neighbours(this.#id, () => this.#key);
  }

  /** @throws if no port can be had on the host */
  async open(
    { innerHost = '127.0.0.1', graceMs = 0 }: InstanceOptions,
    number: () => number | null,
    told: AtTheDoor,
  ): Promise<void> {
    this.#door = await openDoor(innerHost, () => this.#key, told);
    const { address } = this.#door;
    const showsForMs = graceMs + NOTICED_WITHIN_MS;
    const seen = (others: Present[]) => this.#see(others);
    this.#presence = new Presence(this.#ask, { id: this.#id, address, machine: hostname(), showsForMs, number, seen });
  }

  #see(others: Present[]): void {
    this.#present = others;
    this.neighbours.learn(others.filter(({ machine, isLively }) => isLively && machine === hostname()));
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
    this.neighbours.close();
  }

  async #spread(told: Told): Promise<void> {
    try {
      if (!this.#key) return;
      const own = { id: this.#id, machine: hostname(), ask: this.#ask, key: this.#key };
      const unreached = await spread(told, { ...own, present: () => this.#present });
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
