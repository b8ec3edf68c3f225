import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Making, Step, Together } from './bench-together.ts';
import { editorInBrowser } from './in-browser.ts';

/** Several real editors on one text in a real browser, all with the caret at one place. */
const { page } = editorInBrowser('together', 'bench-together.ts');

const writeSeen = (...given: Parameters<Together['write']>) =>
  page().evaluate((all) => (window.harness as unknown as Together).write(...all), given);
const write = async (...given: Parameters<Together['write']>) => (await writeSeen(...given)).texts;

const PEOPLE = 3;
/** Every word begins and ends with the same signs, so that equal letters of two people come to stand side by side. */
const word = (who: number, nth: number) => `<${'abc'[who]}${nth}>`;

type Move = Exclude<Step, { type: string }> | { who: number; letters: number };

/** The letters of each one's words, one after another, with what else is done between them. */
function typedOut(moves: Move[]): { steps: Step[]; written: string[] } {
  const typed = Array.from({ length: PEOPLE }, () => '');
  const words = Array.from({ length: PEOPLE }, () => 0);
  const steps: Step[] = [];
  for (const move of moves) {
    if (!('letters' in move)) steps.push(move);
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

const anySteps = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ who: fc.nat(PEOPLE - 1), letters: fc.integer({ min: 1, max: 3 }) }) },
      { weight: 3, arbitrary: fc.record({ who: fc.nat(PEOPLE - 1), hear: fc.integer({ min: 1, max: 4 }) }) },
    ),
    { minLength: 20, maxLength: 60 },
  )
  .map(typedOut);

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

/** The first person makes something else of the line, again and again, while others type in it. */
const making = (typists: number, kinds: Making[]) =>
  fc.array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ who: fc.integer({ min: 1, max: typists }), letters: fc.integer({ min: 1, max: 3 }) }),
      },
      { weight: 2, arbitrary: fc.record({ who: fc.constant(0), make: fc.constantFrom(...kinds) }) },
      { weight: 3, arbitrary: fc.record({ who: fc.nat(typists), tell: fc.integer({ min: 1, max: 4 }) }) },
      { weight: 4, arbitrary: fc.record({ who: fc.nat(typists), hear: fc.integer({ min: 1, max: 4 }) }) },
    ),
    { minLength: 15, maxLength: 50 },
  );

/**
 * An empty line has no words by which it could be known again, and of two lines that change places the binding writes each
 * over the other; what is typed then stays where it was typed.
 */
const anyWritten = fc.record({
  blocks: fc.constant<string[]>(['One here.', 'Two there.', 'Three.', '<<>>']),
  block: fc.nat(3),
  letters: fc.constantFrom(0, 2, 4),
});

test('words that are typed into a line while another makes it a subheading or moves it are whole and once', async () => {
  const moves = making(1, ['subheading', 'paragraph', 'up', 'down']).map(typedOut);
  await fc.assert(
    fc.asyncProperty(anyWritten, moves, async ({ blocks, block, letters }, { steps, written }) => {
      const [first, second] = await write(blocks, { block, letters }, [{ who: 0, tell: 1 }, ...steps], 2);
      expect(second).toEqual(first);
      const found = first!.join('\n').match(/<[abc]\d+>/g) ?? [];
      expect([...found].sort()).toEqual([...written].sort());
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('no letter is lost to another who had not seen it, whatever they do with its line', async () => {
  const moves = making(2, ['subheading', 'paragraph', 'up', 'down', 'joined', 'out', 'undo']).map((all) => {
    let nth = 0;
    return all.flatMap((move): Step[] =>
      'letters' in move
        ? Array.from({ length: move.letters }, () => ({ who: move.who, type: String.fromCodePoint(0x4e00 + nth++) }))
        : [move],
    );
  });
  await fc.assert(
    fc.asyncProperty(anyPlace, moves, async ({ blocks, block, letters }, steps) => {
      const typed = steps.flatMap((step) => ('type' in step ? step.type : []));
      const { texts, takenOut } = await writeSeen(blocks, { block, letters }, [{ who: 0, tell: 1 }, ...steps], 3);
      for (const text of texts) expect(text).toEqual(texts[0]);
      const there = [...texts[0]!.join('')].filter((letter) => letter >= '\u4e00');
      expect(new Set(there).size).toBe(there.length);
      expect(typed.filter((letter) => !there.includes(letter) && !takenOut.includes(letter))).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('a letter beside its like, a letter over another and half of a pair are written where they were', async () => {
  const typed = (...letters: string[]): Step[] => letters.map((type) => ({ who: 0, type }));
  expect(await write(['aaa'], { block: 0, letters: 1 }, typed('a', '😀', '😁', 'a'), 2)).toEqual([
    ['aa😀😁aaa'],
    ['aa😀😁aaa'],
  ]);
});
