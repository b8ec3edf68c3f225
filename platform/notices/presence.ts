import { log } from '../log.ts';
import type { Ask } from './change-log.ts';
import type { Present } from './neighbours.ts';

type Options = {
  id: string;
  /** Host and port where the others reach us. */
  address: string;
  machine: string;
  /** For how long readers get from memory what nobody can tell us is still true. */
  showsForMs: number;
  /** The last change that was followed; null before the first. */
  number: () => number | null;
  /** Takes the others. */
  seen: (others: Present[]) => void;
};

const EVERY_MS = 1_000;
/** Who has not said for so long that it is there has ended or stands still. */
const SEEN_WITHIN = '3 seconds';
const PRESENT = `
  WITH present AS (
  INSERT INTO jobs.instance (id, address, machine, number, seen_at, shows_until)
  VALUES ($1::uuid, $2, $3, $4, clock_timestamp(), clock_timestamp() + make_interval(secs => $5))
  ON CONFLICT (id) DO UPDATE SET
    number = excluded.number, seen_at = excluded.seen_at, shows_until = excluded.shows_until)
  SELECT id, address, machine, seen_at > clock_timestamp() - interval '${SEEN_WITHIN}' AS "isLively"
  FROM jobs.instance WHERE id <> $1::uuid AND shows_until > clock_timestamp()`;
/** Of those who were killed, and can show nothing any more. */
const FORGET_THE_GONE = "DELETE FROM jobs.instance WHERE shows_until < now() - interval '1 hour'";

/** Says to the other instances that this one is there, and what it has followed: every second, and when it has more to say. */
export class Presence {
  #options: Options;
  #ask: Ask;
  #timer: NodeJS.Timeout;
  #saying: Promise<void> | null = null;
  #again = false;

  constructor(ask: Ask, options: Options) {
    this.#options = options;
    this.#ask = ask;
    this.#timer = setInterval(() => this.say(), EVERY_MS);
    this.#timer.unref();
  }

  /** The line listens again. What we say here is of no worth after a crash, so no disk need be waited for. */
  async back(): Promise<void> {
    await this.#ask("SELECT set_config('synchronous_commit', 'off', false)");
    await this.#ask(FORGET_THE_GONE);
    this.say();
  }

  say(): void {
    if (this.#saying) this.#again = true;
    else this.#saying = this.#sayAll();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#saying;
    await this.#tell('DELETE FROM jobs.instance WHERE id = $1::uuid', [this.#options.id]);
  }

  async #sayAll(): Promise<void> {
    const { id, address, machine, showsForMs, number, seen } = this.#options;
    do {
      this.#again = false;
      const last = number();
      const others = last === null ? null : await this.#tell(PRESENT, [id, address, machine, last, showsForMs / 1_000]);
      if (others) seen(others);
    } while (this.#again);
    this.#saying = null;
  }

  /** Null while the line is lost: whoever was there a moment ago is there for all that we know. */
  async #tell(sql: string, values: unknown[]): Promise<Present[] | null> {
    try {
      return await this.#ask<Present>(sql, values);
    } catch (error) {
      log.debug({ err: error }, 'This instance could not say that it is there.');
      return null;
    }
  }
}
