import { desk } from '#platform/database/desk.ts';

/** What happened stays in the log of events; how fast it was read back is of use for a month. */
export const KEPT_DAYS = 30;
/** So many at once; the rest waits for the next tick. */
const AT_ONCE = 500;

export async function dropOldReceipts(): Promise<void> {
  await desk().$executeRaw`
    DELETE FROM jobs.receipt WHERE id IN (
      SELECT id FROM jobs.receipt WHERE at < now() - make_interval(days => ${KEPT_DAYS})
      ORDER BY at LIMIT ${AT_ONCE})`;
}
