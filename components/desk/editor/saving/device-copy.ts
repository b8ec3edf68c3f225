import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

/**
 * Keeps the text on this device while it is written, so that a crash, a closed lid or a lost network loses no word.
 * Each account has copies of its own: who signs in next on the same machine must not merge another person's words.
 */
const PREFIX = 'nightdesk.story';

export type DeviceCopy = { close: () => void };

/** What the device has and the server lacks comes into the document like something written now, and is saved. */
export function keepOnDevice(doc: Y.Doc, who: string, storyId: string): DeviceCopy {
  const name = `${PREFIX}/${who}/${storyId}`;
  const kept = new IndexeddbPersistence(name, doc);
  const stopSharing = shareWithTabs(doc, name);
  return {
    close: () => {
      stopSharing();
      void kept.destroy();
    },
  };
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
