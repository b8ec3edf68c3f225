import * as Y from 'yjs';

/** Changes that came from the server; they need not be sent back. */
export const FROM_SERVER = { from: 'server' };

/** What the bar says, exactly one of them. `at` and `since` are ISO instants. */
export type SaveState =
  | { is: 'saved'; at: string }
  | { is: 'saving' }
  | { is: 'not-saved'; reason: string; since: string };

export type Sent = { update: string; vector: string };
/** `version` counts the changes of the working copy at the server. */
export type Answer = { savedAt: string; update: string; version: number };
/** Throws `Unsaved` with a reason in words; anything else that is thrown is a lost connection. */
export type Send = (sent: Sent) => Promise<Answer>;

export class Unsaved extends Error {
  /** False when trying again by itself cannot help, because the server read the text and refused it. */
  readonly again: boolean;
  constructor(reason: string, again: boolean) {
    super(reason);
    this.again = again;
  }
}

/** Runs `then` after `ms`; gives a function that takes it back. */
export type Later = (ms: number, then: () => void) => () => void;

const QUIET = 400;
const LONGEST = 2000;
const FIRST_RETRY = 1500;
const LAST_RETRY = 30_000;

export type Autosave = ReturnType<typeof createAutosave>;

/**
 * Sends what the server lacks, one request at a time: 400 ms after the last change, 2 s after the first at the latest.
 * Says "saved" only when the server has committed everything that stands in the document.
 */
export function createAutosave(options: {
  doc: Y.Doc;
  savedAt: string;
  send: Send;
  later: Later;
  now: () => Date;
  show: (state: SaveState) => void;
}) {
  const { doc, send, later, now, show } = options;
  let known = Y.encodeStateVector(doc);
  let dirtySince: Date | null = null;
  let flying: Promise<void> | null = null;
  let state: SaveState = { is: 'saved', at: options.savedAt };
  let takeBack = () => {};
  let tries = 0;
  let version = 0;
  /** The server refused the text itself: only another text can help. */
  let stuck = false;

  const say = (next: SaveState) => {
    state = next;
    show(next);
  };

  const attempt = async () => {
    takeBack();
    const changesUntil = Y.encodeStateVector(doc);
    const since = dirtySince ?? now();
    dirtySince = null;
    const update = Y.encodeStateAsUpdate(doc, known);
    try {
      const answer = await send({ update: toBase64(update), vector: toBase64(changesUntil) });
      Y.applyUpdate(doc, fromBase64(answer.update), FROM_SERVER);
      known = changesUntil;
      version = answer.version;
      tries = 0;
      stuck = false;
      say(dirtySince ? { is: 'saving' } : { is: 'saved', at: answer.savedAt });
    } catch (error) {
      const refused = error instanceof Unsaved ? error : new Unsaved('no connection', true);
      dirtySince = since;
      tries += 1;
      say({ is: 'not-saved', reason: refused.message, since: since.toISOString() });
      stuck = !refused.again;
      if (refused.again) plan(Math.min(FIRST_RETRY * 2 ** (tries - 1), LAST_RETRY));
    }
  };

  const save = (): Promise<void> => {
    flying ??= attempt().finally(() => {
      flying = null;
      if (dirtySince && state.is === 'saving') plan(QUIET);
    });
    return flying;
  };

  const plan = (ms: number) => {
    takeBack();
    takeBack = later(ms, save);
  };

  const changed = (_update: Uint8Array, origin: unknown) => {
    if (origin === FROM_SERVER) return;
    const first = dirtySince === null;
    dirtySince ??= now();
    if (first && state.is === 'saved') say({ is: 'saving' });
    if (stuck) return plan(LONGEST);
    if (flying || state.is === 'not-saved') return;
    plan(Math.max(0, Math.min(QUIET, LONGEST - (now().getTime() - dirtySince.getTime()))));
  };

  return {
    /** Begins to listen; gives what ends it. */
    start: () => {
      doc.on('update', changed);
      return () => {
        takeBack();
        doc.off('update', changed);
      };
    },
    state: () => state,
    /** Everything that stands in the document is committed. */
    clean: () => dirtySince === null && flying === null,
    /** Sends now, without waiting for a pause; resolves when the text is saved or known not to be. */
    flush: async () => {
      if (flying) await flying;
      if (dirtySince) await save();
    },
    /**
     * Asks the server once more, also with nothing to send. Gives the version that now stands on both sides and whether
     * somebody else's words came with it; null if the text is not saved.
     */
    sync: async (): Promise<{ version: number; others: boolean } | null> => {
      if (flying) await flying;
      const before = Y.snapshot(doc);
      await save();
      if (state.is === 'not-saved' || dirtySince) return null;
      return { version, others: !Y.equalSnapshots(before, Y.snapshot(doc)) };
    },
    /** Text that the device kept from an earlier visit and that the server may lack. */
    noteKept: () => changed(new Uint8Array(), null),
  };
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
}
