import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bindText, type Field } from '#components/desk/editor/words/bind-text.ts';

/** A text field as far as the binding knows it. Typing sets the value and the caret first, as a browser does. */
function field() {
  const events = new EventTarget();
  const element = Object.assign(events, {
    value: '',
    selectionStart: 0,
    selectionEnd: 0,
    ownerDocument: null as unknown as Document,
    setSelectionRange(start: number, end: number) {
      element.selectionStart = start;
      element.selectionEnd = end;
    },
  });
  element.ownerDocument = { activeElement: element } as unknown as Document;
  const write = (value: string, caret = value.length) => {
    element.value = value;
    element.setSelectionRange(caret, caret);
    element.dispatchEvent(new Event('input'));
  };
  return { element: element as unknown as Field & EventTarget, write };
}

function bound(text: string) {
  const doc = new Y.Doc();
  doc.getText('headline').insert(0, text);
  const { element, write } = field();
  const binding = bindText(element, doc.getText('headline'));
  return { doc, shared: doc.getText('headline'), element, write, binding };
}

test('what others write appears and leaves the caret at its letter', () => {
  const { shared, element } = bound('Ferry sails');
  element.setSelectionRange(5, 5);
  shared.insert(0, 'Old ');
  expect(element.value).toBe('Old Ferry sails');
  expect(element.selectionStart).toBe(9);
});

test('while an input method composes, others’ words wait, and both are there afterwards', () => {
  const { shared, element, write } = bound('見出し');
  element.dispatchEvent(new Event('compositionstart'));
  write('見出しに');
  shared.insert(0, '速報 ');
  expect(element.value).toBe('見出しに');
  write('見出し日本');
  element.dispatchEvent(new Event('compositionend'));
  expect(shared.toString()).toBe('速報 見出し日本');
  expect(element.value).toBe('速報 見出し日本');
});

test('undo takes back what was written here and nothing else', () => {
  const { shared, write, binding, element } = bound('Ferry');
  write('Ferry sails');
  shared.insert(0, 'Old ');
  binding.undo();
  expect(shared.toString()).toBe('Old Ferry');
  expect(element.value).toBe('Old Ferry');
  binding.redo();
  expect(shared.toString()).toBe('Old Ferry sails');
});

test('a pasted line break becomes a space, because a headline is one line', () => {
  const { shared, element, write } = bound('');
  write('Ferry\nsails');
  expect(shared.toString()).toBe('Ferry sails');
  expect(element.value).toBe('Ferry sails');
});
