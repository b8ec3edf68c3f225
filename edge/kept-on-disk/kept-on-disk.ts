import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { scheduler } from 'node:timers/promises';
import { log } from '#platform/log.ts';
import type { Followed } from '#platform/notices.ts';
import type { Edge } from '../edge.ts';
import { goneMeanwhile, KEPT, makePrivate, sweep } from './folder.ts';
import { KeptFile } from './kept-file.ts';
import { readKept } from './read-kept.ts';
import { Writing } from './writing.ts';

type Options = {
  edge: Pick<Edge, 'readers' | 'following'>;
  /** A folder of its own; several processes may share it. */
  folder: string;
  /** Which of the processes of one crew this is, from 0. */
  place: number;
  /** See edition.ts: pages of another one are left out. */
  edition: string;
  /** By the database's clock. */
  now: () => number;
  paces?: Paces;
};

/** In milliseconds. */
export type Paces = {
  /** How often pages are written that were made, and what is not true is crossed out. */
  write: number;
  /** How soon nothing stands on the disk any more of what was taken away from readers. */
  rid: number;
  /** How often the file is touched where there is nothing to write, and what others left is looked through. */
  touch: number;
  /** How long nothing is tried after the disk failed. */
  rest: number;
};
const PACES: Paces = { write: 1_000, rid: 30_000, touch: 60_000, rest: 60_000 };
/** Copies of what was taken away can be there though no page of it is in memory: so old is no file that has any waste. */
const OLDEST_MS = 3_600_000;
/** So many pages are put into memory before others have their turn. */
const AT_ONCE = 200;

/** The pages in memory, once more on the disk, for who takes our place. See docs/decisions/021-warm-start.md. */
export class KeptOnDisk {
  #options: Options;
  #paces: Paces;
  #writing: Writing | null = null;
  #turn: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #followed: () => Followed | null = () => null;
  #hoursKnownAt: number | null = null;
  #sweptAt = performance.now();
  #restsUntil = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#paces = options.paces ?? PACES;
  }

  /**
   * Takes what an earlier process left into memory. None of it is shown before it has been heard what changed since.
   * @returns the change of the log as of which it was true
   */
  async read(): Promise<Followed | null> {
    const { edge, folder, place, edition } = this.#options;
    const from = performance.now();
    try {
      await makePrivate(folder);
      const left = await readKept(folder, place, edition);
      if (!left) return null;
      let nth = 0;
      for (const [key, page] of left.pages) {
        edge.readers.store.put(key, page);
        nth += 1;
        if (nth % AT_ONCE === 0) await scheduler.yield();
      }
      edge.following.hoursKnownAt = left.at;
      log.info({ pages: left.pages.size, ms: Math.round(performance.now() - from) }, 'Pages were found on disk.');
      return left.followed;
    } catch (error) {
      log.warn({ err: error }, 'No pages can be read on disk: all are made anew.');
      return null;
    }
  }

  /** @param followed the last change of the log that was followed */
  begin(followed: () => Followed | null): void {
    this.#followed = followed;
    this.#timer = setInterval(() => void this.#write(), this.#paces.write);
    this.#timer.unref();
  }

  /** Writes what there is for the last time. Changes must be heard until then. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
    this.#restsUntil = 0;
    await this.#write();
    // What is gone must not lie on the disk for as long as nobody serves.
    if (this.#writing?.hasWaste && this.#holdsTaken) await this.#tryTo(() => this.#anew());
    await this.#writing?.close();
    this.#writing = null;
  }

  #write(): Promise<void> {
    this.#turn ??= this.#tryTo(() => this.#writeOnce()).finally(() => {
      this.#turn = null;
    });
    return this.#turn;
  }

  async #writeOnce(): Promise<void> {
    const { readers } = this.#options.edge;
    if (!readers.isHearing || performance.now() < this.#restsUntil) return;
    if (!this.#writing || this.#mustBeAnew(this.#writing)) await this.#anew();
    else await this.#addTo(this.#writing);
    if (performance.now() - this.#sweptAt < this.#paces.touch) return;
    this.#sweptAt = performance.now();
    await this.#tidy();
  }

  #mustBeAnew(writing: Writing): boolean {
    if (!writing.hasWaste) return false;
    if (writing.isWasteful || writing.ageMs > OLDEST_MS) return true;
    return this.#holdsTaken && writing.ageMs > this.#paces.rid;
  }

  get #holdsTaken(): boolean {
    const { readers } = this.#options.edge;
    const writing = this.#writing;
    return writing !== null && (writing.hasEnded || readers.takenAway !== writing.takenAway);
  }

  /** A new file takes the place of the old one when it is whole; until then who comes reads the old one. */
  async #anew(): Promise<void> {
    const { edge, folder, place, edition, now } = this.#options;
    const { store, takenAway } = edge.readers;
    await makePrivate(folder);
    const old = this.#writing;
    const writing = new Writing(await KeptFile.begin(folder, place, edition), { store, now, takenAway });
    try {
      await this.#addTo(writing);
    } catch (error) {
      await writing.discard();
      throw error;
    }
    // The line was lost meanwhile: the old one says what was true before that.
    if (old && !writing.file.isShown) return writing.discard();
    this.#writing = writing;
    await old?.discard();
  }

  async #addTo(writing: Writing): Promise<void> {
    await writing.addPages();
    const { hoursKnownAt } = this.#options.edge.following;
    if (hoursKnownAt !== this.#hoursKnownAt) writing.redate();
    this.#hoursKnownAt = hoursKnownAt;
    const followed = this.#followed();
    // Without its id the change cannot be told from another one of the same number.
    if (this.#options.edge.readers.isHearing && followed?.id) await writing.sayTrue(followed, this.#paces.touch);
  }

  /** Others may have taken us for ended, or an operator may have removed what is there. */
  async #tidy(): Promise<void> {
    const { folder } = this.#options;
    const name = this.#writing?.file.name ?? '';
    if (!(await stat(join(folder, name + KEPT)).catch(goneMeanwhile))) await this.#anew();
    await sweep(folder, this.#writing?.file.name ?? '');
  }

  /** A disk that is full, or gone, takes nothing from readers. */
  async #tryTo(what: () => Promise<void>): Promise<void> {
    try {
      await what();
    } catch (error) {
      log.warn({ err: error }, 'Pages cannot be written to disk: who takes our place makes them anew.');
      this.#restsUntil = performance.now() + this.#paces.rest;
      const broken = this.#writing;
      this.#writing = null;
      // Whatever would be added after a part that failed could not be read.
      await broken?.discard().catch((again) => log.debug({ err: again }, 'A file of pages stays where it is.'));
    }
  }
}
