import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyChange, changeBetween, moved, type Step } from '#components/desk/editor/words/shared-text.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'آ', '😀', '👍🏽', ' ') });

test('a typed letter is one insertion, wherever equal letters stand around it', () => {
  expect(changeBetween('aaa', 'aaaa', 2)).toEqual({ at: 1, removed: 0, inserted: 'a' });
  expect(changeBetween('ferry', 'ferries', 7)).toEqual({ at: 4, removed: 1, inserted: 'ies' });
  expect(changeBetween('same', 'same')).toBeNull();
});

test('an emoji is never cut in two', () => {
  fc.assert(
    fc.property(words, words, fc.nat(20), (before, after, caret) => {
      const change = changeBetween(before, after, Math.min(caret, after.length));
      if (!change) return;
      const { at, removed, inserted } = change;
      expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after);
      expect(inserted.isWellFormed() || !after.isWellFormed()).toBe(true);
      expect(before.slice(at, at + removed).isWellFormed()).toBe(true);
    }),
  );
});

test('two people typing in one line both keep their words [R1]', () => {
  fc.assert(
    fc.property(words, words, words, (start, mine, theirs) => {
      const [a, b] = [new Y.Doc(), new Y.Doc()];
      a.getText('t').insert(0, start);
      Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
      for (const [doc, wanted] of [
        [a, mine],
        [b, theirs],
      ] as const) {
        const change = changeBetween(doc.getText('t').toString(), start + wanted);
        if (change) applyChange(doc.getText('t'), change, [], 'field');
      }
      Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
      Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
      expect(a.getText('t').toString()).toBe(b.getText('t').toString());
      expect(a.getText('t').toString()).toHaveLength(start.length + mine.length + theirs.length);
    }),
  );
});

test('the caret stays at its letter when somebody else writes before it', () => {
  expect(moved(3, [{ insert: 'ab' }])).toBe(5);
  expect(moved(3, [{ retain: 3 }, { insert: 'ab' }])).toBe(3);
  expect(moved(3, [{ retain: 1 }, { delete: 5 }])).toBe(1);
});

test('a change made while others wrote unseen lands where it was meant', () => {
  const doc = new Y.Doc();
  const text = doc.getText('t');
  text.insert(0, 'the ferry');
  const seen = text.toString();
  const unseen: Step[][] = [];
  text.observe((event) => void unseen.push(event.delta as Step[]));
  text.insert(0, 'Today ');
  const change = changeBetween(seen, 'the old ferry', 8);
  if (change) applyChange(text, change, [...unseen], 'field');
  expect(text.toString()).toBe('Today the old ferry');
});
