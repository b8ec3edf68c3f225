import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { log } from '../log.ts';
import { isProved, type Key, PROOF_HEADER, proofOf } from './proof.ts';

/** Another process of this newspaper on this machine. */
export type Neighbour = { id: string /** Host and port of its door. */; address: string };
/** One anywhere that may show pages; a lively one has said so a moment ago. */
export type Present = Neighbour & { machine: string; isLively: boolean };

export const WANTED_PATH = '/packed';
/** A page that one process wants from another. The mark keeps an answer from being taken for another one. */
export const WantedForm = z.object({
  mark: z.uuid(),
  /** The canonical address with the part of the query that counts. */
  key: z.string(),
  /** What both must have in common, so that the page of one is the page of the other. */
  edition: z.string(),
  /** The last change that the page must have seen. */
  number: z.number(),
});
export type Wanted = z.infer<typeof WantedForm>;

/** Who does not answer in this time is not waited for, and not asked again for a while: we make the page ourselves. */
const PATIENCE_MS = 1_000;
const SILENT_FOR_MS = 5_000;

/** The processes that serve this newspaper on this machine, as far as they said a moment ago that they are there. */
export class Neighbours {
  readonly id: string;
  #key: () => Key | null;
  #all: Neighbour[] = [];
  /** By the monotonic clock: until when who was silent is not asked. */
  #silentUntil = new Map<string, number>();
  #agent = new Agent({ keepAlive: true });

  constructor(id: string, key: () => Key | null) {
    this.id = id;
    this.#key = key;
  }

  learn(all: Neighbour[]): void {
    this.#all = all;
    for (const [id, until] of this.#silentUntil) if (until < performance.now()) this.#silentUntil.delete(id);
  }

  /** Whoever would answer. */
  get others(): Neighbour[] {
    if (this.#silentUntil.size === 0) return this.#all;
    const now = performance.now();
    return this.#all.filter(({ id }) => (this.#silentUntil.get(id) ?? 0) < now);
  }

  /** The packed page; null if it is not given, or not in time. */
  async want({ id, address }: Neighbour, wanted: Omit<Wanted, 'mark'>): Promise<Buffer | null> {
    const key = this.#key();
    if (!key) return null;
    try {
      return await ask(address, key, { ...wanted, mark: crypto.randomUUID() }, this.#agent);
    } catch (error) {
      this.#silentUntil.set(id, performance.now() + SILENT_FOR_MS);
      log.debug({ err: error, address }, 'Another process of this machine was asked for a page in vain.');
      return null;
    }
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** @throws if nobody answers, or somebody who cannot prove to be one of us */
async function ask(address: string, key: Key, wanted: Wanted, agent: Agent): Promise<Buffer | null> {
  const body = JSON.stringify(wanted);
  const headers = { [PROOF_HEADER]: proofOf(key, 'wanted', body), 'Content-Length': Buffer.byteLength(body) };
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | null>();
  const signal = AbortSignal.timeout(PATIENCE_MS);
  request(`http://${address}${WANTED_PATH}`, { method: 'POST', agent, headers, signal }, (res) => {
    buffer(res)
      .then((given) => {
        const proof = res.headers[PROOF_HEADER];
        if (!isProved(key, 'given', answered(wanted, given), proof)) throw new Error('The answer is not proved.');
        resolve(given.length === 0 ? null : given);
      })
      .catch(reject);
  })
    .on('error', reject)
    .end(body);
  return promise;
}

/** What the proof of an answer is made over: to which question it is one, and what was given. */
export function answered({ mark }: Wanted, given: Buffer): Buffer {
  return Buffer.concat([Buffer.from(mark), given]);
}
