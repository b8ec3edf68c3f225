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

const anySteps = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ who: fc.nat(PEOPLE - 1), letters: fc.integer({ min: 1, max: 3 }) }) },
      { weight: 3, arbitrary: fc.record({ who: fc.nat(PEOPLE - 1), hear: fc.integer({ min: 1, max: 4 }) }) },
    ),
    { minLength: 20, maxLength: 60 },
  )
  .map((moves) => {
    const typed = Array.from({ length: PEOPLE }, () => '');
    const words = Array.from({ length: PEOPLE }, () => 0);
    const steps: Step[] = [];
    for (const move of moves) {
      if ('hear' in move) steps.push(move);
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
  });

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
      const found = line.match(/<[abc]\d+>/g) ?? [];
      expect([...found].sort()).toEqual([...written].sort());
      expect(first!.with(block, line.replaceAll(/<[abc]\d+>/g, ''))).toEqual(blocks);
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
