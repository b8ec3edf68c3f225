import * as Y from 'yjs';
import { applyChange, changeBetween, moved, type Step } from './shared-text.ts';

/** The part of a text field that the binding needs. */
export type Field = Pick<
  HTMLTextAreaElement,
  | 'value'
  | 'selectionStart'
  | 'selectionEnd'
  | 'setSelectionRange'
  | 'addEventListener'
  | 'removeEventListener'
  | 'ownerDocument'
>;

/**
 * Binds a field to a shared text. Typing writes the smallest change; what others write appears without moving the
 * caret. While an input method composes, the field is not touched: what came meanwhile is shown afterwards.
 */
export function bindText(field: Field, text: Y.Text, shown: (value: string) => void = () => {}) {
  const origin = { field: true };
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout: 600 });
  let seen = text.toString();
  let waiting: Step[][] = [];
  let composing = false;

  const show = () => {
    const value = text.toString();
    const { selectionStart, selectionEnd } = field;
    const steps = waiting;
    waiting = [];
    seen = value;
    if (field.value !== value) {
      field.value = value;
      if (field.ownerDocument?.activeElement === (field as unknown)) {
        field.setSelectionRange(steps.reduce(moved, selectionStart), steps.reduce(moved, selectionEnd));
      }
    }
    shown(value);
  };
  const typed = () => {
    const value = field.value.replace(/\r?\n/g, ' ');
    const change = changeBetween(seen, value, field.selectionEnd);
    if (value !== field.value) rewrite(field, value);
    seen = value;
    if (change) applyChange(text, change, waiting, origin);
    shown(value);
  };
  const began = () => {
    composing = true;
  };
  const ended = () => {
    composing = false;
    typed();
    if (waiting.length > 0) show();
  };
  const changed = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === origin) return;
    waiting.push(event.delta as Step[]);
    if (!composing) show();
  };
  if (field.value !== seen) field.value = seen;
  shown(seen);
  text.observe(changed);
  field.addEventListener('input', typed);
  field.addEventListener('compositionstart', began);
  field.addEventListener('compositionend', ended);
  const release = () => {
    text.unobserve(changed);
    field.removeEventListener('input', typed);
    field.removeEventListener('compositionstart', began);
    field.removeEventListener('compositionend', ended);
    undo.destroy();
  };
  return { release, undo: () => undo.undo(), redo: () => undo.redo() };
}

function rewrite(field: Field, value: string): void {
  const { selectionStart, selectionEnd } = field;
  field.value = value;
  field.setSelectionRange(selectionStart, selectionEnd);
}
