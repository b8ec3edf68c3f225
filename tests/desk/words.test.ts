import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KEYS } from '#components/desk/keys.ts';
import { untilThen } from '#components/desk/publish/zoned-time.ts';
import { type Counted, counted } from '#components/desk/words/fill.ts';
import { problemWords } from '#components/desk/words/problem-words.ts';
import { reasonWord, wordsIn } from '#components/desk/words/words.ts';
import { DeskLanguage, deskLanguageFor } from '#newsroom/accounts/desk-language.ts';
import { proposeStory } from '#newsroom/importing/propose-story.ts';
import { problemsOf } from '#newsroom/publishing/problems.ts';
import { fill } from '#newsroom/sentence.ts';
import { emptyContent } from '#newsroom/stories/content.ts';

test('every key of the desk has its word in every language, and no word is kept for a key that is gone', () => {
  const taught = new Set(Object.values(KEYS).flatMap((lines) => lines.map(({ does }) => does)));
  expect(Object.keys(wordsIn('en').keys.does).sort()).toEqual([...taught].sort());
  expect(Object.keys(wordsIn('en').keys.where).sort()).toEqual(Object.keys(KEYS).sort());
  for (const [key, word] of Object.entries(wordsIn('en').keys.does)) expect(word).toBe(key);
});

test('the list of keys and every other word is in Arabic and Persian letters on an Arabic and a Persian desk', () => {
  // Keys of the keyboard, marks of languages and addresses, and the name that a desk calls a fingerprint by.
  const LATIN =
    /\{\w+\}|https:\/\/|mailto:|tel:|Ctrl|Shift|Enter|Escape|Tab|Asia\/\w+|\b(en|fa|ar)\b|\/[a-z/-]+|\b[A-Z]\d?\b/g;
  for (const language of ['ar', 'fa'] as const) {
    const english = sentences(wordsIn(language)).flatMap(({ path, says }) => {
      const all = typeof says === 'string' ? [says] : Object.values(says);
      return all.filter((each) => path !== 'language' && /[a-z]/i.test(each.replace(LATIN, ''))).map(() => path);
    });
    expect(english, language).toEqual([]);
  }
});

test('each rule by which a pasted text is taken apart is told in the words of the desk', () => {
  const raws = readdirSync('tests/newsroom/importing/pastes').filter((name) => name.endsWith('.txt'));
  const reasons = raws.flatMap((name) => {
    const { passages } = proposeStory(readFileSync(`tests/newsroom/importing/pastes/${name}`, 'utf8'));
    return passages.map(({ reason }) => reason);
  });
  const { reasons: known } = wordsIn('en').pasting;
  expect([...new Set(reasons)].filter((reason) => !Object.hasOwn(known, reason))).toEqual([]);
  for (const [reason, word] of Object.entries(known)) expect(word).toBe(reason);
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
  const where = 'the text holds something that cannot be kept (body › 3: no)';
  expect(reasonWord(wordsIn('en'), where)).toBe(where);
  expect(reasonWord(wordsIn('fa'), where)).toMatch(/^در متن .* \u2068\(body › 3: no\)\u2069$/);
});

test('whatever the writing room does not take, the bar has words for', () => {
  const told = readdirSync('newsroom/writing').flatMap((name) => {
    const source = readFileSync(`newsroom/writing/${name}`, 'utf8');
    return [
      ...source.matchAll(
        /(?:refused\(|reason: |return |': |invalid: |conflict: )[`'](the? [^'`(]+|this [^'`]+|a part [^'`]+|you [^'`]+?) ?['`(]/g,
      ),
    ];
  });
  const known = Object.keys(wordsIn('en').saving.reasons);
  expect(told.length).toBeGreaterThan(8);
  expect(told.map(([, reason]) => reason).filter((reason) => !known.includes(reason!.trim()))).toEqual([]);
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
  for (const problem of problems.filter(({ is }) => is !== 'embargo')) {
    expect(problemWords(wordsIn('en'), problem, 'UTC')).toBe(problem.message);
  }
  const credit = problems.find(({ is }) => is === 'no-credit')!;
  expect(problemWords(wordsIn('ar'), credit, 'UTC')).toContain('«\u2068The quay\u2069»');
});

test('an embargo is told by the newspaper’s clock, never as an instant of the machine', () => {
  const embargoAt = new Date('2026-11-27T09:00:00Z');
  const problem = problemsOf({ slug: 'quay', embargoAt }, emptyContent, new Date(0)).find(
    ({ is }) => is === 'embargo',
  )!;
  const told = (language: DeskLanguage) => problemWords(wordsIn(language), problem, 'Europe/Helsinki');
  expect(told('en')).toBe(
    'The story is under embargo until Friday 27 November 2026, 11:00 EET. Schedule it for then, or lift the embargo.',
  );
  expect(told('ar')).toContain('الجمعة');
  expect(told('fa')).toContain('27 نوامبر 2026، 11:00 EET');
  expect(told('fa')).not.toMatch(/T09:00|Z\b/);
});
