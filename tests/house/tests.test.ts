import { expect, test } from 'vitest';
import { sources } from './sources.ts';

const tests = sources('.test.ts', '.test.tsx', '.spec.ts').filter(({ path }) => path.startsWith('tests/'));

test('no test is skipped, and none runs alone', () => {
  const mark = new RegExp(
    `\\b(test|it|describe)\\.(${['skip', 'only', 'todo', 'fixme', 'skipIf', 'runIf', 'fails'].join('|')})\\b`,
  );
  expect(
    tests.filter(({ text }) => mark.test(text)).map(({ path }) => path),
    'A test that cannot fail is a defect.',
  ).toEqual([]);
});

test('no test waits for a length of time, or makes the time up', () => {
  const mark = /\bwaitForTimeout\(|\buseFakeTimers\(|\bsetTimeout\((?:resolve|done|r)\b/;
  const sleepers = tests.filter(({ path, text }) => path !== 'tests/house/tests.test.ts' && mark.test(text));
  expect(
    sleepers.map(({ path }) => path),
    'Wait for what is to happen; time is an argument.',
  ).toEqual([]);
});

test('every file of tests is found by the command that runs its kind', () => {
  const astray = sources('.test.ts', '.test.tsx', '.spec.ts').filter(({ path }) => {
    return !path.startsWith('tests/') || (path.startsWith('tests/browser/') && !path.endsWith('.spec.ts'));
  });
  expect(astray.map(({ path }) => path)).toEqual([]);
});
