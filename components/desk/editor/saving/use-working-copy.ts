import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import * as Y from 'yjs';
import { typist } from '#newsroom/stories/moved-letters.ts';
import { afterPaint } from '../../after-paint.ts';
import { hearLeft, showDoor } from '../../leave.ts';
import { fromBase64 } from '../base64.ts';
import { BY_HAND } from '../lists/shared-list.ts';
import type { OpenStory } from '../story-context.ts';
import { type DeviceCopy, keepOnDevice } from './device-copy.ts';
import { createSaveSignal } from './save-signal.ts';
import { openWritingLine, type WritingLine } from './writing-line.ts';

const LISTS = ['bylines', 'sources', 'related', 'pictures', 'topicIds', 'notesToEditors'];

type Options = {
  /** The account; its name keeps this device's copies apart from another person's. */
  who: string;
  /** Without it the text is shown as others write it, and can be changed by nobody here. */
  mayWrite: boolean;
  /** Something happened to the story beside its text. */
  happened: (event: string) => void;
};

/**
 * The story's shared document on this screen: shared with everybody who has it open, kept on the device, and saved by
 * the server letter by letter. Lives as long as the screen.
 */
export function useWorkingCopy(story: OpenStory, { who, mayWrite, happened }: Options) {
  const [doc] = useState(() => openDoc(story.doc));
  const [undo] = useState(() => undoOf(doc));
  const [saving] = useState(() => createSaveSignal({ is: 'saved', at: story.savedAt }));
  const [line, setLine] = useState<WritingLine | null>(null);
  /** The same, known before it is shown: a chord may come sooner than what waits for a quiet moment. */
  const opening = useRef<WritingLine>(null);
  const settled = useCallback(async () => (await opening.current?.settled()) === true, []);
  const latest = useRef({ happened, savedAt: story.savedAt });
  latest.current = { happened, savedAt: story.savedAt };
  useEffect(() => {
    let copy: DeviceCopy | null = null;
    const opened = openWritingLine({
      doc,
      storyId: story.id,
      savedAt: latest.current.savedAt,
      base: location.origin.replace(/^http/, 'ws'),
      show: (next) => {
        saving.show(next);
        if (next.is === 'saved') copy?.saved();
      },
      happened: (event) => latest.current.happened(event),
    });
    opening.current = opened;
    // Shown when there is time: the text is drawn first.
    startTransition(() => setLine(opened));
    const stopWaiting = afterPaint(() => {
      // Reading and writing the whole of a long story takes a while; what is typed meanwhile is in it.
      if (mayWrite) copy = keepOnDevice(doc, who, story.id, opened.clean);
    });
    const stopGuarding = guardLeaving(opened);
    const stopHearing = hearLeft(who, () => opened.clean() && showDoor());
    return () => {
      stopWaiting();
      stopHearing();
      stopGuarding();
      copy?.close();
      opened.close();
      opening.current = null;
      setLine(null);
    };
  }, [doc, who, story.id, mayWrite, saving]);
  return { doc, undo, line, saving, settled };
}

function openDoc(state: string): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = typist();
  Y.applyUpdate(doc, fromBase64(state));
  return doc;
}

function undoOf(doc: Y.Doc): Y.UndoManager {
  return new Y.UndoManager(
    LISTS.map((name) => doc.getArray(name)),
    { trackedOrigins: new Set([BY_HAND]), captureTimeout: 0 },
  );
}

/** Tries again when the network is back, and warns before text is left behind that the server has not acknowledged. */
function guardLeaving(line: WritingLine): () => void {
  const online = () => line.retry();
  const warn = (event: BeforeUnloadEvent) => {
    if (!line.clean()) event.preventDefault();
  };
  window.addEventListener('online', online);
  window.addEventListener('offline', line.cut);
  window.addEventListener('beforeunload', warn);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', line.cut);
    window.removeEventListener('beforeunload', warn);
  };
}
