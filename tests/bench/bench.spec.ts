import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../..');
/** What whoever compares two runs looks for. */
const Row = z.object({
  measurement: z.enum(['crowd', 'memory', 'growth']),
  what: z.string().min(1),
  unit: z.string().min(1),
  median: z.number(),
  p99: z.number().optional(),
  busyMicros: z.number().positive().optional(),
  rounds: z.array(z.number()).length(1),
  ratio: z.object({ to: z.string(), median: z.number() }).optional(),
  wanted: z.object({ isMet: z.boolean(), atLeast: z.number().optional(), atMost: z.number().optional() }).optional(),
});
const Told = z.object({ at: z.iso.datetime(), rows: z.array(Row), seconds: z.record(z.string(), z.number()) });

const KINDS = ['front', 'section', 'topic', 'article', 'feed', 'sitemap index', 'sitemap file'];
const STORIES = 60;
const SMALL = ['--stories', `${STORIES}`, '--readers', '20', '--rounds', '1', '--pages', '4'];

test.setTimeout(240_000);

test('the bench tells one JSON document and nothing else, with a row of each thing that was measured', async () => {
  // Postgres may run as another user, who must come to its folder.
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-benched-'));
  chmodSync(folder, 0o755);
  try {
    const args = ['tests/bench/bench.ts', '--json', '--only', 'crowd,memory,growth', ...SMALL];
    const env = { ...process.env, TMPDIR: folder };
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env, maxBuffer: 2 ** 24 });
    const { rows, seconds } = Told.parse(JSON.parse(stdout));
    expect(Object.keys(seconds)).toEqual(['crowd', 'memory', 'growth', 'all']);
    expect(rows.map(({ what }) => what)).toEqual([
      '20 readers right after a publish',
      'renders of it, by the account of the edge',
      'answers that were made, not shared, by Cache-Status',
      'memory per 10,000 articles kept, as the edge counts',
      'memory per 10,000 articles kept, as the system counts, with what making them left behind',
      ...KINDS.flatMap((kind) => [
        `${kind} of ${STORIES} stories`,
        `growth of ${kind}`,
        `growth of ${kind}, of the core`,
      ]),
    ]);
    expect(rows.filter(({ wanted }) => wanted).map(({ what }) => what)).toHaveLength(2 + KINDS.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
