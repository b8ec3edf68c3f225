import { join } from 'node:path';
import { say } from '../say.ts';
import { ensureChromium } from './chromium.ts';
import { countOfPlaywright, countOfVitest } from './counts.ts';
import { type Outcome, type Step, takeSteps } from './steps.ts';
import { passes, reports } from './tools.ts';

const inPackages = (...path: string[]) => join(import.meta.dirname, '../../node_modules', ...path);
const vitest = inPackages('vitest/vitest.mjs');
const ROOMS = ['app', 'bin', 'components', 'edge', 'newsroom', 'platform', 'prisma', 'tests', 'server.ts'];

/** Half of the time of all tests is theirs. */
const LONG = [
  'tests/newsroom/importing/every-character.test.ts',
  'tests/newsroom/site/indexes.test.ts',
  'tests/platform/database/server/**',
  'tests/prisma/seed/**',
];

const RULES: Step[] = [
  { name: 'Format', run: () => passes(inPackages('@biomejs/biome/bin/biome'), ['check', '.']) },
  // What an earlier look remembers has hidden a mistake before.
  { name: 'Types', run: () => passes(inPackages('typescript/bin/tsc'), ['--noEmit', '--incremental', 'false']) },
  {
    name: 'Import rules',
    run: () =>
      passes(inPackages('dependency-cruiser/bin/dependency-cruiser.mjs'), ['--output-type', 'err-long', ...ROOMS]),
  },
  { name: 'Dead code', run: () => passes(inPackages('knip/bin/knip.js'), ['--no-progress']) },
  { name: 'House', run: () => reports(vitest, ['run', 'tests/house'], countOfVitest) },
];
const UNIT: Step = { name: 'Unit and database', run: () => tests('tests/house/**') };
const QUICK_UNIT: Step = { name: 'Unit, quick ones', run: () => tests('tests/house/**', ...LONG) };
const BROWSER: Step = { name: 'Browser', run: browser };

/** Everything. Goes on after a step that fails, and leaves with 1 if any did. */
export async function testAll(): Promise<void> {
  await takeSteps([...RULES, UNIT, BROWSER]);
}

/** The quick loop: without the browser, and without the tests that take long. */
export async function check(): Promise<void> {
  await takeSteps([...RULES, QUICK_UNIT]);
}

function tests(...without: string[]): Promise<Outcome> {
  return reports(vitest, ['run', ...without.flatMap((path) => ['--exclude', path])], countOfVitest);
}

async function browser(): Promise<Outcome> {
  const chromium = await ensureChromium(say);
  const env = { CHROMIUM_PATH: chromium };
  return reports(inPackages('@playwright/test/cli.js'), ['test'], countOfPlaywright, env);
}
