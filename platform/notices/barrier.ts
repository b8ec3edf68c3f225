import { log } from '../log.ts';
import type { Line } from './line.ts';
import { CHANNEL } from './notice.ts';

const LONGEST_CATCHING_UP_MS = 2_000;

/**
 * Postgres hands out notices in the order of their commits, so one of our own, heard back, comes after all earlier ones.
 * While the line is lost the waiter is let through when it is back, for then everything is learned anew.
 */
export async function passBarrier(line: Line, waiting: Map<string, () => void>): Promise<void> {
  const token = crypto.randomUUID();
  const passed = Promise.withResolvers<void>();
  const timer = setTimeout(() => {
    log.warn('Notices were not caught up with in time.');
    passed.resolve();
  }, LONGEST_CATCHING_UP_MS);
  waiting.set(token, passed.resolve);
  if (line.client) {
    line.ask(`SELECT pg_notify('${CHANNEL}', $1)`, [JSON.stringify({ token })]).catch((error) => {
      log.warn({ reason: error.message }, 'The line for notices broke while catching up.');
    });
  }
  await passed.promise;
  clearTimeout(timer);
  waiting.delete(token);
}
