import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { SuggestionPluginKey } from '@tiptap/suggestion';

const isOpen = ({ state }: EditorView) => SuggestionPluginKey.getState(state)?.active === true;

/**
 * A part of the screen that comes to life late brings a plugin, for which the editor makes the views of all its plugins anew.
 * The list of blocks goes with its view, while its state still says that it is open: it is opened again by leaving its line
 * and coming back, before anything is painted.
 */
export function staysOpen(): Plugin {
  return new Plugin({
    view: (view) => {
      if (isOpen(view)) queueMicrotask(() => open(view));
      return {};
    },
  });
}

function open(view: EditorView): void {
  if (view.isDestroyed || view.composing || !isOpen(view)) return;
  const { head, $head } = view.state.selection;
  for (const place of [$head.start(), head]) {
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)));
  }
}
