import { settings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { answer } from '../say.ts';

export async function migrate({ json = false }: { json?: boolean }): Promise<void> {
  const database = await openDatabase(settings());
  await database.close();
  const { applied } = database;
  answer(json, { applied }, applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
}
