import * as Y from 'yjs';

/** Changes that somebody made in the panel; they can be taken back one by one. */
export const BY_HAND = { by: 'hand' };

export type Entry = { key: string };
type Shared = Y.Array<Y.Map<unknown>>;

/** One of the story's lists: bylines, sources, related, pictures. */
export const entryList = (doc: Y.Doc, name: string): Shared => doc.getArray(name);

/** Entries in their order. Two people who moved the same entry left it twice; the first stands. */
export function entriesIn<T extends Entry>(list: Shared): T[] {
  const seen = new Map<string, T>();
  for (const entry of list) {
    const plain = entry.toJSON() as T;
    if (!seen.has(plain.key)) seen.set(plain.key, plain);
  }
  return [...seen.values()];
}

const change = (list: Shared, then: () => void) => list.doc?.transact(then, BY_HAND);
const positions = (list: Shared, key: string) =>
  list.toArray().flatMap((entry, index) => (entry.get('key') === key ? [index] : []));

export function addEntry<T extends Entry>(list: Shared, entry: T): void {
  change(list, () => list.push([new Y.Map(Object.entries(entry))]));
}

/** Writes only what differs, so that two people may change different words of one entry. */
export function changeEntry<T extends Entry>(list: Shared, key: string, words: Partial<T>): void {
  const [at] = positions(list, key);
  if (at === undefined) return;
  const entry = list.get(at);
  change(list, () => {
    for (const [name, value] of Object.entries(words)) if (entry.get(name) !== value) entry.set(name, value);
  });
}

export function takeOut(list: Shared, key: string): void {
  change(list, () => {
    for (const at of positions(list, key).reverse()) list.delete(at);
  });
}

/** Puts the entry at `to`, counted among the entries as they are shown. */
export function moveEntry(list: Shared, key: string, to: number): void {
  const shown = entriesIn(list);
  const from = shown.findIndex((entry) => entry.key === key);
  const target = shown[to];
  if (from < 0 || !target || target.key === key) return;
  const entry = shown[from];
  change(list, () => {
    for (const at of positions(list, key).reverse()) list.delete(at);
    const [there = list.length] = positions(list, target.key);
    list.insert(to > from ? there + 1 : there, [new Y.Map(Object.entries(entry ?? {}))]);
  });
}

/** The same for lists of plain words, such as topics and notes. */
export const words = {
  add: (list: Y.Array<string>, word: string) => list.doc?.transact(() => list.push([word]), BY_HAND),
  takeOut: (list: Y.Array<string>, at: number) => list.doc?.transact(() => list.delete(at), BY_HAND),
  change: (list: Y.Array<string>, at: number, word: string) =>
    list.doc?.transact(() => {
      list.delete(at);
      list.insert(at, [word]);
    }, BY_HAND),
};
