import { passBarrier } from './barrier.ts';
import { type Ask, ChangeLog } from './change-log.ts';
import type { DatabaseClock } from './clock.ts';
import { Company, type InstanceOptions } from './company.ts';
import { Line } from './line.ts';
import { readPayload } from './notice.ts';
import type { Told } from './spreading.ts';
import type { AtTheDoor, Subscriber } from './subscriber.ts';
import { Work } from './work.ts';

/** Hears what is said on the line, has the log say what was missed, and tells both to the subscriber and the company. */
export class Listener {
  #work = new Work();
  #subscriber: Subscriber;
  #changes: ChangeLog;
  #company: Company;
  #line: Line;
  #ask: Ask = (sql, values) => this.#line.ask(sql, values);

  constructor(address: () => string, clock: DatabaseClock, subscriber: Subscriber) {
    this.#subscriber = subscriber;
    this.#changes = new ChangeLog(subscriber);
    this.#company = new Company(this.#ask);
    this.#line = new Line(address, clock, {
      heard: (payload) => this.#heard(payload),
      lost: () => subscriber.lost(),
      back: () => this.#back(),
    });
  }

  /** @throws when the database cannot be reached */
  async open(among: InstanceOptions): Promise<void> {
    await this.#company.open(among, () => this.#changes.number, this.#atTheDoor());
    try {
      await this.#line.openAtStart();
    } catch (error) {
      await this.#company.close();
      throw error;
    }
    await this.#work.done();
  }

  /** Of the last change that was followed; null before the line first listens. */
  get number(): number | null {
    return this.#changes.number;
  }

  caughtUp(): Promise<void> {
    return passBarrier(this.#line, this.#work.waiting);
  }

  toldEverywhere(told: Told): Promise<void> {
    // Where our own line is lost we have not heard of it either.
    if (told.ends && !this.#line.client) this.#subscriber.handedUnnumbered(told.changes);
    return this.#company.toldEverywhere(told);
  }

  async close(): Promise<void> {
    await this.#company.close();
    await this.#line.close();
  }

  #heard(payload: string | undefined): void {
    const heard = readPayload(payload);
    if ('token' in heard) this.#work.settle([heard.token]);
    // Somebody said something that we cannot read, so nothing that we know is sure any more.
    else if ('unreadable' in heard) this.#begin(() => this.#listens(this.#changes.beginAnew(this.#ask)));
    else {
      this.#begin(async () => {
        await this.#changes.heard('change' in heard ? heard.change : heard, this.#ask);
        this.#company.followed();
      });
    }
  }

  #back(): void {
    this.#begin(() => this.#listens(this.#changes.back(this.#ask)));
    this.#work.settle(this.#work.waiting.keys());
  }

  async #listens(followed: Promise<void>): Promise<void> {
    await followed;
    const { number } = this.#changes;
    if (number === null) throw new Error('Nobody knows where the log of changes stands.');
    await this.#subscriber.back(this.#ask, { number, neighbours: this.#company.neighbours });
    await this.#company.back();
  }

  #atTheDoor(): AtTheDoor {
    const subscriber = this.#subscriber;
    return {
      handedOn: (changes) => subscriber.handedOn(changes),
      handedUnnumbered: (changes) => {
        subscriber.handedUnnumbered(changes);
        // Its place is in the log, and nobody knows what else is in it by now.
        this.#line.beginAnew();
      },
      missed: () => subscriber.missed(),
      account: (target) => subscriber.account(target),
      give: (wanted) => subscriber.give(wanted),
    };
  }

  #begin(what: () => Promise<void>): void {
    this.#work.begin(this.#line, what);
  }
}
