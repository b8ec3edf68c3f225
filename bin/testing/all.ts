import { join } from 'node:path';
import { say } from '../say.ts';
import { ensureChromium } from './chromium.ts';
import { countOfPlaywright, countOfVitest } from './counts.ts';
import { type Outcome, type Step, takeSteps } from './steps.ts';
import { passes, reports } from './tools.ts';

const inPackages = (...path: string[]) => join(import.meta.dirname, '../../node_modules', ...path);
const vitest = inPackages('vitest/vitest.mjs');
const ROOMS = ['app', 'bin', 'components', 'edge', 'newsroom', 'platform', 'prisma', 'tests', 'server.ts'];

const QUICK: Step[] = [
  { name: 'Format', run: () => passes(inPackages('@biomejs/biome/bin/biome'), ['check', '.']) },
  { name: 'Types', run: () => passes(inPackages('typescript/bin/tsc'), ['--noEmit']) },
  {
    name: 'Import rules',
    run: () =>
      passes(inPackages('dependency-cruiser/bin/dependency-cruiser.mjs'), ['--output-type', 'err-long', ...ROOMS]),
  },
  { name: 'Dead code', run: () => passes(inPackages('knip/bin/knip.js'), ['--no-progress']) },
  { name: 'House', run: () => reports(vitest, ['run', 'tests/house'], countOfVitest) },
  {
    name: 'Unit and database',
    run: () => reports(vitest, ['run', '--exclude', 'tests/house/**'], countOfVitest),
  },
];
const BROWSER: Step = { name: 'Browser', run: browser };

/** Everything. Goes on after a step that fails, and leaves with 1 if any did. */
export async function testAll(): Promise<void> {
  await takeSteps([...QUICK, BROWSER]);
}

/** All but the browser. */
export async function check(): Promise<void> {
  await takeSteps(QUICK);
}

async function browser(): Promise<Outcome> {
  const chromium = await ensureChromium(say);
  const env = { CHROMIUM_PATH: chromium };
  return reports(inPackages('@playwright/test/cli.js'), ['test'], countOfPlaywright, env);
}
