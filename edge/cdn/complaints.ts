import { log } from '#platform/log.ts';
import type { NotTold } from './call.ts';

const AGAIN_AFTER_MS = 60_000;

/** Says in the log, once a minute, that a cache could not be told. */
export class Complaints {
  #cdn: string;
  #saidAt = Number.NEGATIVE_INFINITY;

  constructor(cdn: string) {
    this.#cdn = cdn;
  }

  say({ isRefused, message }: NotTold, tries: number): void {
    const now = performance.now();
    if (now - this.#saidAt < AGAIN_AFTER_MS) return;
    this.#saidAt = now;
    const words = isRefused
      ? 'A cache in front of us refuses our token: what changes is not seen behind it. Look at its settings.'
      : 'A cache in front of us could not be told what changed. It is told again.';
    log.warn({ cdn: this.#cdn, tries, failure: message }, words);
  }
}
