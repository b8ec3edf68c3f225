import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field, Passage, Proposal } from '#newsroom/importing/proposal.ts';
import { proposeStory } from '#newsroom/importing/propose-story.ts';
import { join, reassign } from '#newsroom/importing/reassign.ts';
import { readPastes } from './scoring.ts';

/** Written apart from the program's own list, so that a mistake there cannot hide here. */
const UNSEEN = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f/u;

const pastes = [...readPastes('pastes'), ...readPastes('pastes/check'), ...readPastes('pastes-strangers')];
const lines = pastes.flatMap(({ raw }) => raw.split(/(?<=\n)/u));

/** Lines of the corpus in any order: headers without bodies, bodies without heads, two stories in one. */
const stitched = fc
  .array(fc.constantFrom(...lines, '\n', '\r\n', '    ', '> '), { maxLength: 60 })
  .map((parts) => parts.join(''));
const characters = fc.constantFrom(
  ...'^aA1.:;,"“”«»\'()[]<>#*-–—•/|@ \t\n\r\u00a0\u200b\u200c\u200d\ufeff\u2028\u0000\ud83d\ude00éßسهی۱字',
  'By ',
  'Source: ',
  '\n\n',
  'https://',
  'Related\n',
  '###\n',
);
const odd = fc.array(characters, { maxLength: 200 }).map((parts) => parts.join(''));
const anything = fc.oneof(
  stitched,
  odd,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

function gaps(raw: string, passages: Passage[]): string[] {
  const problems: string[] = [];
  let end = 0;
  for (const { from, to } of [...passages, { from: raw.length, to: raw.length + 1 }]) {
    if (from < end) problems.push(`a passage begins at ${from}, before the one above it ends at ${end}`);
    if (to <= from) problems.push(`the passage at ${from} is empty`);
    const between = [...raw.slice(end, from)].filter((character) => !UNSEEN.test(character));
    if (between.length) problems.push(`"${between.join('')}" before ${from} is in no passage`);
    end = to;
  }
  return problems;
}

const CONTENT: Field[] = [
  'headline',
  'kicker',
  'standfirst',
  'dateline',
  'caption',
  'paragraph',
  'subheading',
  'quote',
  'list',
  'source',
  'credit',
  'related-title',
  'related-line',
  'note',
];
/** A source line and a credit keep the label that tells an editor why they are one; readers do not see it. */
const LABELLED = new Set<Field>(['source', 'credit']);
/** The number of a list item is its place in the list. */
const NUMBERED = new Set<Field>(['list', 'note', 'related-title', 'source']);

/** Longest words only: letters and digits, without the marks that nobody sees. */
const wordsOf = (text: string) =>
  text
    .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** In a text set in pages, a word may be broken at the end of a line. */
const BROKEN_WORD = /(?<=\p{Ll})[-\u2010]\s*\n\s*(?=\p{Ll})/gu;

function lostWords(raw: string, { passages, fields }: Proposal): string[] {
  const kept = new Set(wordsOf(JSON.stringify(fields).replaceAll('\\n', ' ').replace(/\\./gu, ' ')));
  return passages
    .filter(({ field }) => CONTENT.includes(field))
    .flatMap(({ from, to, field }) => {
      const written = raw.slice(from, to);
      const broken = wordsOf(written.replace(BROKEN_WORD, ''));
      const words = broken.every((word) => kept.has(word)) ? broken : wordsOf(written);
      const text = LABELLED.has(field) ? words.slice(4) : words;
      return text.filter((word, index) => !kept.has(word) && !(NUMBERED.has(field) && index === 0 && word.length <= 2));
    });
}

describe('whatever is pasted', () => {
  test('every character is in exactly one passage, placed or unplaced', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        expect(gaps(raw, proposeStory(raw).passages)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('every word of a placed passage is in the fields', () => {
    fc.assert(
      fc.property(fc.oneof(stitched, fc.string({ unit: 'grapheme', maxLength: 300 })), (raw) => {
        expect(lostWords(raw, proposeStory(raw))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  test.each(pastes)('no word of $name is lost', ({ raw }) => {
    const proposal = proposeStory(raw);
    expect(gaps(raw, proposal.passages)).toEqual([]);
    expect(lostWords(raw, proposal)).toEqual([]);
  });

  test('the same paste gives the same proposal', () => {
    const now = new Date('2026-05-01T09:00:00Z');
    fc.assert(
      fc.property(stitched, (raw) => {
        expect(proposeStory(raw, { now })).toEqual(proposeStory(raw, { now }));
      }),
      { numRuns: 50 },
    );
  });

  test('an editor may give any stretch to any field and join any passages without losing a character', () => {
    const fields = fc.constantFrom<Field>(...CONTENT, 'byline', 'related-address', 'embargo', 'furniture', 'unplaced');
    const step = fc.record({ from: fc.nat(3000), length: fc.nat(400), field: fields, joins: fc.boolean() });
    fc.assert(
      fc.property(fc.oneof(stitched, odd), fc.array(step, { maxLength: 6 }), (raw, steps) => {
        let proposal = proposeStory(raw);
        for (const { from, length, field, joins } of steps) {
          const range = { from, to: from + length };
          proposal = joins ? join(raw, proposal, range) : reassign(raw, proposal, range, field);
        }
        expect(gaps(raw, proposal.passages)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

const SIZE = 100_000;
const ONE_BLOCK = [
  'a',
  'A',
  '<',
  '>',
  ' ',
  '"',
  '\n',
  '(',
  '[',
  '-',
  '#',
  '.',
  ',',
  '1',
  '\u200b',
  '\u00a0',
  '“',
  'س',
  '/ ',
  'a, ',
  '@a',
  'A B — ',
];
const MANY_BLOCKS = [
  'a\n',
  'a b ',
  'By A\n',
  'By Ab Cd\n',
  'Related\n',
  '• a\n',
  '- a\n',
  '1. a\n',
  '> a\n',
  'a.\n\n',
  'Source: A\n',
  'Photo: A B\n',
  'A [B]\n\n',
  'From: a\n',
  'https://a.b/?',
  'Same Title\n\n',
  'Read more: Ab\n',
  'a b c.\n\nA b\n\n',
  '^A b<\n',
  'A b | 1 May 2026 | c@d.example\n',
  'A > B > C\n',
  '(Adds a)\n',
  'Topics\nab\n',
  'Newsletter\nab\n',
  'About Ab\nAb cd.\n\n',
  'Page 1\nAb cd\n\n',
  'AB (CD) - Ef\n',
  '© Ab\n',
  'ab-cd-ef\n',
  'list 1 of 3\nAb\n',
  'Most popular\nAb cd\n',
  'Regards,\nAb\n\n',
  '    ab cd ef\ngh\n',
];

/** Time of the processor, not of the clock: other tests run beside this one. The best of several runs is the least disturbed. */
function millisecondsFor(raw: string): number {
  const runs = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage();
    proposeStory(raw);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

/** Four times the text takes four times as long where the time is in proportion, and sixteen times where it is squared. */
const MOST_GROWTH = 10;
/** Milliseconds under which the noise of the machine is larger than what is measured. */
const NOISE = 60;

function growthOf(unit: string): number {
  const whole = millisecondsFor(unit.repeat(SIZE / unit.length));
  return whole < NOISE ? 1 : whole / millisecondsFor(unit.repeat(SIZE / 4 / unit.length));
}

describe('a hundred thousand characters of nonsense do not hold up the desk [N13]', () => {
  test.each([...ONE_BLOCK, ...MANY_BLOCKS])(
    '%j again and again takes time in proportion',
    (unit) => {
      expect(growthOf(unit)).toBeLessThan(MOST_GROWTH);
    },
    120_000,
  );
});
