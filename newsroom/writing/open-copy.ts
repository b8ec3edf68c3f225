import * as Y from 'yjs';
import type { Actor } from '../actor.ts';
import { Refused } from '../refusal.ts';
import { appendUpdate, type Beginning } from '../stories/append-update.ts';
import { applyKeeping, KEEPING, type PutBack } from '../stories/keep-letters.ts';
import { updatesSince } from '../stories/log.ts';
import { keeperOf } from '../stories/moved-letters.ts';
import { checkCopy } from './check-copy.ts';

/** What became of an update: committed, nothing new in it, or not taken. `resend`: the sender is to send all it has. */
export type Outcome =
  | { is: 'saved'; at: Date; version: number }
  | { is: 'known'; at: Date; version: number }
  | { is: 'refused'; reason: string; resend: boolean };

/** The document that everybody of this process is served from. It holds only what is committed. */
export type Served = { state(): Uint8Array; apply(update: Uint8Array, writer: unknown): void };

/** An update with what it made necessary. */
type Taken = { whole: Uint8Array; putBack: PutBack[] };

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
    this.#shadow.clientID = keeperOf(this.#shadow);
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
      const { version, savedAt } = await this.#append(by, { ...tried, beginnings }, writer);
      for (const { client } of beginnings) this.#lastBrought.set(client, by.id);
      return { is: 'saved', at: savedAt, version };
    } catch (error) {
      // Whether it was committed is not known; the document is read again from where it is known.
      await this.#beginAgain();
      throw error;
    }
  }

  /** What was taken in and what it made necessary are committed as one. */
  async #append(by: Actor, { whole, beginnings, putBack }: Taken & { beginnings: Beginning[] }, writer: unknown) {
    const { clientID: client } = this.#shadow;
    const likes = putBack.map(({ clock, like }) => ({ client, fromClock: clock, like }));
    const appended = await appendUpdate(by, {
      storyId: this.storyId,
      update: whole,
      beginnings: [...beginnings, ...likes],
    });
    this.#bytes += whole.byteLength;
    if (appended.version > this.#version + 1) {
      await this.#meet(by, { whole, version: appended.version }, writer);
    } else {
      this.#version = appended.version;
      this.#savedAt = appended.savedAt;
      this.#served.apply(whole, writer);
    }
    return appended;
  }

  /**
   * Other processes committed something before this version of ours, and neither had known of the other. It is taken in
   * first, as it stands; then ours once more, so that whoever comes second puts back what one takes out and the other writes.
   */
  async #meet(by: Actor, ours: { whole: Uint8Array; version: number }, writer: unknown): Promise<void> {
    const { updates, isWhole, version, savedAt } = await updatesSince(this.storyId, this.#version);
    this.#restoreShadow();
    // Where the log has been folded the two cannot be told apart any more.
    this.#takeOver(isWhole ? updates : updates.slice(0, ours.version - this.#version - 1));
    const made: Uint8Array[] = [];
    const putBack = this.#keeping(ours.whole, made);
    this.#served.apply(ours.whole, writer);
    // What came after ours is heard of by itself, or taken in first by the next that is written here.
    this.#version = isWhole ? version : ours.version;
    this.#savedAt = savedAt;
    if (putBack.length > 0) await this.#append(by, { whole: Y.mergeUpdates(made), beginnings: [], putBack }, null);
    // Where its letters went has been said with it already.
    else if (made.length > 0) this.#restoreShadow();
  }

  #takeOver(updates: Uint8Array[]): void {
    for (const update of updates) {
      Y.applyUpdate(this.#shadow, update);
      this.#served.apply(update, null);
    }
  }

  /** Applies an update to the shadow; what this makes necessary beside it is added to `made`. */
  #keeping(update: Uint8Array, made: Uint8Array[]): PutBack[] {
    const note = (more: Uint8Array, origin: unknown) => void (origin === KEEPING && made.push(more));
    this.#shadow.on('update', note);
    try {
      return applyKeeping(this.#shadow, update);
    } finally {
      this.#shadow.off('update', note);
    }
  }

  /** Applies it to the shadow and says whose characters it brings. Refuses what cannot be read, has gaps, or is no story. */
  #try(update: Uint8Array): Outcome | (Taken & { brought: Beginning[] }) {
    const shadow = this.#shadow;
    let from: Map<number, number>;
    let isNew = false;
    const notice = () => {
      isNew = true;
    };
    const before = Y.decodeStateVector(Y.encodeStateVector(shadow));
    const made: Uint8Array[] = [];
    let putBack: PutBack[];
    try {
      from = Y.parseUpdateMeta(update).from;
      for (const [client, clock] of from) if (clock > (before.get(client) ?? 0)) return gap();
      shadow.on('update', notice);
      putBack = this.#keeping(update, made);
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
    const brought = clients.map((client) => ({ client, fromClock: before.get(client) ?? 0 }));
    return { whole: made.length > 0 ? Y.mergeUpdates([update, ...made]) : update, putBack, brought };
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
    this.#takeOver(updates);
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
    this.#takeOver(updates);
    this.#shadow.clientID = keeperOf(this.#shadow);
    this.#version = version;
    this.#savedAt = savedAt;
  }

  /** What is served has everything that was committed, so the shadow can be made anew from it. */
  #restoreShadow(): void {
    this.#renewShadow();
    Y.applyUpdate(this.#shadow, this.#served.state());
    this.#shadow.clientID = keeperOf(this.#shadow);
  }

  #renewShadow(): void {
    this.#check.close();
    this.#shadow = new Y.Doc();
    this.#check = checkCopy(this.#shadow);
  }
}

const refused = (reason: string): Outcome => ({ is: 'refused', reason, resend: false });
const gap = (): Outcome => ({ is: 'refused', reason: 'a part of the text is missing', resend: true });
