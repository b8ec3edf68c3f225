import { expect, test } from 'vitest';
import { KEYS } from '#components/desk/keys.ts';
import { wordsIn } from '#components/desk/words/words.ts';
import { DeskLanguage, deskLanguageFor } from '#newsroom/accounts/desk-language.ts';

test('every key that a foot line teaches has its word in every language of the desk', () => {
  const taught = Object.values(KEYS).flatMap((lines) => lines.filter(({ foot }) => foot).map(({ does }) => does));
  for (const language of DeskLanguage.options) {
    const known = Object.keys(wordsIn(language).foot);
    expect(
      taught.filter((does) => !known.includes(does)),
      language,
    ).toEqual([]);
  }
});

test('no word of the desk is empty, in any language', () => {
  const empty = (words: object): string[] =>
    Object.entries(words).flatMap(([key, word]) =>
      typeof word === 'object' ? empty(word).map((inner) => `${key}.${inner}`) : word.trim() === '' ? [key] : [],
    );
  for (const language of DeskLanguage.options) expect(empty(wordsIn(language)), language).toEqual([]);
});

test('the desk speaks what a person chose, else what the newspaper speaks, else English', () => {
  expect(deskLanguageFor('fa', 'en')).toBe('fa');
  expect(deskLanguageFor(null, 'ar-LB')).toBe('ar');
  expect(deskLanguageFor(null, 'fi')).toBe('en');
  expect(deskLanguageFor('klingon', 'en')).toBe('en');
});
