/** What the bar says, exactly one of them. `at` and `since` are ISO instants. */
export type SaveState =
  | { is: 'saved'; at: string }
  | { is: 'saving' }
  | { is: 'not-saved'; reason: string; since: string };

/** Runs `then` after `ms`; gives a function that takes it back. */
export type Later = (ms: number, then: () => void) => () => void;

/** A server that restarts is back within this; after it the writer is told. */
const BLINK_MS = 1_500;
/** After this a server that is connected and says nothing is taken to be away. */
const PATIENCE_MS = 10_000;

export type SaveKeeper = ReturnType<typeof createSaveKeeper>;

/**
 * Keeps the one truth about saving: text counts as saved when the server has said that Postgres has it, and as waiting
 * from the first letter that it has not said that of. What is waiting is on this device all the while.
 */
export function createSaveKeeper(options: {
  savedAt: string;
  later: Later;
  now: () => Date;
  show: (state: SaveState) => void;
  /** Nobody answers although the line stands. */
  tired?: () => void;
}) {
  const { later, now, show, tired = () => {} } = options;
  let state: SaveState = { is: 'saved', at: options.savedAt };
  let since: Date | null = null;
  let isLost = false;
  let takeBack = () => {};
  const waiters = new Set<() => void>();

  const say = (next: SaveState) => {
    const isSame = next.is === state.is && next.is !== 'saved' && JSON.stringify(next) === JSON.stringify(state);
    if (isSame) return;
    state = next;
    show(next);
    if (next.is === 'saving') return;
    for (const done of waiters) done();
    waiters.clear();
  };
  const fail = (reason: string) => {
    takeBack();
    say({ is: 'not-saved', reason, since: (since ?? now()).toISOString() });
  };
  const watch = () => {
    takeBack();
    if (!since || state.is === 'not-saved') return;
    takeBack = isLost
      ? later(BLINK_MS, () => fail('no connection'))
      : later(PATIENCE_MS, () => {
          fail('the server does not answer');
          tired();
        });
  };
  return {
    state: () => state,
    /** Everything that stands in the document is committed. */
    clean: () => since === null,
    /** Something was written here, or found on the device, that the server has not acknowledged. */
    wrote() {
      const isFirst = since === null;
      since ??= now();
      if (!isFirst) return;
      say({ is: 'saving' });
      watch();
    },
    /** The server has all of it. */
    acknowledged(at: string) {
      takeBack();
      since = null;
      say({ is: 'saved', at });
    },
    /** The server has some of it: it is there. */
    heard() {
      if (since && state.is === 'saving') watch();
    },
    refused(reason: string) {
      since ??= now();
      fail(reason);
    },
    lost(reason?: string) {
      isLost = true;
      if (!since) return;
      if (reason) fail(reason);
      else watch();
    },
    back() {
      isLost = false;
      watch();
    },
    /** Resolves when the text is saved, or known not to be. */
    async settled(): Promise<boolean> {
      if (state.is === 'saving') await new Promise<void>((done) => waiters.add(done));
      return since === null;
    },
    close: () => takeBack(),
  };
}
