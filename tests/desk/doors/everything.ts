import type { Newspaper } from '#tests/browser/newspaper.ts';

/** Who is signed in and how often somebody tried change by asking; nothing else may. */
const BY_ASKING = ['auth.session', 'auth.rate_limit'];

/** A fingerprint of every row of every table: what is refused changes none. */
export async function everythingIn({ sql }: Newspaper): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('desk', 'site', 'auth') ORDER BY 1`,
  );
  const kept = tables.map(({ name }) => name).filter((name) => !BY_ASKING.includes(name));
  if (kept.length < 15) throw new Error('The fingerprint has lost its tables.');
  const each = kept.map(
    (name) =>
      `SELECT '${name}' AS name, coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS print FROM ${name} t`,
  );
  const prints = await sql<{ name: string; print: string }>(each.join(' UNION ALL '));
  return Object.fromEntries(prints.map(({ name, print }) => [name, print]));
}
