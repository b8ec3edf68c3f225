import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Outcome } from './steps.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A check that is one thing: it passes, or it fails and its words are shown. */
export async function passes(program: string, args: string[]): Promise<Outcome> {
  const { code, words } = await runNode(program, args, {}, false);
  if (code !== 0) process.stdout.write(`${words.trim()}\n`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner of tests: it talks while it works, and counts in a report. No report, or a fault outside of its tests, is a failure. */
export async function reports(
  program: string,
  args: string[],
  countOf: (report: string) => Outcome,
  env: Record<string, string> = {},
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-report-'));
  const report = join(folder, 'report.json');
  try {
    const { code } = await runNode(program, args, { ...env, NIGHTDESK_REPORT: report }, true);
    const { passed, failed } = countOf(await readFile(report, 'utf8'));
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runNode(program: string, args: string[], env: Record<string, string>, aloud: boolean) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: ROOT,
    stdio: aloud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (words += chunk));
  process.once('exit', () => child.kill());
  return new Promise<{ code: number | null; words: string }>((done, reject) => {
    child.on('error', reject);
    child.on('close', (code) => done({ code, words }));
  });
}
