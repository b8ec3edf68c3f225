import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { caretKept, isOthers } from './caret-kept.ts';
import { syncOf } from './sync.ts';

const key = new PluginKey<Transaction | null>('lettersApart');

/**
 * Keeps the words of two people apart who write at one place of the text. The binding of editor and shared document does
 * two things by comparing texts: where a letter went in (wrong beside an equal letter of somebody else), and where the
 * caret belongs after a change of another (wrong beside equal lines). Both are known exactly: from the step, and from the
 * letter before the caret. Comes before the binding, whose comparison then finds nothing left to do.
 */
export const lettersApart = Extension.create({
  name: 'lettersApart',
  priority: 2000,
  addProseMirrorPlugins: () => {
    let arriving: Y.Transaction | null = null;
    const isNew = ({ client, clock }: Y.ID) => clock >= (arriving?.beforeState.get(client) ?? 0);
    const arrives = (change: Y.Transaction) => {
      arriving = change;
    };
    const plugin = new Plugin<Transaction | null>({
      key,
      state: { init: () => null, apply: (change, last) => (change.docChanged ? change : last) },
      view: (view) => {
        const { doc } = syncOf(view.state);
        doc.on('beforeObserverCalls', arrives);
        return {
          update: ({ state }, before) => {
            const change = key.getState(state);
            // More than one change since the last look: the binding compares.
            if (change?.before === before.doc && change.doc === state.doc) writeStep(state, change);
          },
          destroy: () => doc.off('beforeObserverCalls', arrives),
        };
      },
      appendTransaction: (changes, _before, state) => (changes.some(isOthers) ? caretKept(state, isNew) : null),
    });
    return [plugin];
  },
});

/** Writes one replacement of letters within a line where it happened. */
function writeStep(state: EditorState, change: Transaction): void {
  const [step, ...more] = change.steps;
  if (!(step instanceof ReplaceStep) || more.length > 0 || change.getMeta(ySyncPluginKey)) return;
  const { from, to, slice } = step;
  const $from = change.before.resolve(from);
  if (!$from.parent.isTextblock || to > $from.end() || slice.openStart || slice.openEnd) return;
  const only = slice.content.firstChild;
  if (slice.content.childCount > 1 || (only && !only.isText)) return;
  const { doc, type, binding } = syncOf(state);
  const place = absolutePositionToRelativePosition(from, type, binding.mapping as never);
  const at = Y.createAbsolutePositionFromRelativePosition(place, doc);
  if (!(at?.type instanceof Y.XmlText) || !fits(at.type, at.index, to - from, only?.text ?? '')) return;
  const { type: text, index } = at;
  binding.mux(() =>
    doc.transact((shared) => {
      shared.meta.set('addToHistory', change.getMeta('addToHistory') !== false);
      if (to > from) text.delete(index, to - from);
      if (only?.text) text.insert(index, only.text);
    }, ySyncPluginKey),
  );
}

/** Whole characters only: half of a surrogate pair would be lost in the shared text. */
function fits(text: Y.XmlText, index: number, removed: number, written: string): boolean {
  if (index + removed > text.length) return false;
  const there = text
    .toDelta()
    .map(({ insert }: { insert: string }) => insert)
    .join('');
  const parts = [there.slice(0, index), there.slice(index, index + removed), there.slice(index + removed), written];
  return parts.every((part) => part.isWellFormed());
}
