import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

/**
 * Keeps the text on this device while it is written, so that a crash, a closed lid or a lost network loses no word.
 * Each account has copies of its own: who signs in next on the same machine must not merge another person's words.
 */
const PREFIX = 'nightdesk.story';

export type DeviceCopy = { close: () => void };

/** `merged` is called once the kept text stands in the document, with true if the server's text lacked some of it. */
export function keepOnDevice(doc: Y.Doc, who: string, storyId: string, merged: (more: boolean) => void): DeviceCopy {
  const before = Y.snapshot(doc);
  const kept = new IndexeddbPersistence(`${PREFIX}/${who}/${storyId}`, doc);
  kept.once('synced', () => merged(!Y.equalSnapshots(before, Y.snapshot(doc))));
  return { close: () => void kept.destroy() };
}

/** For signing out: nothing of a draft stays on a shared machine. Asks nobody; call it when all is saved. */
export async function forgetDeviceCopies(): Promise<void> {
  const all = (await indexedDB.databases?.()) ?? [];
  for (const { name } of all) if (name?.startsWith(`${PREFIX}/`)) indexedDB.deleteDatabase(name);
}
