import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type * as Y from 'yjs';

const key = new PluginKey('dateline');

/** Shows the dateline where readers will read it, before the first paragraph. It is written in the details. */
export function dateline(text: Y.Text) {
  const decorate = (doc: import('@tiptap/pm/model').Node) => {
    const words = text.toString().trim();
    const first = doc.firstChild;
    if (!words || first?.type.name !== 'paragraph') return DecorationSet.empty;
    return DecorationSet.create(doc, [Decoration.widget(1, () => drawn(words), { side: -1, key: words })]);
  };
  return Extension.create({
    name: 'dateline',
    addProseMirrorPlugins: () => [
      new Plugin({
        key,
        state: {
          init: (_config, { doc }) => decorate(doc),
          apply: (change, before) => (change.docChanged || change.getMeta(key) ? decorate(change.doc) : before),
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => {
          const changed = () => view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false));
          text.observe(changed);
          return { destroy: () => text.unobserve(changed) };
        },
      }),
    ],
  });
}

function drawn(words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'dateline';
  span.contentEditable = 'false';
  const place = document.createElement('b');
  place.textContent = words;
  span.append(place, ' — ');
  return span;
}
