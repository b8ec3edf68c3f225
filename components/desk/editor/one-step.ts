import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

/** Makes a change that one undo takes back, and nothing else with it. */
export function inOneStep(view: EditorView, change: Transaction): void {
  const undo = yUndoPluginKey.getState(view.state)?.undoManager;
  undo?.stopCapturing();
  view.dispatch(change);
  undo?.stopCapturing();
}
