import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIn, type Wanted } from '#components/desk/editor/finding/search.ts';

const wanted = (words: string, change: Partial<Wanted> = {}): Wanted => ({
  words,
  matchCase: false,
  wholeWords: false,
  language: 'en',
  ...change,
});
const words = (text: string, by: Wanted) => findIn(text, by).map(({ from, to }) => text.slice(from, to));

test('words are found however they are written, unless the case is to match', () => {
  expect(words('Ferry, ferry, FERRY', wanted('ferry'))).toEqual(['Ferry', 'ferry', 'FERRY']);
  expect(words('Ferry, ferry, FERRY', wanted('ferry', { matchCase: true }))).toEqual(['ferry']);
});

test('an accent belongs to its letter, whichever way the keyboard wrote it', () => {
  const composed = 'Café';
  const apart = 'Cafe\u0301';
  expect(words(`${composed} ${apart}`, wanted('café'))).toEqual([composed, apart]);
  expect(words(`${composed} ${apart} cafe`, wanted('cafe'))).toEqual(['cafe']);
});

test('a joiner, a soft hyphen or a vowel sign does not hide a word', () => {
  expect(words('می‌رود و میرود', wanted('می‌رود', { language: 'fa' }))).toEqual(['می‌رود', 'میرود']);
  expect(words('العَرَبية', wanted('العربية', { language: 'ar' }))).toEqual(['العَرَبية']);
  expect(words('ha\u00adrbour', wanted('harbour'))).toEqual(['ha\u00adrbour']);
});

test('quotation marks and spaces are found as they are typed', () => {
  expect(words('the board’s “no” at 40\u00a0cm', wanted('board\'s "no" at 40 cm'))).toEqual([
    'board’s “no” at 40\u00a0cm',
  ]);
});

test('whole words are whole in every script', () => {
  expect(words('port, ports, Port', wanted('port', { wholeWords: true }))).toEqual(['port', 'Port']);
  expect(findIn('我们在港口工作', wanted('港口', { wholeWords: true, language: 'zh' }))).toHaveLength(1);
});

test('letters that grow when they are made small are still cut where they stand', () => {
  expect(words('İSTANBUL x', wanted('x'))).toEqual(['x']);
  expect(words('Istanbul ISPARTA', wanted('ı', { language: 'tr' }))).toEqual(['I', 'I']);
});

test('nothing and white space alone are found nowhere', () => {
  expect(findIn('a b', wanted(''))).toEqual([]);
  expect(findIn('a b', wanted(' '))).toEqual([]);
});

test('what is found is what was asked for, in order, and never overlaps', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'A', 'b', 'é', 'e\u0301', '\u200c', ' ', '😀', 'ي', 'ی', '\u064e'),
  });
  fc.assert(
    fc.property(text, text, (given, asked) => {
      const found = findIn(given, wanted(asked));
      let end = 0;
      for (const { from, to } of found) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(findIn(given.slice(from, to), wanted(asked))).toHaveLength(1);
        end = to;
      }
      const plain = given.indexOf(asked);
      const cut = /^[\p{M}\u200c]/u.test(given.slice(plain + asked.length)) || /^\p{M}/u.test(asked);
      if (plain >= 0 && asked.replaceAll(/[\s\u200c\u064e]/g, '') && !cut) expect(found.length).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});
