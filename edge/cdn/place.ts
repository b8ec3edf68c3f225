import type { Ask } from '#platform/notices.ts';

/**
 * A cache is told at once, and once more after four seconds: an answer that was on its way when it was first told may
 * have come to it later, and another instance may have been silent for that long without knowing it.
 */
export const ROUNDS = [
  { round: 1, afterS: 0 },
  { round: 2, afterS: 4 },
] as const;
export type Round = (typeof ROUNDS)[number];

export type Place = {
  /** The last change that it was told; -1 if nobody knows. */
  number: number;
  changeId: string | null;
  /** As the database writes it: it counts in microseconds. */
  turnedTo: string;
  tries: number;
  isDue: boolean;
};

/** Longer than a call may take, so that nobody loses it while calling. */
const CLAIM_S = 8;
const ENTER = 'INSERT INTO jobs.cdn (name, round) VALUES ($1, $2) ON CONFLICT DO NOTHING';
const CLAIM = `
  UPDATE jobs.cdn SET claimed_by = $3::uuid, claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_S})
  WHERE name = $1 AND round = $2 AND (claimed_by = $3::uuid OR claimed_by IS NULL OR claimed_until < clock_timestamp())
  RETURNING number::float8 AS number, change_id AS "changeId", turned_to::text AS "turnedTo", tries,
    next_try_at <= clock_timestamp() AS "isDue"`;
const TOLD = `
  UPDATE jobs.cdn SET number = $4, change_id = $5::uuid, turned_to = $6::timestamptz,
    tries = 0, next_try_at = clock_timestamp(), failed_since = NULL, failure = NULL
  WHERE name = $1 AND round = $2 AND claimed_by = $3::uuid`;
const FAILED = `
  UPDATE jobs.cdn SET tries = tries + 1, next_try_at = clock_timestamp() + make_interval(secs => $4),
    failed_since = coalesce(failed_since, clock_timestamp()), failure = $5
  WHERE name = $1 AND round = $2 AND claimed_by = $3::uuid`;
/** Who asks to be left alone is left alone in both rounds. */
const LATER = `
  UPDATE jobs.cdn SET next_try_at = greatest(next_try_at, clock_timestamp() + make_interval(secs => $2)) WHERE name = $1`;
const LEAVE = 'UPDATE jobs.cdn SET claimed_by = NULL WHERE name = $1 AND round = $2 AND claimed_by = $3::uuid';

/** The row that says how far a cache was told, and which one process tells it. */
export class PlaceRow {
  #ask: Ask;
  #key: [name: string, round: number];
  #of: [name: string, round: number, process: string];

  constructor(ask: Ask, name: string, round: number, process: string) {
    this.#ask = ask;
    this.#key = [name, round];
    this.#of = [name, round, process];
  }

  async enter(): Promise<void> {
    await this.#ask(ENTER, this.#key);
  }

  /** @returns null if another process tells this cache */
  async claim(): Promise<Place | null> {
    const [place] = await this.#ask<Place>(CLAIM, this.#of);
    return place ?? null;
  }

  async told({ number, changeId, turnedTo }: Pick<Place, 'number' | 'changeId' | 'turnedTo'>): Promise<void> {
    await this.#ask(TOLD, [...this.#of, number, changeId, turnedTo]);
  }

  async failed(failure: string, againAfterMs: number): Promise<void> {
    await this.#ask(FAILED, [...this.#of, againAfterMs / 1_000, failure]);
    await this.#ask(LATER, [this.#of[0], againAfterMs / 1_000]);
  }

  async leave(): Promise<void> {
    await this.#ask(LEAVE, this.#of);
  }
}
