import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Step, Together } from './bench-together.ts';
import { editorInBrowser } from './in-browser.ts';

/** Several real editors on one text in a real browser, all with the caret at one place. */
const { page } = editorInBrowser('together', 'bench-together.ts');

const write = (...given: Parameters<Together['write']>) =>
  page().evaluate((all) => (window.harness as unknown as Together).write(...all), given);

const PEOPLE = 3;
/** Every word begins and ends with the same signs, so that equal letters of two people come to stand side by side. */
const word = (who: number, nth: number) => `<${'abc'[who]}${nth}>`;
const WORDS = /<[abc]\d+>/g;

type Move = { who: number; letters: number } | { who: number; hear: number } | { block: 'turn' | 'move' };

const typing = fc.record({ who: fc.nat(PEOPLE - 1), letters: fc.integer({ min: 1, max: 3 }) });
const hearing = fc.record({ who: fc.nat(PEOPLE - 1), hear: fc.integer({ min: 1, max: 4 }) });
const blocking = fc.record({ block: fc.constantFrom<'turn' | 'move'>('turn', 'move') });

const stepsOf = (...moves: fc.WeightedArbitrary<Move>[]) =>
  fc.array(fc.oneof(...moves), { minLength: 20, maxLength: 60 }).map(spelled);

/** Letter by letter; words that were begun are ended by those who began them. The first person alone handles blocks. */
function spelled(moves: Move[]): { steps: Step[]; written: string[] } {
  const typed = Array.from({ length: PEOPLE }, () => '');
  const words = Array.from({ length: PEOPLE }, () => 0);
  const steps: Step[] = [];
  for (const move of moves) {
    if ('block' in move) steps.push({ who: 0, ...move });
    else if ('hear' in move) steps.push(move);
    else {
      for (let nth = 0; nth < move.letters; nth += 1) {
        if (!typed[move.who]) typed[move.who] = word(move.who, words[move.who]!++);
        const [letter = '', ...rest] = typed[move.who]!;
        typed[move.who] = rest.join('');
        steps.push({ who: move.who, type: letter });
      }
    }
  }
  for (const [who, rest] of typed.entries()) for (const letter of rest) steps.push({ who, type: letter });
  return { steps, written: words.flatMap((count, who) => Array.from({ length: count }, (_, nth) => word(who, nth))) };
}

const anySteps = stepsOf({ weight: 4, arbitrary: typing }, { weight: 3, arbitrary: hearing });
const stepsWithBlocks = stepsOf(
  { weight: 8, arbitrary: typing },
  { weight: 6, arbitrary: hearing },
  { weight: 1, arbitrary: blocking },
);

/** Equal lines beside each other, because a caret was once looked for by what its line said. */
const anyPlace = fc.constantFrom<{ blocks: string[]; block: number; letters: number }[]>(
  { blocks: ['Here.', 'Here.', ''], block: 0, letters: 5 },
  { blocks: ['Here.', 'Here.', ''], block: 1, letters: 2 },
  { blocks: ['Here.', 'Here.', ''], block: 1, letters: 0 },
  { blocks: ['', '', ''], block: 1, letters: 0 },
  { blocks: [''], block: 0, letters: 0 },
  { blocks: ['<<>>', '<<>>'], block: 0, letters: 2 },
);

test('people who write at one place of a text have every word whole and once, in the line where they wrote', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlace, anySteps, async ({ blocks, block, letters }, { steps, written }) => {
      const [first, ...others] = await write(blocks, { block, letters }, steps, PEOPLE);
      for (const other of others) expect(other).toEqual(first);
      const line = first![block]!;
      const found = line.match(WORDS) ?? [];
      expect([...found].sort()).toEqual([...written].sort());
      expect(first!.with(block, line.replaceAll(WORDS, ''))).toEqual(blocks);
    }),
    { numRuns: 120 },
  );
}, 120_000);

test('a block that somebody moves or makes another keeps the letters that others are typing into it', async () => {
  const blocks = ['First.', 'Here.', 'Last.', 'Below.'];
  const place = fc.record({ block: fc.nat(2), letters: fc.integer({ min: 1, max: 5 }) });
  const letters = (lines: string[]) => [...lines.join('')].sort().join('');
  await fc.assert(
    fc.asyncProperty(place, stepsWithBlocks, async (caret, { steps, written }) => {
      const [first, ...others] = await write(blocks, caret, steps, PEOPLE);
      for (const other of others) expect(other).toEqual(first);
      expect(first).toHaveLength(blocks.length);
      expect(letters(first!)).toBe(letters([...blocks, ...written]));
    }),
    { numRuns: 120 },
  );
}, 120_000);

test('a letter beside its like, a letter over another and half of a pair are written where they were', async () => {
  const typed = (...letters: string[]): Step[] => letters.map((type) => ({ who: 0, type }));
  expect(await write(['aaa'], { block: 0, letters: 1 }, typed('a', '😀', '😁', 'a'), 2)).toEqual([
    ['aa😀😁aaa'],
    ['aa😀😁aaa'],
  ]);
});
