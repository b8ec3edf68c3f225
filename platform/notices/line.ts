import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { log } from '../log.ts';
import type { DatabaseClock } from './clock.ts';
import { CHANNEL } from './notice.ts';

export type LineEvents = {
  heard(payload: string | undefined): void;
  lost(): void;
  /** The line listens (again). What was said while it did not is not known. */
  back(client: pg.Client): void;
};

const FIRST_WAIT_MS = 50;
const TRIES_AT_START = 8;
const LONGEST_WAIT_MS = 2_000;
/** A line that is cut without a word is noticed after a beat and its time-out. */
const BEAT_MS = 1_500;
const ANSWER_WITHIN_MS = 2_000;

/**
 * One connection that listens, for as long as the process lives. When it is lost it is opened again: at once, then
 * after longer and longer waits. `address` is asked each time, for the database may have come back elsewhere.
 */
export class Line {
  #address: () => string;
  #clock: DatabaseClock;
  #events: LineEvents;
  #channel: string;
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #wait = 0;
  #turns: Promise<unknown> = Promise.resolve();

  constructor(address: () => string, clock: DatabaseClock, events: LineEvents, channel = CHANNEL) {
    this.#address = address;
    this.#clock = clock;
    this.#events = events;
    this.#channel = channel;
  }

  /** @throws when the database does not let us listen the first time */
  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#address(),
      application_name: 'nightdesk notices',
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
      keepAlive: true,
    });
    this.#turns = Promise.resolve();
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    client.on('notification', ({ payload }) => this.#client === client && this.#events.heard(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${this.#channel}`);
      this.#clock.forget();
      await this.#beat(client);
    } catch (error) {
      hangUp(client);
      throw error;
    }
    if (this.#closed) return hangUp(client);
    this.#client = client;
    this.#beatLater(client);
    this.#events.back(client);
  }

  /** At the start of a server, when a busy machine may be slow to answer. @throws what the last try threw */
  async openAtStart(): Promise<void> {
    for (let tries = 1; tries < TRIES_AT_START; tries += 1) {
      try {
        return await this.open();
      } catch (error) {
        log.info({ reason: (error as Error).message }, 'The line for notices does not open yet.');
        await pause(FIRST_WAIT_MS * tries);
      }
    }
    return this.open();
  }

  /** Null while the line is lost. */
  get client(): pg.Client | null {
    return this.#client;
  }

  /** Asks when nobody else is asking: a connection answers one after the other. Rejects while the line is lost. */
  async ask<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]> {
    const client = this.#client;
    if (!client) throw new Error('The line for notices is lost.');
    return this.#inTurn(async () => (await client.query<Row>(sql, values)).rows);
  }

  #inTurn<T>(asking: () => Promise<T>): Promise<T> {
    const turn = this.#turns.then(asking);
    this.#turns = turn.catch(() => undefined);
    return turn;
  }

  /** As if the line had been cut. */
  beginAnew(): void {
    if (this.#client) this.#lose(this.#client);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client || this.#closed) return;
    this.#client = null;
    clearTimeout(this.#timer);
    hangUp(client);
    log.warn('The line for notices is lost.');
    this.#events.lost();
    this.#openLater();
  }

  #openLater(): void {
    const wait = this.#wait;
    this.#wait = Math.min(Math.max(FIRST_WAIT_MS, wait * 2), LONGEST_WAIT_MS);
    this.#timer = setTimeout(async () => {
      try {
        await this.open();
        if (!this.#closed) log.info('The line for notices is back.');
      } catch (error) {
        log.warn({ reason: (error as Error).message }, 'The line for notices is still down.');
        if (!this.#closed) this.#openLater();
      }
    }, wait);
  }

  #beatLater(client: pg.Client): void {
    this.#timer = setTimeout(async () => {
      try {
        await this.#beat(client);
        this.#wait = 0;
        if (this.#client === client) this.#beatLater(client);
      } catch {
        this.#lose(client);
      }
    }, BEAT_MS);
    this.#timer.unref();
  }

  /** Asks for the time: it proves that the line is alive, and keeps the clock. */
  async #beat(client: pg.Client): Promise<void> {
    await this.#inTurn(async () => {
      const asked = performance.now();
      const { rows } = await client.query('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now');
      this.#clock.sample(asked, performance.now(), rows[0].now);
    });
  }
}

/** Without the parting words that `end` would wait for on a dead connection. */
function hangUp(client: pg.Client): void {
  client.removeAllListeners('notification');
  client.on('error', () => undefined);
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
