import { z } from 'zod';
import type { Outcome } from './steps.ts';

const Vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** A file that did not even load is one failure. */
export function countOfVitest(report: string): Outcome {
  const { numPassedTests, numFailedTests, testResults } = Vitest.parse(JSON.parse(report));
  const broken = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((one) => one.status === 'failed');
  });
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

const Playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** A test that passed only when it was tried again has failed. */
export function countOfPlaywright(report: string): Outcome {
  const { stats, errors } = Playwright.parse(JSON.parse(report));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
