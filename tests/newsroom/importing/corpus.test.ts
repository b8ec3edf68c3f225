import { describe, expect, test } from 'vitest';
import { misses, readPastes, score, table } from './scoring.ts';

const LEAST = 0.95;
/** The first folder was at hand while the rules were written; the second was only ever looked at as a score. */
const SETS = [
  { title: 'the labelled pastes', folder: '' },
  { title: 'the pastes held back while the rules were written', folder: 'check/' },
] as const;

for (const { title, folder } of SETS) {
  describe(title, () => {
    const pastes = readPastes(folder);
    const scores = score(pastes);
    process.stdout.write(`\n${table(`${title}: ${pastes.length}`, scores)}\n`);
    test.each(scores)('$field comes out right nineteen times in twenty', ({ precision, recall }) => {
      expect(precision).toBeGreaterThanOrEqual(LEAST);
      expect(recall).toBeGreaterThanOrEqual(LEAST);
    });
  });
}

test('the report about the envoy in Helsinki comes out without a fault', () => {
  const paste = readPastes('').find(({ name }) => name === 'raw-story');
  expect(paste && misses(paste)).toEqual([]);
});
