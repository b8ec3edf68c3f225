import * as idb from 'lib0/indexeddb';
import * as Y from 'yjs';

/** The copies of stories on this device: one database a story and account, as y-indexeddb makes it. */
const PREFIX = 'nightdesk.story';
/** What the server is known to have of it, as a snapshot of Yjs. */
export const SAVED = 'saved';

export const copyName = (who: string, storyId: string) => `${PREFIX}/${who}/${storyId}`;

export type Unsaved = { storyId: string; headline: string };

/** Stories of this account whose copy here has something that the server has never acknowledged. */
export async function unsavedHere(who: string): Promise<Unsaved[]> {
  const found: Unsaved[] = [];
  for (const name of await copiesOf(who)) {
    // One that the browser cannot read stays, and has nothing to be named by.
    const copy = await readCopy(name).catch(() => null);
    if (copy && !isWhole(copy)) found.push({ storyId: name.split('/').at(-1) ?? '', headline: headlineOf(copy) });
  }
  return found;
}

const PATIENCE_MS = 2_000;

/** Removes the copies of this account that the server has whole. One that a tab keeps open stays. */
export async function forgetSaved(who: string): Promise<void> {
  // A page without TLS has no locks, so nobody can tell what another tab has open: everything stays.
  if (!navigator.locks) return;
  const forget = (name: string) =>
    navigator.locks
      .request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, async () => {
        if (isWhole(await readCopy(name))) await idb.deleteDB(name);
      })
      .catch(() => undefined);
  await Promise.all((await copiesOf(who)).map(forget));
}

/** Where the browser keeps nothing, as in some private windows, there is none. */
async function copiesOf(who: string): Promise<string[]> {
  const kept = await indexedDB.databases().catch(() => []);
  return kept.flatMap(({ name = '' }) => (name.startsWith(copyName(who, '')) ? name : []));
}

type Copy = { updates: Uint8Array[]; saved: Uint8Array | undefined };

export async function readCopy(name: string): Promise<Copy> {
  const db = await idb.openDB(name, (made) =>
    idb.createStores(made, [['updates', { autoIncrement: true }], ['custom']]),
  );
  try {
    const [updates, custom] = idb.transact(db, ['updates', 'custom'], 'readonly') as [IDBObjectStore, IDBObjectStore];
    const [all, saved] = await Promise.all([idb.getAll(updates), idb.get(custom, SAVED)]);
    return { updates: all, saved: saved instanceof ArrayBuffer ? new Uint8Array(saved) : undefined };
  } finally {
    db.close();
  }
}

/** Also of what was taken out: a deletion that was never saved is work, too. */
export function isWhole({ updates, saved }: Copy): boolean {
  if (updates.length === 0) return true;
  if (!saved) return false;
  const known = Y.decodeSnapshot(saved);
  return updates.every((update) => Y.snapshotContainsUpdate(known, update));
}

function headlineOf({ updates }: Copy): string {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText('headline').toString();
}
