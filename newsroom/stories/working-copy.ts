import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import { storable } from '../storable.ts';
import type { StoryContent } from './content.ts';
import { MOVED } from './moved-letters.ts';
import { type KeptNodes, readSharedBody, writeSharedBody } from './shared-body.ts';

/**
 * The working copy of a story is one Yjs document: single lines as Y.Text, ordered lists as Y.Array of Y.Map, the body
 * as an XML fragment. Texts merge by character, list entries are replaced whole and told apart by their `key`.
 */
export const LINE_FIELDS = ['headline', 'kicker', 'standfirst', 'dateline'] as const;
export const META_FIELDS = ['social.title', 'social.description', 'search.title', 'search.description'] as const;
export const LIST_FIELDS = ['bylines', 'sources', 'related', 'pictures'] as const;
export const WORD_LISTS = ['topicIds', 'notesToEditors'] as const;
/** Everything that a working copy is made of. */
export const SHARED_NAMES = [...LINE_FIELDS, ...META_FIELDS, ...LIST_FIELDS, ...WORD_LISTS, 'body', MOVED] as const;

/** The document's content in the shape of StoryContent, not yet validated. */
export function contentOf(doc: Y.Doc, kept?: KeptNodes): unknown {
  const text = (name: string) => doc.getText(name).toString();
  return {
    ...Object.fromEntries(LINE_FIELDS.map((name) => [name, text(name)])),
    body: readSharedBody(doc.getXmlFragment('body'), kept),
    ...Object.fromEntries(LIST_FIELDS.map((name) => [name, entriesOf(doc.getArray<Y.Map<unknown>>(name))])),
    ...Object.fromEntries(WORD_LISTS.map((name) => [name, [...new Set(doc.getArray<string>(name).toArray())]])),
    social: { title: text('social.title'), description: text('social.description') },
    search: { title: text('search.title'), description: text('search.description') },
  };
}

/** Two people who move the same entry leave it twice; the first stands. */
function entriesOf(list: Y.Array<Y.Map<unknown>>): Record<string, unknown>[] {
  const byKey = new Map<unknown, Record<string, unknown>>();
  for (const entry of list) {
    const plain = entry.toJSON();
    if (!byKey.has(plain.key)) byKey.set(plain.key, plain);
  }
  return [...byKey.values()];
}

/**
 * Changes the document so that it holds the content, as far as a database keeps it; what is equal stays untouched, so that
 * other people's work merges.
 */
export function writeContent(doc: Y.Doc, wanted: StoryContent): void {
  const content = storable(wanted);
  doc.transact(() => {
    for (const name of LINE_FIELDS) writeText(doc.getText(name), content[name]);
    for (const name of META_FIELDS) {
      const [group, part] = name.split('.') as ['social' | 'search', 'title' | 'description'];
      writeText(doc.getText(name), content[group][part]);
    }
    for (const name of LIST_FIELDS) writeEntries(doc.getArray(name), content[name]);
    for (const name of WORD_LISTS) {
      const list = doc.getArray<string>(name);
      if (equalityDeep(list.toArray(), content[name])) continue;
      list.delete(0, list.length);
      list.push(content[name]);
    }
    writeSharedBody(doc.getXmlFragment('body'), content.body);
  });
}

function writeText(text: Y.Text, wanted: string): void {
  const present = text.toString();
  if (present === wanted) return;
  let head = 0;
  while (head < Math.min(present.length, wanted.length) && present[head] === wanted[head]) head += 1;
  if (splitsPair(present, head)) head -= 1;
  let tail = 0;
  const most = Math.min(present.length, wanted.length) - head;
  while (tail < most && present.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  if (splitsPair(present, present.length - tail)) tail -= 1;
  text.delete(head, present.length - head - tail);
  text.insert(head, wanted.slice(head, wanted.length - tail));
}

/** A character beyond U+FFFF is two units; half of one, merged with another person's edit, would be lost. */
function splitsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}

function writeEntries(list: Y.Array<Y.Map<unknown>>, wanted: readonly Record<string, unknown>[]): void {
  if (equalityDeep(list.toJSON(), wanted)) return;
  list.delete(0, list.length);
  list.push(wanted.map((entry) => new Y.Map(Object.entries(entry))));
}

export function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

export function stateOf(doc: Y.Doc): Uint8Array<ArrayBuffer> {
  return Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>;
}
