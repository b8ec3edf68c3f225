import { Busy } from './gate.ts';

/** What is asked for, as far as one can know before it is made. */
export type Lane = 'known' | 'strange' | 'query' | 'machine';

/** So many are made at once, whatever they are. */
const ROOM = 12;
/**
 * Of each kind. What anybody can ask for any number of leaves room and time for what readers come for: all work is
 * done on one core, so three that nobody knows slow the front down by three at the most.
 */
const BOUNDS: Record<Lane, { atOnce: number; line: number }> = {
  known: { atOnce: ROOM, line: 1_000 },
  strange: { atOnce: 3, line: 500 },
  query: { atOnce: 2, line: 100 },
  machine: { atOnce: 1, line: 100 },
};
/** Whoever comes first here is let in first. */
const ORDER = Object.keys(BOUNDS) as Lane[];

type Standing = { inside: number; line: (() => void)[] };

/** The lines in which pages wait to be made: each kind has its own, so none waits for another kind's crowd. */
export class Lanes {
  #lanes: Record<Lane, Standing> = {
    known: { inside: 0, line: [] },
    strange: { inside: 0, line: [] },
    query: { inside: 0, line: [] },
    machine: { inside: 0, line: [] },
  };

  /** @throws Busy if too many of its kind wait already */
  async through<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
    const standing = this.#lanes[lane];
    if (this.#hasRoom(lane)) standing.inside += 1;
    else {
      if (standing.line.length >= BOUNDS[lane].line) throw new Busy('Too many pages are being made.');
      // Whoever lets it in counts it.
      await new Promise<void>((resolve) => standing.line.push(resolve));
    }
    try {
      return await work();
    } finally {
      standing.inside -= 1;
      this.#letIn();
    }
  }

  inside(lane: Lane): number {
    return this.#lanes[lane].inside;
  }

  waiting(lane: Lane): number {
    return this.#lanes[lane].line.length;
  }

  #letIn(): void {
    for (const lane of ORDER) {
      const { line } = this.#lanes[lane];
      while (line.length > 0 && this.#hasRoom(lane)) {
        this.#lanes[lane].inside += 1;
        line.shift()?.();
      }
    }
  }

  #hasRoom(lane: Lane): boolean {
    const inside = ORDER.reduce((sum, each) => sum + this.#lanes[each].inside, 0);
    return inside < ROOM && this.#lanes[lane].inside < BOUNDS[lane].atOnce;
  }
}

export const LANES: readonly Lane[] = ORDER;
