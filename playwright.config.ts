import { defineConfig } from '@playwright/test';
import { findChromium } from './bin/testing/chromium.ts';

const outputFile = process.env.NIGHTDESK_REPORT;
/** Chromium has no sandbox for root, and must not call home where nobody answers. */
const args = [
  ...(process.geteuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/browser/templates.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: outputFile ? [['list'], ['json', { outputFile }]] : [['list']],
  use: {
    launchOptions: { executablePath: findChromium() ?? undefined, args },
    locale: 'en-GB',
    timezoneId: 'Europe/Helsinki',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
