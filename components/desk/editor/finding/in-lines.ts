import type * as Y from 'yjs';
import { type Found, findIn, type Wanted } from './search.ts';

/** The single lines of a story that are searched, in the order in which they stand. */
export const LINES = ['kicker', 'headline', 'standfirst', 'dateline'] as const;
export type Line = (typeof LINES)[number];

export const findInLine = (doc: Y.Doc, line: Line, wanted: Wanted): Found[] =>
  findIn(doc.getText(line).toString(), wanted);

/** The line's field on the screen; the dateline's stands in a panel that may be closed. */
const fieldOf = (line: Line) => document.querySelector<HTMLTextAreaElement>(`textarea#${line}, #${line} textarea`);

/** Marks the field and chooses the words in it, without taking the keyboard. Null leaves every field. */
export function showInLine(line: Line | null, place: Found | null): void {
  for (const each of LINES) delete fieldOf(each)?.dataset.found;
  const field = line && fieldOf(line);
  if (!field || !place) return;
  field.dataset.found = '';
  field.setSelectionRange(place.from, place.to);
  field.scrollIntoView({ block: 'center' });
}

/** Writes as the writer's own typing does, so that it merges with what others write and can be undone in the field. */
export function writeLine(doc: Y.Doc, line: Line, places: Found[], words: string): void {
  const text = doc.getText(line);
  const field = fieldOf(line);
  const backwards = [...places].reverse();
  if (field && field.value === text.toString()) {
    for (const { from, to } of backwards) field.setRangeText(words, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return;
  }
  doc.transact(() => {
    for (const { from, to } of backwards) {
      text.delete(from, to - from);
      text.insert(from, words);
    }
  });
}
