import cluster, { type Worker } from 'node:cluster';
import { choosing } from '#platform/build.ts';
import { log } from '#platform/log.ts';

/** Tells a process which of them it is, from 0; who takes another's place has its number. */
const PLACE = 'NIGHTDESK_PLACE';
/** What a process says when it serves. */
const SERVES = 'serves';
/** A process that does not end by then is ended. Longer than the longest request that is waited for. */
const ENDING_MS = 20_000;
/** Who could not serve is begun again after this, and after twice as long each further time. */
const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 30_000;

type Serving = { place: number; build: string /** When it was begun, by the monotonic clock. */; since: number };

/**
 * Several processes that serve the newspaper at one port. This one hands the connections out to them in turn, begins another
 * where one was lost, and serves nothing itself, so that nothing can happen to it.
 */
export class Crew {
  #ending = new WeakMap<Worker, Promise<void>>();
  #serving = new Map<Worker, Serving>();
  #isLeaving = false;
  #replacing: Promise<void> = Promise.resolve();
  #pause = FIRST_PAUSE_MS;
  #newestBuild: () => string;
  /** The one that all of them serve: who takes a lost one's place must not bring a newer one before its hour. */
  #build: string;
  /** Who was begun before, or serves another build, is to be replaced. */
  #wanted: { build: string; since: number };

  /** @param newestBuild which build is to be served by who begins now */
  constructor(newestBuild: () => string) {
    this.#newestBuild = newestBuild;
    this.#build = newestBuild();
    this.#wanted = { build: this.#build, since: Number.NEGATIVE_INFINITY };
  }

  /** @throws when one of them cannot serve; none is left then */
  async begin(count: number): Promise<void> {
    try {
      await Promise.all(Array.from({ length: count }, (_, place) => this.#join(place, this.#build)));
    } catch (error) {
      await this.leave();
      throw error;
    }
  }

  /** One after the other gives its place to a new process, so that readers and writers are served all the while. */
  replaceAll(): void {
    this.#replaceOld(() => {
      this.#wanted = { build: this.#newestBuild(), since: performance.now() };
    });
  }

  #replaceOld(first = () => {}): void {
    const replaced = this.#replacing.then(first).then(() => this.#replace());
    this.#replacing = replaced.catch((error) => {
      this.#wanted = { build: this.#build, since: Number.NEGATIVE_INFINITY };
      log.error({ err: error }, 'A new process could not serve; the old ones go on.');
    });
  }

  /** Looks anew each time: one that was lost may have been replaced by one of the old build in the meantime. */
  async #replace(): Promise<void> {
    for (;;) {
      const old = [...this.#serving].find(([worker, serving]) => !worker.isDead() && this.#isOld(serving));
      if (!old || this.#isLeaving) return;
      const { build } = this.#wanted;
      await this.#join(old[1].place, build);
      this.#build = build;
      await this.#dismiss(old[0]);
    }
  }

  #isOld({ build, since }: Serving): boolean {
    return since < this.#wanted.since || build !== this.#wanted.build;
  }

  async leave(): Promise<void> {
    this.#isLeaving = true;
    await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && this.#dismiss(worker)));
  }

  async #join(place: number, build: string): Promise<void> {
    const serving = { place, build, since: performance.now() };
    const worker = cluster.fork({ [PLACE]: String(place), ...choosing(build) });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    worker.on('message', (message) => message === SERVES && resolve());
    worker.once('exit', (code, signal) => {
      reject(new Error(`A process ended before it served (${signal ?? code}).`));
      if (this.#serving.delete(worker)) this.#replaceLost(worker, place, signal ?? String(code));
    });
    await promise;
    this.#serving.set(worker, serving);
    this.#pause = FIRST_PAUSE_MS;
  }

  #replaceLost(worker: Worker, place: number, how: string): void {
    if (this.#isLeaving || this.#ending.has(worker)) return;
    log.error({ how, process: worker.process.pid }, 'A process was lost; another takes its place.');
    this.#joinAgain(place);
  }

  #joinAgain(place: number): void {
    if (this.#isLeaving) return;
    this.#join(place, this.#build).then(
      // Others may have been replaced while it began.
      () => this.#replaceOld(),
      (error) => {
        log.error({ err: error }, 'No process could take the place of the one that was lost.');
        setTimeout(() => this.#joinAgain(place), this.#pause);
        this.#pause = Math.min(this.#pause * 2, LAST_PAUSE_MS);
      },
    );
  }

  #dismiss(worker: Worker): Promise<void> {
    const known = this.#ending.get(worker);
    if (known) return known;
    const ended = new Promise<void>((resolve) => {
      if (worker.isDead()) return resolve();
      const timer = setTimeout(() => worker.process.kill('SIGKILL'), ENDING_MS);
      worker.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      worker.process.kill('SIGTERM');
    });
    this.#ending.set(worker, ended);
    return ended;
  }
}

/** True in one of the processes of a crew. */
export const isOfACrew = cluster.isWorker;
/** Which of them, from 0. */
export const placeInCrew = Number(process.env[PLACE] ?? 0);

/** Said by one of them once it serves. */
export function tellCrew(): void {
  process.send?.(SERVES);
}
