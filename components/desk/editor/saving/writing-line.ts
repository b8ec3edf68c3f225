import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type * as Y from 'yjs';
import { type Asked, ENDED, PROTOCOL, type Presence, type Said, WRITING_PATH } from '#newsroom/writing/said.ts';
import { createSaveKeeper, type Later, type SaveState } from './save-state.ts';

export type WritingLine = ReturnType<typeof openWritingLine>;

const REASONS: Record<number, string> = {
  [ENDED.signedOut]: 'you were signed out. Sign in again in another tab',
  [ENDED.oldProtocol]: 'the desk has a new version. Load the page again',
};
/** Refused by the text itself: only another text can help, so it is sent again when the writer pauses. */
const CHANGE_PAUSE_MS = 2_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 15_000;
const later: Later = (ms, then) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

type Options = {
  doc: Y.Doc;
  storyId: string;
  savedAt: string;
  /** The address of the desk, such as wss://news.example. */
  base: string;
  show: (state: SaveState) => void;
  /** Something happened to the story beside its text. */
  happened: (event: string) => void;
  WebSocketPolyfill?: unknown;
};

/**
 * The line between this screen and the server: sends each change at once, shows what others write, and knows what is
 * saved. It opens again by itself for as long as the screen lives.
 */
export function openWritingLine({ doc, storyId, savedAt, base, show, happened, WebSocketPolyfill }: Options) {
  let takeBack = () => {};
  let tries = 0;
  let isStuck = false;
  let lastAt = savedAt;
  /** Counts what was written here; the server says how far it has come. */
  let mark = 0;
  let reached = 0;
  /** The server may lack more than what was sent since: all that it lacks must be sent, and acknowledged. */
  let owesAll = true;
  const keeper = createSaveKeeper({ savedAt, later, now: () => new Date(), show, tired: () => reconnect() });
  const socket = new HocuspocusProviderWebsocket({
    url: `${base}${WRITING_PATH}?protocol=${PROTOCOL}`,
    WebSocketPolyfill,
    delay: 300,
    minDelay: 200,
    maxDelay: 4_000,
    factor: 1.5,
  });
  const provider = new HocuspocusProvider({ name: storyId, document: doc, websocketProvider: socket, token: 'cookie' });
  const sendMark = () => provider.sendStateless(JSON.stringify({ mark } satisfies Asked));
  const sendAll = () => {
    owesAll = true;
    provider.forceSync();
  };
  // A dead line takes a minute to close politely; it is given up at once.
  const reconnect = () => socket.onClose({ event: { code: 4408, reason: 'no answer' } as CloseEvent });
  const sendAllLater = (ms: number) => {
    takeBack();
    takeBack = later(ms, sendAll);
  };
  const hear = (said: Said) => {
    if (said.is === 'happened') return happened(said.event);
    if (said.is === 'saved') {
      lastAt = said.at;
      if (!said.whole) return keeper.heard();
      owesAll = false;
      isStuck = false;
      tries = 0;
      return sendMark();
    }
    if (said.is === 'reached') {
      reached = said.mark;
      if (reached === mark && !owesAll && !keeper.clean()) keeper.acknowledged(lastAt);
      return;
    }
    // Somebody who only reads is told that nothing is taken from them.
    if (keeper.clean()) return;
    owesAll = true;
    if (said.next === 'resend') return sendAll();
    keeper.refused(said.reason);
    isStuck = said.next === 'change';
    if (isStuck) return;
    sendAllLater(Math.min(FIRST_RETRY_MS * 2 ** tries, LAST_RETRY_MS));
    tries += 1;
  };
  const changed = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    mark += 1;
    keeper.wrote();
    sendMark();
    if (isStuck) sendAllLater(CHANGE_PAUSE_MS);
  };
  doc.on('update', changed);
  provider.on('stateless', ({ payload }: { payload: string }) => hear(JSON.parse(payload)));
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => {
    if (reason === 'not-found') return keeper.lost('the story is not there any more');
    // The server could not open the story just now, as when its database restarts: everything begins anew.
    keeper.lost();
    takeBack();
    takeBack = later(FIRST_RETRY_MS, reconnect);
  });
  provider.on('open', () => {
    owesAll = true;
  });
  provider.on('synced', () => keeper.back());
  socket.on('close', ({ event }: { event: { code?: number } }) => keeper.lost(REASONS[event?.code ?? 0]));
  provider.attach();
  const retry = () => {
    if (provider.isAuthenticated) sendAll();
    else void socket.connect();
  };
  return {
    awareness: provider.awareness,
    clean: keeper.clean,
    settled: keeper.settled,
    /** Tries at once, without waiting for the next turn. */
    retry,
    /** The device has no network. */
    cut: () => keeper.lost(),
    /** Runs before each message of the server is taken in. Gives what ends it. */
    beforeHearing(run: () => void) {
      provider.on('message', run);
      return () => void provider.off('message', run);
    },
    present: (presence: Presence) => {
      for (const [name, value] of Object.entries(presence)) provider.setAwarenessField(name, value);
    },
    close() {
      takeBack();
      keeper.close();
      doc.off('update', changed);
      provider.destroy();
      socket.destroy();
    },
  };
}
