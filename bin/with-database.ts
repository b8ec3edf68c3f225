import { type Settings, settings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { useServedAddress } from './served-address.ts';

/** Opens the database for one command: the running server's, or one that runs for as long as the command. */
export async function withDatabase<T>(work: (chosen: Settings) => Promise<T>): Promise<T> {
  useServedAddress();
  const database = await openDatabase(settings());
  try {
    return await work(settings());
  } finally {
    await database.close();
  }
}
