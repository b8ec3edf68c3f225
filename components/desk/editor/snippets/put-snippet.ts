import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { SnippetChoice } from '#newsroom/snippets/snippets.ts';
import { inOneStep } from '../one-step.ts';
import { type How, placeBlocks } from './place-blocks.ts';
import { readyBlocks } from './ready-blocks.ts';

/** What was typed for a snippet, where it stood. */
type Typed = { from: number; text: string };
type State = {
  last: Typed | null;
  /** True after an undo, until something is typed. */
  takenBack: boolean;
};

const key = new PluginKey<State>('putSnippet');

/** Puts a snippet in place of what was typed for it; one undo takes it back. */
export function putSnippet(
  view: EditorView,
  { from, to }: { from: number; to: number },
  { snippet, language }: { snippet: SnippetChoice; language: string },
  how: How = {},
): void {
  const typed: Typed = { from, text: view.state.doc.textBetween(from, to) };
  const blocks = readyBlocks(view.state.schema, snippet, language);
  inOneStep(view, placeBlocks(view.state, { from, to }, blocks, how).setMeta(key, typed));
}

/** Whoever took a snippet back wants what was typed as it stands. */
export const wasTakenBack = (state: EditorState): boolean => key.getState(state)?.takenBack ?? false;

/**
 * Remembers what the last snippet was put in place of: when it comes back, the caret stands behind it again, and not
 * where the shared document would leave it, before a line that was made anew.
 */
export function rememberTyped(): Plugin {
  return new Plugin<State>({
    key,
    state: {
      init: () => ({ last: null, takenBack: false }),
      apply(change, before) {
        const put = change.getMeta(key) as Typed | undefined;
        if (put) return { last: put, takenBack: false };
        const shared = change.getMeta(ySyncPluginKey) as { isUndoRedoOperation?: boolean } | undefined;
        if (shared?.isUndoRedoOperation) return { ...before, takenBack: true };
        return change.docChanged && !shared ? { ...before, takenBack: false } : before;
      },
    },
    appendTransaction(changes, _before, state) {
      const { doc, tr } = state;
      const undone = changes.some((change) => change.getMeta(ySyncPluginKey)?.isUndoRedoOperation);
      const last = undone ? key.getState(state)?.last : null;
      if (!last) return null;
      const end = last.from + last.text.length;
      if (end > doc.content.size || doc.textBetween(last.from, end) !== last.text) return null;
      return tr.setSelection(TextSelection.create(doc, end)).setMeta('addToHistory', false);
    },
  });
}
