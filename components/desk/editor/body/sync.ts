import type { EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** What the binding of editor and shared document keeps. */
export type Sync = {
  doc: Y.Doc;
  type: Y.XmlFragment;
  isChangeOrigin: boolean;
  isUndoRedoOperation: boolean;
  binding: {
    mapping: Map<Y.AbstractType<unknown>, unknown>;
    mux: (run: () => void) => void;
    beforeTransactionSelection: { type: string; anchor: Y.RelativePosition; head: Y.RelativePosition } | null;
  };
};

export const syncOf = (state: EditorState) => ySyncPluginKey.getState(state) as Sync;
