import { expect, test } from 'vitest';
import { countOfPlaywright, countOfVitest } from '../../bin/testing/counts.ts';

test('a file of tests that does not load counts as one failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(countOfVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 2 });
});

test('a browser test that passed only at the second try has failed', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [{}] };
  expect(countOfPlaywright(JSON.stringify(report))).toEqual({ passed: 4, failed: 3 });
});
