import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELD_LOOKS, fieldOfKey, PUT_INTO } from '#components/desk/paste/fields.ts';
import { countPlaced, namesOf, rowsOf } from '#components/desk/paste/rows.ts';
import { wordsIn } from '#components/desk/words/words.ts';
import { proposeStory } from '#newsroom/importing/propose-story.ts';

const rows = (raw: string) => {
  const { passages } = proposeStory(raw);
  return rowsOf(raw, passages, namesOf(passages, wordsIn('en').pasting));
};

test('every word of a pasted text stands in a line of the screen, where it stood', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ' ', 'B', '.', '\t', 'ش', '“', '😀'), maxLength: 40 });
  const text = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', '\r'))).map((all) => all.flat().join(''));
  fc.assert(
    fc.property(text, (raw) => {
      const shown = rows(raw).map((row) => row.stretches.map((stretch) => stretch.text).join(''));
      expect(shown.join('').replace(/\s/g, '')).toBe(raw.replace(/\s/g, ''));
      for (const row of rows(raw)) {
        for (const { from, text: words } of row.stretches) expect(raw.slice(from, from + words.length)).toBe(words);
      }
    }),
  );
});

test('lines are numbered as they came, empty ones too', () => {
  const [first, second] = rows('Ferry back on the Sound\n\n\nTwo ships sail again on Monday, the harbour office said.');
  expect([first?.number, second?.number]).toEqual([1, 4]);
  expect(second?.gap).toBe(true);
});

test('paragraphs and links are counted, and a wrapped paragraph is named once', () => {
  const raw =
    'Title here\n\nA long paragraph that was\nwrapped by a mail program at\nseventy columns.\n\nAnother one follows it.';
  const named = rows(raw).map((row) => row.label);
  expect(named.filter((label) => label.startsWith('Body'))).toEqual(['Body 1', 'Body 2']);
});

test('a text with a place for each line counts as placed whole', () => {
  const raw = 'HELSINKI, Sept 13 (Agency) — A diplomat has quit.\n\nSOURCE: Agencies\n';
  const { passages } = proposeStory(raw);
  const { placed, all } = countPlaced(passages);
  expect(placed).toBe(all);
});

test('no two fields answer to one letter', () => {
  const keys = PUT_INTO.flatMap((field) => FIELD_LOOKS[field].key ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  for (const letter of 'HSBCRDTOLNXK') expect(fieldOfKey(letter)).not.toBeNull();
});
