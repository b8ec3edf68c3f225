import { describe, expect, it } from 'vitest';
import { compare, summaryOf } from '#components/desk/history/comparing/compare.ts';
import { schema } from '#components/desk/history/comparing/lines.ts';
import { walk } from '#components/desk/history/comparing/walk.ts';
import { endTitle } from '#components/desk/history/ends.ts';
import { linesOf } from '#components/desk/history/lines-of.ts';
import { nameOf, reasonOf } from '#components/desk/history/reasons.ts';
import { partWord } from '#components/desk/words/part-words.ts';
import { wordsIn } from '#components/desk/words/words.ts';
import { type Body, paragraph } from '#newsroom/stories/body.ts';
import { emptyContent, type StoryContent } from '#newsroom/stories/content.ts';

const doc = (...content: Body['content']): Body => ({ type: 'doc', content });
const link = (key: string, title: string) => ({ key, storyId: null, url: '', title, line: '' });
const nobody = { topics: {}, stories: {}, pictures: {} };
const LATIN = /[a-z]{2}/i;

const older: StoryContent = {
  ...emptyContent,
  headline: 'رأي',
  body: doc(
    paragraph('ثلاث خطوات'),
    { type: 'paragraph', content: [{ type: 'text', text: 'قالت لا.' }] },
    { type: 'embed', attrs: { url: '١', title: 'خريطة' } },
    paragraph('هنا أولًا.'),
    paragraph('هناك ثانيًا.'),
  ),
  related: [link('a', 'أ'), link('b', 'ب')],
};
const newer: StoryContent = {
  ...older,
  headline: 'رأي آخر',
  body: doc(
    { type: 'subheading', attrs: { level: 2 }, content: [{ type: 'text', text: 'ثلاث خطوات' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'قالت لا.', marks: [{ type: 'strong' }] }] },
    { type: 'embed', attrs: { url: '٢', title: 'خريطة' } },
    { type: 'sectionBreak' },
    paragraph('هناك ثانيًا.'),
    paragraph('هنا أولًا.'),
  ),
  related: [link('b', 'ب'), link('a', 'أ'), link('c', 'ج')],
};

describe('what changed, told in another language', () => {
  for (const language of ['ar', 'fa'] as const) {
    it(`has no English word left in ${language}`, () => {
      const words = wordsIn(language);
      const ends = [older, newer].map((content) => ({ content, whoWrote: null }));
      const comparison = compare(ends[0]!, ends[1]!, nobody, words);
      const { changes } = walk(comparison, words);
      const stretches = comparison.body.flatMap((line) => line.stretches);
      const told = [
        ...comparison.body.flatMap(({ notes }) => notes),
        ...stretches.flatMap(({ note }) => note ?? []),
        ...changes.map(({ note }) => note),
        ...summaryOf(comparison, words).flatMap(({ name, says }) => [name, says ?? '']),
        ...linesOf(newer, words).map(({ name }) => name),
        ...[...comparison.fields, ...comparison.lists, ...comparison.describing].map(({ name }) =>
          partWord(words, name),
        ),
      ];
      expect(told.length).toBeGreaterThan(30);
      expect(told.filter((each) => LATIN.test(each))).toEqual([]);
    });
  }

  it('each mark of the text has its word', () => {
    const marks = Object.keys(schema().marks).filter((mark) => mark !== 'phrase');
    expect(marks.filter((mark) => !Object.hasOwn(wordsIn('ar').comparing.marks, mark))).toEqual([]);
  });

  it('a version that was handed over, brought back or kept before says so, and what somebody wrote stays theirs', () => {
    const ar = wordsIn('ar');
    const handed = { why: 'handed-over', name: 'Sami Toivola: “من فضلك”' } as const;
    expect([reasonOf(ar, handed), nameOf(ar, handed)]).toEqual(['تسليم إلى Sami', 'من فضلك']);
    expect(nameOf(ar, { why: 'restored', name: 'From 3' })).toBe('من النسخة 3');
    expect(nameOf(ar, { why: 'saved', name: 'Before restoring 3' })).toBe('قبل استعادة النسخة 3');
    expect(nameOf(ar, { why: 'saved', name: 'From 3' })).toBe('From 3');
    expect(nameOf(wordsIn('en'), { why: 'restored', name: 'From 3' })).toBe('From 3');
  });

  it('the ends of a comparison are named as before in English', () => {
    const at = '2026-11-23T10:03:04Z';
    const shared = { name: 'x', content: older, whoWrote: null, at, older: null, newer: null, liveSince: null };
    const revision = { id: 'x', number: 6, byName: 'Amal', writers: [], at, published: false };
    const reading = { zone: 'UTC', now: at, words: wordsIn('en') };
    const title = (why: 'handed-over' | 'saved', name: string) =>
      endTitle({ ...shared, revision: { ...revision, why, name } }, reading);
    expect(endTitle({ ...shared, revision: null }, reading)).toBe('working copy, saved 10:03:04');
    expect(title('saved', 'before the vote')).toBe('version 6, saved by hand “before the vote”, 10:03');
    expect(title('handed-over', 'Sami Toivola: “Look”')).toBe('version 6, handed over to Sami “Look”, 10:03');
  });
});
