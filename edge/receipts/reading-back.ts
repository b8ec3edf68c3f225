import { setTimeout as pause } from 'node:timers/promises';
import { log } from '#platform/log.ts';
import type { Account, Ask, Change, Subscriber, Unnumbered, Wanted, Where } from '#platform/notices.ts';
import type { Edge } from '../edge.ts';
import { LANES } from '../lanes.ts';
import { Hours } from './hours.ts';
import { type Answer, keepAnswers, ORDERED_BY, ordersOf } from './orders.ts';
import { type OwnAnswer, OwnWire, spelled } from './own-wire.ts';
import { isProved } from './proof.ts';
import { type Waiting, WaitingPages } from './waiting.ts';

type Options = {
  edge: Edge;
  publicUrl: string;
  /** The database's time in milliseconds since 1970. */
  now: () => number;
  /** By how much this time may be wrong, in milliseconds. */
  within: () => number;
  /** Orders what is to be read back of the hours that have come. */
  announce: () => Promise<void>;
};

/** Between two writings of what was answered: the first goes at once, the others together. */
const WRITE_EVERY_MS = 250;
/** So long a page waits while others are being made for readers. */
const LET_PASS_MS = 100;
const PASS_EVERY_MS = 4;
/** Making so large a page costs more than it proves, so it is read back once a minute. */
const LARGE_BYTES = 512 * 1_024;
const LARGE_REST_MS = 60_000;

/**
 * Follows the log of changes for the edge, and asks this very instance for the pages of a publication when it has dropped
 * them: one after the other, each once for all changes that wait for it. See docs/decisions/020-publish-receipt.md.
 */
export class ReadingBack implements Subscriber {
  #options: Options;
  #wire: OwnWire;
  #hours: Hours;
  /** By which the others know this instance; null until the line first listens. */
  #id: string | null = null;
  #heard: string[][] = [];
  #pages = new WaitingPages();
  #answers: Answer[] = [];
  #writtenAt = Number.NEGATIVE_INFINITY;
  #restsUntil = new Map<string, number>();
  #work: Promise<void> | null = null;
  #leaving = new AbortController();

  constructor(options: Options) {
    const { edge, publicUrl, now, announce } = options;
    this.#options = options;
    this.#wire = new OwnWire((req, res) => edge.handle(req, res), publicUrl, now);
    this.#hours = new Hours({ now, announce });
  }

  async changed(changes: Change[], ask: Ask): Promise<void> {
    // The pages are dropped at once, before anything is waited for.
    const followed = this.#options.edge.following.changed(changes, ask);
    const ids = changes.filter(({ event }) => ORDERED_BY.has(event)).map(({ id }) => id);
    if (ids.length > 0 && !this.#leaving.signal.aborted) {
      this.#heard.push(ids);
      // No verb waits for what is read back.
      this.#work ??= this.#readBack(ask);
    }
    await followed;
    if (changes.some(({ turning }) => turning)) await this.#hours.learn(ask);
  }

  handedOn(changes: Change[]): void {
    this.#options.edge.following.handedOn(changes);
  }

  handedUnnumbered(changes: Unnumbered[]): void {
    this.#options.edge.following.handedUnnumbered(changes);
  }

  give(wanted: Wanted): Promise<Buffer | null> {
    return this.#options.edge.following.give(wanted);
  }

  account(target: string): Account {
    return this.#options.edge.following.account(target);
  }

  missed(): void {
    this.#options.edge.following.missed();
  }

  lost(): void {
    this.#options.edge.following.lost();
  }

  async back(ask: Ask, where: Where): Promise<void> {
    this.#id = where.neighbours.id;
    await this.#options.edge.following.back(ask, where);
    await this.#hours.learn(ask);
  }

  /** What is not read back by now is not any more. */
  async close(): Promise<void> {
    this.#leaving.abort();
    await this.#hours.close();
    await this.#work;
  }

  async #readBack(ask: Ask): Promise<void> {
    try {
      while (!this.#leaving.signal.aborted && (await this.#goOn(ask)));
    } catch (error) {
      if (!this.#leaving.signal.aborted) log.debug({ err: error }, 'A publication was not read back.');
      this.#heard = [];
      this.#answers = [];
      this.#pages.forget();
    }
    // One may have been heard of in the very moment in which there was nothing more to do.
    const isMore = this.#heard.length > 0 && !this.#leaving.signal.aborted;
    this.#work = isMore ? this.#readBack(ask) : null;
  }

  /** @returns false if there is nothing more to do */
  async #goOn(ask: Ask): Promise<boolean> {
    await this.#takeOrders(ask);
    const due = this.#pages.due(performance.now());
    if (due) await this.#read(due);
    const nextAt = this.#pages.nextAt;
    const isDue = performance.now() - this.#writtenAt >= WRITE_EVERY_MS;
    if (this.#answers.length > 0 && (isDue || nextAt === undefined)) await this.#write(ask);
    if (due || this.#heard.length > 0) return true;
    if (nextAt === undefined) return false;
    await pause(Math.max(1, nextAt - performance.now()), undefined, { signal: this.#leaving.signal });
    return true;
  }

  async #takeOrders(ask: Ask): Promise<void> {
    for (const ids of this.#heard.splice(0)) {
      for (const order of await ordersOf(ids, ask)) this.#pages.add(order);
    }
  }

  async #read(due: Waiting[]): Promise<void> {
    const path = due[0]!.path;
    if (performance.now() < (this.#restsUntil.get(path) ?? 0)) {
      for (const page of due) this.#settle(page, { outcome: 'left-out', ms: null });
      return;
    }
    await this.#letReadersPass();
    const answer = await this.#wire.ask(path, this.#leaving.signal).catch((error) => {
      log.debug({ err: error, path }, 'A page could not be read back.');
      return null;
    });
    if (answer && answer.body.length > LARGE_BYTES) this.#rest(path);
    for (const page of due) this.#judge(page, answer);
  }

  /** Pages that readers wait for come first, and are often the very ones that would be asked for next. */
  async #letReadersPass(): Promise<void> {
    const { lanes } = this.#options.edge.readers;
    const until = performance.now() + LET_PASS_MS;
    while (LANES.some((lane) => lanes.inside(lane) > 0) && performance.now() < until) {
      await pause(PASS_EVERY_MS, undefined, { signal: this.#leaving.signal });
    }
  }

  #judge(page: Waiting, answer: OwnAnswer | null): void {
    const { order, nth, path } = page;
    const articlePath = order.pages.find(({ kind }) => kind === 'article')?.path ?? '';
    const claim = { ...order, articlePath, ...order.pages[nth], path };
    const { edge, within } = this.#options;
    const kept = edge.readers.store.lastCopy(spelled(path));
    // The page may be another process's, whose clock is measured as ours is.
    if (answer && isProved(claim, answer, kept, 2 * within())) {
      this.#settle(page, { outcome: 'new', ms: Math.max(0, answer.at - order.since) });
    } else if (!this.#pages.tryLater(page, performance.now())) this.#settle(page, { outcome: 'not-new', ms: null });
  }

  #settle(page: Waiting, { outcome, ms }: Pick<Answer, 'outcome' | 'ms'>): void {
    this.#pages.done(page);
    this.#answers.push({ orderId: page.order.id, nth: page.nth, outcome, ms });
  }

  #rest(path: string): void {
    const now = performance.now();
    for (const [each, until] of this.#restsUntil) if (until <= now) this.#restsUntil.delete(each);
    this.#restsUntil.set(path, now + LARGE_REST_MS);
  }

  async #write(ask: Ask): Promise<void> {
    this.#writtenAt = performance.now();
    if (this.#id) await keepAnswers(this.#answers.splice(0), this.#id, ask);
  }
}
