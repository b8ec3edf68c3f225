import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languagesNear } from '#newsroom/snippets/offering.ts';
import { SnippetBody, SnippetForm } from '#newsroom/snippets/snippet.ts';
import { isTrigger, triggerKey, typedTrigger } from '#newsroom/snippets/trigger.ts';
import { paragraph } from '#newsroom/stories/body.ts';

test('a trigger is heard at the beginning of a line, after a space and after an opening sign', () => {
  expect(typedTrigger(';helpline')).toEqual({ trigger: 'helpline', length: 9 });
  expect(typedTrigger('Call this number ;helpline')?.trigger).toBe('helpline');
  expect(typedTrigger('(;helpline')?.trigger).toBe('helpline');
  expect(typedTrigger('A line\n;helpline')?.trigger).toBe('helpline');
});

test('a semicolon in a sentence is a semicolon', () => {
  for (const line of [
    'one thing;another',
    'one thing; another',
    'one; ',
    ';',
    ';;',
    '; helpline',
    ';help line',
    ';-)',
  ]) {
    expect(typedTrigger(line), line).toBeNull();
  }
});

test('the semicolons of Arabic, Persian and Chinese keyboards open a trigger too', () => {
  expect(typedTrigger('بنویسید ؛تماس')).toEqual({ trigger: 'تماس', length: 5 });
  expect(typedTrigger('؛هم\u200cکاری')?.trigger).toBe('هم\u200cکاری');
  expect(typedTrigger('；热线')?.trigger).toBe('热线');
});

test('case, accents and the letters of two keyboards make no other trigger', () => {
  expect(triggerKey('Café')).toBe(triggerKey('CAFE'));
  expect(triggerKey('كتابي١')).toBe(triggerKey('کتابی۱'));
  expect(triggerKey('party-a')).not.toBe(triggerKey('party-b'));
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (word) => triggerKey(triggerKey(word)) === triggerKey(word)));
});

test('what is called a trigger can be typed as one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 45 }), (word) => {
      expect(typedTrigger(`Words ;${word}`)?.trigger ?? null).toBe(isTrigger(word) ? word : null);
    }),
  );
  for (const word of ['', 'two words', '-x', 'a;b', 'ـ', 'x'.repeat(41)]) expect(isTrigger(word), word).toBe(false);
});

const form = {
  name: 'Helpline',
  trigger: 'help',
  language: 'en',
  body: { type: 'doc', content: [paragraph('Call.')] },
};
const reasons = (change: object) =>
  Object.fromEntries(
    (SnippetForm.safeParse({ ...form, ...change }).error?.issues ?? []).map(({ path, message }) => [path[0], message]),
  );

test('half a snippet is told what is missing', () => {
  expect(reasons({})).toEqual({});
  expect(reasons({ name: ' ', trigger: '' })).toEqual({
    name: 'Give the snippet a name.',
    trigger: 'Give the snippet a word to type for it.',
  });
  expect(reasons({ trigger: 'two words' }).trigger).toMatch(/^Use one word/);
  expect(reasons({ body: { type: 'doc', content: [paragraph(' '), { type: 'sectionBreak' }] } }).body).toBe(
    'Write the text of the snippet.',
  );
  expect(reasons({ body: { type: 'doc', content: [paragraph('x'.repeat(70_000))] } }).body).toMatch(/too long/);
  expect(reasons({ body: { type: 'doc', content: [{ type: 'iframe' }] } }).body).toBeTruthy();
  expect(reasons({ language: 'Klingon!' }).language).toBeTruthy();
});

test('the semicolon may be written along, and empty lines at the ends are left out', () => {
  expect(SnippetForm.parse({ ...form, trigger: ' ;help ' }).trigger).toBe('help');
  const lines = ['', 'One', '', 'Two', ' '].map(paragraph);
  expect(SnippetBody.parse({ type: 'doc', content: lines }).content).toEqual(lines.slice(1, 4));
  const map = { type: 'map', attrs: { place: '' } } as const;
  expect(SnippetBody.parse({ type: 'doc', content: [map] }).content).toEqual([map]);
});

test('a story is nearest to its own language, then to the language without its land, then to any', () => {
  expect(languagesNear('en-GB')).toEqual(['en-GB', 'en', '']);
  expect(languagesNear('fa')).toEqual(['fa', '']);
});
