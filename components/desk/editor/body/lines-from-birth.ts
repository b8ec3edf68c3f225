import { Extension } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/**
 * Gives every new line its shared text at once, while it is still empty. Two people who begin the same empty line would
 * otherwise each bring a text of their own; the binding makes them one by taking the second out, with the letters that
 * are on their way to it.
 */
export const linesFromBirth = Extension.create({
  name: 'linesFromBirth',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ state }) => {
        const { doc } = ySyncPluginKey.getState(state) as { doc: Y.Doc };
        const begin = (change: Y.Transaction) => {
          if (change.origin === ySyncPluginKey) doc.transact(() => beginLines(change, state.schema), linesFromBirth);
        };
        doc.on('beforeObserverCalls', begin);
        return { destroy: () => doc.off('beforeObserverCalls', begin) };
      },
    }),
  ],
});

function beginLines({ changed, beforeState }: Y.Transaction, schema: Schema): void {
  const isNew = ({ _item: item }: Y.XmlElement) =>
    item !== null && item.id.clock >= (beforeState.get(item.id.client) ?? 0);
  const begin = (element: Y.XmlElement) => {
    if (schema.nodes[element.nodeName]?.isTextblock && element.length === 0) element.insert(0, [new Y.XmlText()]);
    for (const child of element.toArray()) if (child instanceof Y.XmlElement) begin(child);
  };
  for (const parent of changed.keys()) {
    if (!(parent instanceof Y.XmlFragment)) continue;
    for (const child of parent.toArray()) if (child instanceof Y.XmlElement && isNew(child)) begin(child);
  }
}
