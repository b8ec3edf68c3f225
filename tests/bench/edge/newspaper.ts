import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { freePort } from '#platform/database/server/free-port.ts';
import { type Running, run } from './running.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The newspaper's server, one process, as an operator starts it. */
export type Newspaper = Running & {
  /** The sum of all samples of a metric whose labels contain these words. */
  count(metric: string, labels?: string): Promise<number>;
  /** When no page is being made and none waits for it. */
  isIdle(): Promise<void>;
};

/** It begins without pages: those that one before it left on the disk would be no misses, and nobody makes them. */
export async function openNewspaper(dataDir: string): Promise<Newspaper> {
  rmSync(join(dataDir, 'kept'), { recursive: true, force: true });
  const metricsPort = await freePort();
  const running = await run({
    path: process.execPath,
    args: () => [join(ROOT, 'bin/commands/nightdesk.ts'), 'start'],
    env: (port) => ({
      PORT: `${port}`,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      WEB_CONCURRENCY: '1',
      NIGHTDESK_LAUNCHED: '1',
      NIGHTDESK_METRICS_PORT: `${metricsPort}`,
    }),
    cwd: ROOT,
  });
  const count = async (metric: string, labels = '') => {
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    const lines = text.split('\n').filter((line) => /^\w+/.exec(line)?.[0] === metric && line.includes(labels));
    return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
  };
  const isIdle = async () => {
    while ((await count('nightdesk_renders_under_way')) + (await count('nightdesk_renders_waiting')) > 0)
      await pass(20);
  };
  return { ...running, count, isIdle };
}

/** The same pages by Next alone, made for each who asks. */
export function openNextAlone(dataDir: string): Promise<Running> {
  return run({
    path: process.execPath,
    args: () => [join(import.meta.dirname, 'next-alone.ts')],
    env: (port) => ({ PORT: `${port}`, DATA_DIR: dataDir, LOG_LEVEL: 'warn' }),
    cwd: ROOT,
  });
}
