import pg from 'pg';
import { ownerAddress, readKey, serverFolder } from '#platform/database/server/folder.ts';

/** Addresses of so many live articles of an archive, spread over all of its years. */
export async function articlesOf(dataDir: string, most: number): Promise<string[]> {
  const key = readKey(serverFolder(dataDir));
  if (!key) throw new Error(`There is no database in ${dataDir}.`);
  const owner = new pg.Client({ connectionString: ownerAddress(key, 'nightdesk') });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ path: string }>(
      `SELECT path FROM (SELECT path, story_id, row_number() OVER (ORDER BY story_id) - 1 AS nth, count(*) OVER () AS of
          FROM site.publication WHERE live_until IS NULL) p
        WHERE nth % greatest(1, of / $1) = 0 ORDER BY story_id LIMIT $1`,
      [most],
    );
    return rows.map(({ path }) => path);
  } finally {
    await owner.end();
  }
}
