import { setTimeout as pause } from 'node:timers/promises';
import { log } from '#platform/log.ts';
import { Histogram } from '#platform/metrics/histogram.ts';
import type { Ask, Change } from '#platform/notices.ts';

/** Until then what was dropped is being made anew, in each process of the machine: what only counts does not stand in its way. */
const LATER_MS = 250;
/** More than can be on their way; nothing grows while the database does not answer. */
const MOST = 1_000;
const LAG_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600];
const COMMITTED = `
  SELECT id, (extract(epoch FROM at) * 1000)::float8 AS at FROM jobs.change WHERE id = ANY($1::uuid[])`;

/**
 * How long changes take from their commit until the pages that read them are dropped here, both by the database's clock.
 * A notice does not say when its change was committed, so the log is asked, a moment after the pages were dropped, for all
 * changes of that moment at once.
 */
export class PurgeLag {
  readonly histogram = new Histogram(LAG_SECONDS);
  followed = 0;
  #droppedAt = new Map<string, number>();
  #asking = false;

  /** Handed on by another instance: the log tells of it once more, later than it was dropped. */
  droppedEarly(changes: Change[], at: number): void {
    for (const { id } of changes) {
      if (this.#droppedAt.size < MOST && !this.#droppedAt.has(id)) this.#droppedAt.set(id, at);
    }
  }

  async dropped(changes: Change[], at: number, ask: Ask): Promise<void> {
    this.followed += changes.length;
    this.droppedEarly(changes, at);
    // What comes meanwhile is asked for by who asks already.
    if (this.#asking) return;
    this.#asking = true;
    try {
      await pause(LATER_MS, undefined, { ref: false });
      while (this.#droppedAt.size > 0) await this.#measure(ask);
    } catch (error) {
      log.debug({ err: error }, 'It is not known how long changes took.');
    } finally {
      this.#asking = false;
    }
  }

  async #measure(ask: Ask): Promise<void> {
    const dropped = new Map(this.#droppedAt);
    const rows = await ask<{ id: string; at: number }>(COMMITTED, [[...dropped.keys()]]);
    for (const { id, at } of rows) {
      // Two clocks that agree within a millisecond may have it that we knew before it was so.
      this.histogram.observe(Math.max(0, (dropped.get(id) ?? at) - at) / 1_000);
    }
    for (const id of dropped.keys()) this.#droppedAt.delete(id);
  }
}
