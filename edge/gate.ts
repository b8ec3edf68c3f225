/** More readers wait for new pages than can be served in good time. */
export class Busy extends Error {
  override name = 'Busy';
}

/** Lets so many do their work at once, and so many wait in a line; who comes after that is sent away. */
export class Gate {
  #inside = 0;
  #line: (() => void)[] = [];
  #room: number;
  #longestLine: number;

  constructor(room: number, longestLine: number) {
    this.#room = room;
    this.#longestLine = longestLine;
  }

  /** Whose work is under way. */
  get inside(): number {
    return this.#inside;
  }

  /** Who stands in the line. */
  get waiting(): number {
    return this.#line.length;
  }

  /** @throws Busy */
  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.#room) {
      if (this.#line.length >= this.#longestLine) throw new Busy('Too many pages are being made.');
      await new Promise<void>((resolve) => this.#line.push(resolve));
    } else this.#inside += 1;
    try {
      return await work();
    } finally {
      const next = this.#line.shift();
      // The place is handed on, so the count stays.
      if (next) next();
      else this.#inside -= 1;
    }
  }
}
