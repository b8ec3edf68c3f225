import { desk } from '#platform/database/desk.ts';

/** Drops changes that are older than any process needs to catch up; the database itself sees to what stays. */
export async function dropOldChanges(): Promise<void> {
  await desk().$queryRaw`SELECT jobs.drop_old_changes()`;
}
