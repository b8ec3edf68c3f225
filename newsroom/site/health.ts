import { reader } from '#platform/database/reader.ts';
import { log } from '#platform/log.ts';

const PATIENCE_MS = 2_000;

/** False when the database refuses, or does not answer within two seconds. */
export async function isDatabaseAnswering(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref());
  const answer = reader().$queryRaw`SELECT 1`
    .then(() => true)
    .catch((error: unknown) => {
      log.warn({ err: error }, 'The database does not answer.');
      return false;
    });
  return Promise.race([answer, late]);
}
