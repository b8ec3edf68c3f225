import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { inOneStep } from '../one-step.ts';
import { foundIn } from './in-body.ts';
import { findInLine, LINES, writeLine } from './in-lines.ts';
import type { Found, Wanted } from './search.ts';

/** Replaces places of the body in one step of undo. The new words keep the marks of those that they replace. */
export function replaceInBody(editor: Editor, places: Found[], words: string): void {
  const { tr, schema, doc } = editor.state;
  for (const { from, to } of [...places].reverse()) {
    const marks = doc.nodeAt(from)?.marks;
    if (words) tr.replaceWith(from, to, schema.text(words, marks));
    else tr.delete(from, to);
  }
  inOneStep(editor.view, tr);
}

/**
 * Replaces everything that is found, in lines and body. Gives how many, and what takes it back: all of it, or nothing
 * where somebody wrote on meanwhile, which then is said by `false`.
 */
export function replaceAll(editor: Editor, doc: Y.Doc, wanted: Wanted, words: string) {
  const lines = LINES.map((line) => ({
    line,
    places: findInLine(doc, line, wanted),
    before: doc.getText(line).toString(),
  }));
  const changed = lines.filter(({ places }) => places.length > 0);
  for (const { line, places } of changed) writeLine(doc, line, places, words);
  const written = changed.map((each) => ({ ...each, after: doc.getText(each.line).toString() }));
  const { found } = foundIn(editor.state);
  const stack = () => yUndoPluginKey.getState(editor.state)?.undoManager.undoStack ?? [];
  if (found.length > 0) replaceInBody(editor, found, words);
  const step = found.length > 0 ? stack().at(-1) : undefined;
  const count = found.length + changed.reduce((sum, { places }) => sum + places.length, 0);
  const takeBack = (): boolean => {
    const untouched = written.every(({ line, after }) => doc.getText(line).toString() === after);
    if (!untouched || (step && stack().at(-1) !== step)) return false;
    if (step) editor.commands.undo();
    for (const { line, before, after } of written) writeLine(doc, line, [{ from: 0, to: after.length }], before);
    return true;
  };
  return { count, takeBack };
}
