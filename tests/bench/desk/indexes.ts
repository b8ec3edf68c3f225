import type pg from 'pg';

const TABLES = [
  'desk.story',
  'desk.revision',
  'desk.story_link',
  'site.publication',
  'site.withdrawal',
  'site.redirect',
];

/**
 * Takes the indexes and the rules over intervals of the large tables away, and gives what brings them back: an index over
 * rows that are there is made many times faster than one that grows with them.
 */
export async function takeIndexesAway(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ table: string; name: string; rule: string | null; made: string }>(
    `SELECT i.indrelid::regclass::text AS table, c.relname AS name, pg_get_constraintdef(k.oid) AS rule, pg_get_indexdef(i.indexrelid) AS made
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype = 'x'
     WHERE i.indrelid = ANY ($1::text[]::regclass[]) AND NOT i.indisprimary AND (NOT i.indisunique OR k.oid IS NOT NULL)`,
    [TABLES],
  );
  for (const { table, name, rule } of rows) {
    const schema = table.split('.')[0];
    await owner.query(rule ? `ALTER TABLE ${table} DROP CONSTRAINT ${name}` : `DROP INDEX ${schema}."${name}"`);
  }
  return rows.map(({ table, name, rule, made }) =>
    rule ? `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${rule}` : made,
  );
}
