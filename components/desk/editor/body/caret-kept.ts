import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { behindPutBack, type InLine, indexOf, itemAt, placeNow } from '#newsroom/stories/moved-letters.ts';
import { type Sync, syncOf } from './sync.ts';

export function isOthers(change: Transaction): boolean {
  const sync = change.getMeta(ySyncPluginKey) as Sync | undefined;
  return change.docChanged && sync?.isChangeOrigin === true && !sync.isUndoRedoOperation;
}

/**
 * The caret after a change of another: behind the letter it was behind, in the same line or in the one that was made of it.
 * Letters that the server puts back there (`isNew` tells) are one's own that had been on their way: it stays behind them.
 */
export function caretKept(state: EditorState, isNew: (id: Y.ID) => boolean): Transaction | null {
  const { doc, type, binding } = syncOf(state);
  const before = binding.beforeTransactionSelection;
  if (before?.type !== 'text') return null;
  const [anchor, head] = [before.anchor, before.head].map((place) => {
    const spot = spotOf(doc, place);
    const now = spot ? relative(behindPutBack(spot, { counts: isNew })) : inBlock(doc, place);
    return now && relativePositionToAbsolutePosition(doc, type, now, binding.mapping as never);
  });
  if (anchor == null || head == null) return null;
  const { selection, tr } = state;
  if (selection.anchor === anchor && selection.head === head) return null;
  return tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head)));
}

/** Behind the letter, or the nearest before it of which it is known where it went. */
function spotOf(doc: Y.Doc, { item: letter, type: line }: Y.RelativePosition): InLine | null {
  for (let id = letter; id; ) {
    const place = placeNow(doc, id);
    if (place) return 'text' in place ? place : null;
    const item = itemAt(doc, id);
    id = item && id.clock > item.id.clock ? Y.createID(id.client, id.clock - 1) : (item?.left?.lastId ?? null);
  }
  const text = letter ? itemAt(doc, letter)?.parent : null;
  const home = text instanceof Y.XmlText ? (text._item?.id ?? null) : line;
  const place = home && placeNow(doc, home);
  return place && 'text' in place ? place : null;
}

const relative = (place: InLine) => Y.createRelativePositionFromTypeIndex(place.text, indexOf(place), -1);

/** A block that has no line in it. */
function inBlock(doc: Y.Doc, place: Y.RelativePosition): Y.RelativePosition | null {
  const isThere = place.type && itemAt(doc, place.type)?.deleted === false;
  return isThere ? place : null;
}
