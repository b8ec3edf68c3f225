import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { applyKeeping } from '#newsroom/stories/keep-letters.ts';
import { copyName, isWhole, readCopy, SAVED } from './copies.ts';

export type DeviceCopy = {
  /** The server has acknowledged all that stands in the document. */
  saved: () => void;
  close: () => void;
};

/**
 * Keeps the text on this device while it is written, so that a crash, a closed lid or a lost network loses no word.
 * Each account has copies of its own: who signs in next on the same machine must not merge another person's words.
 * What the device has and the server lacks comes into the document like something written now, and is saved.
 */
export function keepOnDevice(doc: Y.Doc, who: string, storyId: string, clean: () => boolean): DeviceCopy {
  const name = copyName(who, storyId);
  const letGo = holdOpen(name);
  const stopSharing = shareWithTabs(doc, name);
  let isOpen = true;
  // Of two tabs that come back at once the second finds what the first has brought back already.
  const kept = oneByOne(`${name}/back`, async () => {
    await bringBack(doc, name);
    return isOpen ? new IndexeddbPersistence(name, doc).whenSynced : null;
    // A browser that keeps nothing, as some private windows do, has nothing to bring.
  }).catch(() => null);
  const { saved, close } = noteSaved(doc, kept, clean);
  return {
    saved,
    close: () => {
      isOpen = false;
      close();
      stopSharing();
      void kept
        .then((copy) => copy?.destroy())
        .catch(() => undefined)
        .then(letGo);
    },
  };
}

function oneByOne<T>(what: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(what, run) : run();
}

/**
 * What was never saved may stand in a line that others have made anew or taken out since. Applied as it is it would end
 * with that line, and nobody would have it any more: it is put back here, before the server hears of it.
 */
async function bringBack(doc: Y.Doc, name: string): Promise<void> {
  const copy = await readCopy(name);
  if (isWhole(copy)) return;
  const before = new Y.Doc();
  for (const update of copy.updates) Y.applyUpdate(before, update);
  applyKeeping(doc, Y.encodeStateAsUpdate(before, Y.encodeStateVector(doc)));
}

const NOTE_MS = 400;

/** Writes beside the copy what the server is known to have, a moment after it was said, and before the tab is left. */
function noteSaved(doc: Y.Doc, kept: Promise<IndexeddbPersistence | null>, clean: () => boolean) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    if (!clean()) return;
    const snapshot = Y.encodeSnapshot(Y.snapshot(doc)).slice().buffer;
    // What cannot be noted counts as not saved, and is kept.
    kept.then((copy) => copy?.set(SAVED, snapshot)).catch(() => undefined);
  };
  const saved = () => {
    timer ??= setTimeout(note, NOTE_MS);
  };
  doc.on('update', saved);
  document.addEventListener('visibilitychange', note);
  saved();
  return {
    saved,
    close: () => {
      note();
      doc.off('update', saved);
      document.removeEventListener('visibilitychange', note);
    },
  };
}

/** As long as a tab has the story open, nobody takes its copy away. */
function holdOpen(name: string): () => void {
  let letGo = () => {};
  const closed = new Promise<void>((done) => {
    letGo = done;
  });
  void navigator.locks?.request(name, { mode: 'shared' }, () => closed);
  return letGo;
}

/** The same story in two tabs is one text at once. Each saves it: whichever lives longer has lost nothing. */
function shareWithTabs(doc: Y.Doc, name: string): () => void {
  const channel = new BroadcastChannel(name);
  const tell = (update: Uint8Array, origin: unknown) => origin !== channel && channel.postMessage(update);
  channel.addEventListener('message', ({ data }) => Y.applyUpdate(doc, data as Uint8Array, channel));
  doc.on('update', tell);
  return () => {
    doc.off('update', tell);
    channel.close();
  };
}
