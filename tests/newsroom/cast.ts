import { freshDatabase } from '#tests/postgres.ts';
import { gatherCompany } from './company.ts';

export * from './company.ts';

/** The cast of the tests, in a newsroom and a database of its own. */
export type Cast = Awaited<ReturnType<typeof openNewsroom>>;

export async function openNewsroom() {
  const database = await freshDatabase();
  return { database, ...(await gatherCompany()) };
}
