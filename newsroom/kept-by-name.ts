import { desk } from '#platform/database/desk.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { Refused } from './refusal.ts';

/** What is asked of a list that is kept by name: words that stand in it, and the `next` of the page before. */
export type KeptFilter = { words?: string; after?: string };

/** `next` is where the following page begins, null at the end. */
export type KeptPage<Row> = { rows: Row[]; next: string | null };

/** Which list, the column it stands in order of, and what breaks a tie. */
const LISTS = {
  people: { table: Prisma.sql`desk.person`, name: Prisma.sql`name` },
  topics: { table: Prisma.sql`desk.topic`, name: Prisma.sql`name` },
  sources: { table: Prisma.sql`desk.source`, name: Prisma.sql`name` },
  snippets: { table: Prisma.sql`desk.snippet`, name: Prisma.sql`name` },
  redirects: { table: Prisma.sql`site.redirect`, name: Prisma.sql`from_path` },
  accounts: { table: Prisma.sql`auth.account`, name: Prisma.sql`email` },
};
export type KeptList = keyof typeof LISTS;

const PAGE = 50;

/** Fifty a page, by name and id, because two may have one name. `read` gives the rows of some ids in any order. */
export async function pageByName<Row extends { id: string }>(
  list: KeptList,
  filter: KeptFilter,
  read: (ids: string[]) => Promise<Row[]>,
): Promise<KeptPage<Row>> {
  const keys = await desk().$queryRaw<{ id: string; name: string }[]>(pageQuery(list, filter));
  const shown = keys.slice(0, PAGE);
  const rows = new Map((await read(shown.map(({ id }) => id))).map((row) => [row.id, row]));
  const last = shown.at(-1);
  const next =
    keys.length > PAGE && last ? Buffer.from(JSON.stringify([last.name, last.id])).toString('base64url') : null;
  return { rows: shown.flatMap(({ id }) => rows.get(id) ?? []), next };
}

export function pageQuery(list: KeptList, { words = '', after = '' }: KeptFilter): Prisma.Sql {
  const { table, name } = LISTS[list];
  const conditions = [...(words.trim() ? [holding(words)] : []), ...(after ? [beyond(name, after)] : [])];
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty;
  return Prisma.sql`SELECT id, ${name} AS name FROM ${table} ${where} ORDER BY ${name}, id LIMIT ${PAGE + 1}`;
}

/** True of rows of these lists that have the words anywhere in what they show. */
export function holding(words: string): Prisma.Sql {
  return Prisma.sql`searchable LIKE '%' || regexp_replace(desk.searchable(${words.trim()}), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
}

function beyond(column: Prisma.Sql, after: string): Prisma.Sql {
  const [name, id] = keyIn(after);
  return Prisma.sql`(${column}, id) > (${name}, ${id}::uuid)`;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function keyIn(after: string): [name: string, id: string] {
  try {
    const [name, id] = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (typeof name === 'string' && !name.includes('\0') && ID.test(id)) return [name, id];
  } catch {
    // What is no key is refused below.
  }
  throw new Refused('invalid', 'This page of the list does not exist. Start again at its top.');
}
