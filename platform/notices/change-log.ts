import type pg from 'pg';
import type { Change } from './notice.ts';

/** Asks the database on the line itself. Rejects while the line is lost. */
export type Ask = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;

type Follower = {
  /** The next changes, each once and in the order of their commits. */
  changed(changes: Change[], ask: Ask): void | Promise<void>;
  /** Changes were missed that nobody can name any more: whatever was known by them must be learned anew. */
  missed(): void;
};

/** The last change that was followed; its id is null if none stood in the log. */
export type Followed = { number: number; id: string | null };

/** Who is further behind than this begins anew. */
const MOST_AT_ONCE = 5_000;
const SINCE = `
  SELECT number::float8 AS number, id, event, tags, ends, turning
  FROM jobs.change WHERE number >= $1 ORDER BY number LIMIT $2`;
const LAST = `
  SELECT n.number::float8 AS number, c.id
  FROM jobs.change_count n LEFT JOIN jobs.change c ON c.number = n.number`;

/** Follows the log of changes: hears of each by a notice, and reads in the log what it did not hear. */
export class ChangeLog {
  #follower: Follower;
  #last: Followed | null;
  #reading: Promise<void> | null = null;

  /** @param from what was followed by who was here before; null if nothing is known of before */
  constructor(follower: Follower, from: Followed | null) {
    this.#follower = follower;
    this.#last = from;
  }

  /** Null before the line first listens, if nothing is known of before. */
  get last(): Followed | null {
    return this.#last;
  }

  /** @param said the change, or only its number */
  heard(said: Change | { number: number }, ask: Ask): void | Promise<void> {
    if (this.#reading) return this.#afterReading(() => this.heard(said, ask));
    if (!this.#last || said.number <= this.#last.number) return;
    if (!('id' in said) || said.number > this.#last.number + 1) return this.#read(() => this.#catchUp(ask));
    this.#last = said;
    return this.#follower.changed([said], ask);
  }

  /** The line listens, for the first time or again. */
  back(ask: Ask): Promise<void> {
    return this.#afterReading(() => this.#read(() => this.#catchUp(ask)));
  }

  /** Somebody told of a change in words that we cannot read. */
  beginAnew(ask: Ask): Promise<void> {
    return this.#afterReading(() => this.#read(() => this.#learn(ask)));
  }

  async #afterReading(what: () => void | Promise<void>): Promise<void> {
    // Whoever began the reading hears of its failure; what comes after it begins with what was followed until then.
    while (this.#reading) await this.#reading.catch(() => undefined);
    await what();
  }

  #read(what: () => Promise<void>): Promise<void> {
    const reading = what().finally(() => {
      this.#reading = null;
    });
    this.#reading = reading;
    return reading;
  }

  async #catchUp(ask: Ask): Promise<void> {
    const last = this.#last;
    if (!last) return this.#learn(ask);
    const rows = await ask<Change>(SINCE, [last.number, MOST_AT_ONCE + 1]);
    const missed = rows.length > MOST_AT_ONCE ? null : follows(rows, last);
    if (!missed) return this.#learn(ask);
    this.#last = missed.at(-1) ?? last;
    if (missed.length > 0) await this.#follower.changed(missed, ask);
  }

  /** Learns where the log stands, and forgets what was known before. */
  async #learn(ask: Ask): Promise<void> {
    const [row] = await ask<Followed>(LAST);
    if (!row) throw new Error('The log of changes has lost its count.');
    this.#last = row;
    this.#follower.missed();
  }
}

/**
 * What comes after the last change that was followed. Null if the log does not reach back to it, or holds another one
 * under its number: a backup was restored, and time went another way from there.
 */
function follows(rows: Change[], last: Followed): Change[] | null {
  if (last.number === 0) return rows.length === 0 || rows[0]?.number === 1 ? rows : null;
  const [first, ...missed] = rows;
  return first && first.number === last.number && first.id === last.id ? missed : null;
}
