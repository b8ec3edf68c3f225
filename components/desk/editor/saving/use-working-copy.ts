import { useEffect, useState } from 'react';
import * as Y from 'yjs';
import type { DeskStory } from '#newsroom/stories/desk-story.ts';
import { BY_HAND } from '../lists/shared-list.ts';
import { type Autosave, createAutosave, FROM_SERVER, fromBase64, type SaveState } from './autosave.ts';
import { keepOnDevice } from './device-copy.ts';
import { sendTo } from './send.ts';

const LISTS = ['bylines', 'sources', 'related', 'pictures', 'topicIds', 'notesToEditors'];

const later = (ms: number, then: () => void) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

/** The story's shared document on this screen, kept on the device and saved to the server. Lives as long as the screen. */
export function useWorkingCopy(story: DeskStory, who: string) {
  const [doc] = useState(() => openDoc(story.doc));
  const [undo] = useState(() => undoOf(doc));
  const [state, show] = useState<SaveState>({ is: 'saved', at: story.savedAt });
  const [autosave] = useState(() =>
    createAutosave({
      doc,
      savedAt: story.savedAt,
      send: sendTo(story.id, (...args) => fetch(...args)),
      later,
      now: () => new Date(),
      show,
    }),
  );
  useEffect(() => autosave.start(), [autosave]);
  useEffect(() => {
    const copy = keepOnDevice(doc, who, story.id, (more) => more && autosave.noteKept());
    return copy.close;
  }, [doc, who, story.id, autosave]);
  // A verb that ran on the server, such as a restored revision, comes back with the page.
  useEffect(() => Y.applyUpdate(doc, fromBase64(story.doc), FROM_SERVER), [doc, story.doc]);
  useEffect(() => guardLeaving(autosave), [autosave]);
  return { doc, undo, autosave, state };
}

function openDoc(state: string): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, fromBase64(state), FROM_SERVER);
  return doc;
}

function undoOf(doc: Y.Doc): Y.UndoManager {
  return new Y.UndoManager(
    LISTS.map((name) => doc.getArray(name)),
    { trackedOrigins: new Set([BY_HAND]), captureTimeout: 0 },
  );
}

/** Saves at once when the page goes out of sight, tries again when the network is back, warns before text is left behind. */
function guardLeaving(autosave: Autosave): () => void {
  const flush = () => void autosave.flush();
  const hidden = () => document.visibilityState === 'hidden' && flush();
  const warn = (event: BeforeUnloadEvent) => {
    if (autosave.clean()) return;
    flush();
    event.preventDefault();
  };
  window.addEventListener('online', flush);
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', warn);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    flush();
    window.removeEventListener('online', flush);
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('beforeunload', warn);
    document.removeEventListener('visibilitychange', hidden);
  };
}
