import { Extension, type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { bodyExtensions } from '../schema/body-schema.ts';
import { lettersApart } from './letters-apart.ts';
import { linesFromBirth } from './lines-from-birth.ts';

/**
 * The text as the shared document has it, from the first drawing on. Left to itself the binding begins with an empty text,
 * and makes and draws the whole of it anew each time that the editor takes in a plugin.
 */
export function writtenTogether(fragment: Y.XmlFragment): Extensions {
  const mapping = new Map();
  const begin = Extension.create({
    name: 'writtenTogether',
    onBeforeCreate() {
      if (fragment.length === 0) return;
      const read = initProseMirrorDoc(fragment, this.editor.schema);
      for (const [shared, node] of read.mapping) mapping.set(shared, node);
      if (read.doc.childCount > 0) this.editor.options.content = read.doc as never;
    },
  });
  // To undo a block that one has made leaves what others have written in it since.
  const blocks = bodyExtensions().flatMap(({ type, name }) => (type === 'node' ? name : []));
  const yUndoOptions = { protectedNodes: new Set(blocks), trackedOrigins: [linesFromBirth] };
  return [
    lettersApart,
    linesFromBirth,
    begin,
    Collaboration.configure({ fragment, ySyncOptions: { mapping }, yUndoOptions }),
  ];
}
