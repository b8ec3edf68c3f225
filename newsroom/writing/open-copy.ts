import * as Y from 'yjs';
import type { Actor } from '../actor.ts';
import { Refused } from '../refusal.ts';
import { appendUpdate, type Beginning } from '../stories/append-update.ts';
import { updatesSince } from '../stories/log.ts';
import { checkCopy } from './check-copy.ts';

/** What became of an update: committed, nothing new in it, or not taken. `resend`: the sender is to send all it has. */
export type Outcome =
  | { is: 'saved'; at: Date; version: number }
  | { is: 'known'; at: Date; version: number }
  | { is: 'refused'; reason: string; resend: boolean };

/** The document that everybody of this process is served from. It holds only what is committed. */
export type Served = { state(): Uint8Array; apply(update: Uint8Array, writer: unknown): void };

/** More than this in one working copy is no story; deleted text counts until it is folded away. */
const MOST_BYTES = 24_000_000;
/** How often a writer's sitting is noted anew. */
const SITTING_MS = 20_000;

/**
 * A working copy that people of this process have open. `shadow` is the document as Postgres has it and what is being
 * written now: an update is tried on it, checked, committed, and only then served to anybody.
 */
export class OpenCopy {
  readonly storyId: string;
  #shadow = new Y.Doc();
  #check = checkCopy(this.#shadow);
  #served: Served;
  #sitDown: (by: Actor) => Promise<void>;
  #version: number;
  #savedAt: Date;
  #bytes: number;
  #work: Promise<unknown> = Promise.resolve();
  #lastBrought = new Map<number, string | null>();
  #satAt = new Map<string, number>();
  #lastWriter = '';

  constructor(
    storyId: string,
    start: { state: Uint8Array; version: number; savedAt: Date },
    { served, sitDown }: { served: Served; sitDown: (by: Actor) => Promise<void> },
  ) {
    this.storyId = storyId;
    this.#served = served;
    this.#sitDown = sitDown;
    this.#version = start.version;
    this.#savedAt = start.savedAt;
    this.#bytes = start.state.byteLength;
    Y.applyUpdate(this.#shadow, start.state);
  }

  get standing() {
    return { at: this.#savedAt, version: this.#version };
  }

  /** One after the other, so that what is checked is what will stand there. */
  write(by: Actor, update: Uint8Array, writer: unknown): Promise<Outcome> {
    return this.#inTurn(() => this.#write(by, update, writer));
  }

  /** Takes over what other processes have committed. */
  catchUp(): Promise<void> {
    return this.#inTurn(() => this.#catchUp());
  }

  /** The notice of a version that this process has made itself needs no reading. */
  hasHeard(version: number): boolean {
    return version <= this.#version;
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await this.#work;
  }

  #inTurn<T>(what: () => Promise<T>): Promise<T> {
    const turn = this.#work.then(what);
    this.#work = turn.catch(() => undefined);
    return turn;
  }

  async #write(by: Actor, update: Uint8Array, writer: unknown): Promise<Outcome> {
    if (this.#bytes + update.byteLength > MOST_BYTES) return refused('this is more than one story can hold');
    const tried = this.#try(update);
    if ('is' in tried) return tried;
    try {
      await this.#noteSitting(by);
      const beginnings = tried.brought.filter(({ client }) => this.#lastBrought.get(client) !== by.id);
      const { version, savedAt } = await appendUpdate(by, { storyId: this.storyId, update, beginnings });
      for (const { client } of beginnings) this.#lastBrought.set(client, by.id);
      const isNext = version === this.#version + 1;
      if (isNext) this.#version = version;
      this.#savedAt = savedAt;
      this.#bytes += update.byteLength;
      this.#served.apply(update, writer);
      // Somebody else's update came between; it is read before anything else happens here.
      if (!isNext) await this.#catchUp();
      return { is: 'saved', at: savedAt, version };
    } catch (error) {
      // Whether it was committed is not known; the document is read again from where it is known.
      await this.#beginAgain();
      throw error;
    }
  }

  /** Applies it to the shadow and says whose characters it brings. Refuses what cannot be read, has gaps, or is no story. */
  #try(update: Uint8Array): Outcome | { brought: Beginning[] } {
    const shadow = this.#shadow;
    let from: Map<number, number>;
    let isNew = false;
    const notice = () => {
      isNew = true;
    };
    const before = Y.decodeStateVector(Y.encodeStateVector(shadow));
    try {
      from = Y.parseUpdateMeta(update).from;
      for (const [client, clock] of from) if (clock > (before.get(client) ?? 0)) return gap();
      shadow.on('update', notice);
      Y.applyUpdate(shadow, update);
    } catch {
      this.#restoreShadow();
      return refused('the change could not be read');
    } finally {
      shadow.off('update', notice);
    }
    if (shadow.store.pendingStructs || shadow.store.pendingDs) {
      this.#restoreShadow();
      return gap();
    }
    if (!isNew) return { is: 'known', ...this.standing };
    const problem = this.#check.problem();
    if (problem) {
      this.#restoreShadow();
      return refused(problem);
    }
    const after = Y.decodeStateVector(Y.encodeStateVector(shadow));
    const clients = [...from.keys()].filter((client) => (after.get(client) ?? 0) > (before.get(client) ?? 0));
    return { brought: clients.map((client) => ({ client, fromClock: before.get(client) ?? 0 })) };
  }

  async #noteSitting(by: Actor): Promise<void> {
    const now = performance.now();
    const isFresh = now - (this.#satAt.get(by.name) ?? Number.NEGATIVE_INFINITY) < SITTING_MS;
    if (isFresh && this.#lastWriter === by.name) return;
    await this.#sitDown(by);
    this.#lastWriter = by.name;
    this.#satAt.set(by.name, now);
  }

  async #catchUp(): Promise<void> {
    const { version, savedAt, updates } = await updatesSince(this.storyId, this.#version);
    for (const update of updates) {
      Y.applyUpdate(this.#shadow, update);
      this.#served.apply(update, null);
    }
    this.#version = Math.max(this.#version, version);
    this.#savedAt = savedAt;
  }

  async #beginAgain(): Promise<void> {
    const { version, savedAt, updates } = await updatesSince(this.storyId, -1).catch((error) => {
      if (error instanceof Refused) throw error;
      return { version: this.#version, savedAt: this.#savedAt, updates: [] };
    });
    if (updates.length === 0) return this.#restoreShadow();
    this.#renewShadow();
    for (const update of updates) {
      Y.applyUpdate(this.#shadow, update);
      this.#served.apply(update, null);
    }
    this.#version = version;
    this.#savedAt = savedAt;
  }

  /** What is served has everything that was committed, so the shadow can be made anew from it. */
  #restoreShadow(): void {
    this.#renewShadow();
    Y.applyUpdate(this.#shadow, this.#served.state());
  }

  #renewShadow(): void {
    this.#check.close();
    this.#shadow = new Y.Doc();
    this.#check = checkCopy(this.#shadow);
  }
}

const refused = (reason: string): Outcome => ({ is: 'refused', reason, resend: false });
const gap = (): Outcome => ({ is: 'refused', reason: 'a part of the text is missing', resend: true });
