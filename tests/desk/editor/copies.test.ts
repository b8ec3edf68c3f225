import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isWhole } from '#components/desk/editor/saving/copies.ts';

const text = (doc: Y.Doc) => doc.getText('headline');

/** A copy as the device has it: the text from the server, and what the server said of it; `write` what it never heard. */
function copyAfter(write: (doc: Y.Doc) => void) {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  text(doc).insert(0, 'Ferry sails again');
  text(doc).delete(0, 2);
  const saved = Y.encodeSnapshot(Y.snapshot(doc));
  write(doc);
  return { updates, saved };
}

test('a copy is whole when the server has every letter of it, and every deletion', () => {
  expect(isWhole(copyAfter(() => {}))).toBe(true);
  expect(isWhole(copyAfter((doc) => text(doc).insert(3, '!')))).toBe(false);
  expect(isWhole(copyAfter((doc) => text(doc).delete(3, 1)))).toBe(false);
});

test('what was never noted as saved is not whole, and nothing at all is', () => {
  expect(isWhole({ ...copyAfter(() => {}), saved: undefined })).toBe(false);
  expect(isWhole({ updates: [], saved: undefined })).toBe(true);
});

test('a copy that lags behind what the server has is whole', () => {
  const { updates, saved } = copyAfter(() => {});
  expect(isWhole({ updates: updates.slice(0, 1), saved })).toBe(true);
});
