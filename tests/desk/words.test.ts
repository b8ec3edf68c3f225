import { expect, test } from 'vitest';
import { KEYS } from '#components/desk/keys.ts';
import { untilThen } from '#components/desk/publish/zoned-time.ts';
import { type Counted, counted, fill } from '#components/desk/words/fill.ts';
import { problemWords } from '#components/desk/words/problem-words.ts';
import { reasonWord, wordsIn } from '#components/desk/words/words.ts';
import { DeskLanguage, deskLanguageFor } from '#newsroom/accounts/desk-language.ts';
import { problemsOf } from '#newsroom/publishing/problems.ts';
import { emptyContent } from '#newsroom/stories/content.ts';

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

type Leaf = { path: string; says: string | Counted };

/** Every sentence of a table; those for numbers as one. */
function sentences(words: object, path = ''): Leaf[] {
  return Object.entries(words).flatMap(([key, says]): Leaf[] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof says === 'string') return [{ path: here, says }];
    return 'other' in says ? [{ path: here, says: says as Counted }] : sentences(says, here);
  });
}

const gapsIn = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort().join(' ');

test('a sentence with gaps has the same gaps in every language, so that no name and no hour is left out', () => {
  const english = new Map(sentences(wordsIn('en')).map(({ path, says }) => [path, says]));
  for (const language of DeskLanguage.options) {
    for (const { path, says } of sentences(wordsIn(language))) {
      const inEnglish = english.get(path)!;
      const [own, wanted] = [says, inEnglish].map((each) => gapsIn(typeof each === 'string' ? each : each.other));
      expect(own, `${language} ${path}`).toBe(wanted);
    }
  }
});

test('what is counted has the form that the language wants for every number', () => {
  for (const language of DeskLanguage.options) {
    const rules = new Intl.PluralRules(language);
    const wanted = new Set(Array.from({ length: 200 }, (_, n) => rules.select(n + 1)));
    for (const { path, says } of sentences(wordsIn(language))) {
      if (typeof says === 'string') continue;
      const missing = [...wanted].filter((rule) => !says[rule] && language !== 'en');
      expect(missing, `${language} ${path}`).toEqual([]);
    }
  }
});

test('in Arabic one problem, two, three and eleven are each said as they should be', () => {
  const { stop } = wordsIn('ar').publish.checks;
  expect([1, 2, 3, 11, 100].map((n) => counted('ar', stop, n))).toEqual([
    'مشكلة واحدة تمنع النشر',
    'مشكلتان تمنعان النشر',
    '3 مشكلات تمنع النشر',
    '11 مشكلة تمنع النشر',
    '100 مشكلة تمنع النشر',
  ]);
  const now = new Date('2026-11-23T12:00:00Z');
  expect(untilThen('2026-11-23T13:52:00Z', now, 'ar')).toBe('بعد ساعة و52 دقيقة');
  expect(untilThen('2026-11-23T11:58:00Z', now, 'ar')).toBe('قبل دقيقتين');
  expect(untilThen('2026-11-26T13:00:00Z', now, 'fa')).toBe('3 روز دیگر');
});

test('the three states of saving are said in English as they always were', () => {
  const { saving } = wordsIn('en');
  expect(fill(saving.saved, { at: '12:03:04' })).toBe('Saved 12:03:04');
  expect(saving.saving).toBe('Saving…');
  const reason = reasonWord(wordsIn('en'), 'no connection');
  expect(fill(saving.notSaved + saving.safe, { reason, since: '12:03:04' })).toBe(
    'NOT SAVED: no connection — your text is safe on this device. It waits since 12:03:04. You can go on writing.',
  );
  expect(Object.entries(saving.reasons).filter(([key, word]) => key !== word)).toEqual([]);
  expect(reasonWord(wordsIn('ar'), 'a reason of another program')).toBe('a reason of another program');
});

test('the desk says each problem in English as the verb says it, and has words for it in every language', () => {
  const picture = {
    key: 'a',
    assetId: crypto.randomUUID(),
    caption: 'The quay',
    alt: '',
    credit: '',
    decorative: false,
  };
  const spoiled = {
    ...emptyContent,
    headline: 'x'.repeat(111),
    pictures: [picture, { ...picture, key: 'b', caption: '' }],
    related: [{ key: 'a', storyId: null, url: '', title: 'The council', line: '' }],
  };
  const later = new Date('2026-11-23T12:00:00Z');
  const story = { slug: 'quay', embargoAt: later };
  const problems = [spoiled, emptyContent].flatMap((content) => problemsOf(story, content, new Date(0)));
  const { aPicture, ...named } = wordsIn('en').problems;
  expect(aPicture).toBe('A picture');
  expect(new Set(problems.map(({ is }) => is))).toEqual(new Set(Object.keys(named)));
  for (const problem of problems) expect(problemWords(wordsIn('en'), problem)).toBe(problem.message);
  expect(problemWords(wordsIn('ar'), problems.find(({ is }) => is === 'no-credit')!)).toContain(
    '«\u2068The quay\u2069»',
  );
});
