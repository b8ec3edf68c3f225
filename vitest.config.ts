import { defineConfig } from 'vitest/config';

/** Where the test command wants its count; without it, people look on. */
const outputFile = process.env.NIGHTDESK_REPORT;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/browser/**'],
    globalSetup: ['tests/one-server.ts'],
    env: { LOG_LEVEL: 'silent' },
    reporters: outputFile
      ? [
          ['default', { summary: false }],
          ['json', { outputFile }],
        ]
      : ['default'],
    allowOnly: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
  },
});
