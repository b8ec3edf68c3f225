import { Prisma } from '#prisma/generated/client.ts';
import type { LinkHealth } from './links.ts';

/** A target of links as a step finds it; `place` is where it stands in the order of its step. */
export type Target = { target_id: string | null; url: string; title: string; place: string };

/** Targets are looked at in such numbers at a time. */
export const CHUNK = 500;

type Find = (after: string) => Prisma.Sql;

/** Of what is named by a title alone. */
const titles: Find = (after) => Prisma.sql`
  SELECT DISTINCT NULL::uuid AS target_id, '' AS url, l.title, l.title COLLATE "C" AS place FROM desk.story_link l
  WHERE l.target_id IS NULL AND l.url = '' AND l.title COLLATE "C" > ${after} ORDER BY place LIMIT ${CHUNK}`;

/**
 * A path of this site begins with "/", and "0" is the character after it. The order is that of bytes; what is looked up by
 * the address is in the database's own.
 */
const urls = (range: Prisma.Sql): Find => {
  return (after) => Prisma.sql`
  SELECT NULL::uuid AS target_id, u.url COLLATE "default" AS url, (SELECT l.title FROM desk.story_link l
      WHERE l.target_id IS NULL AND l.url COLLATE "C" = u.url LIMIT 1) AS title, u.url AS place
  FROM (SELECT DISTINCT l.url COLLATE "C" AS url FROM desk.story_link l
    WHERE l.target_id IS NULL AND l.url COLLATE "C" > ${after} AND ${range} ORDER BY 1 LIMIT ${CHUNK}) u ORDER BY u.url`;
};
const paths = urls(Prisma.sql`l.url COLLATE "C" >= '/' AND l.url COLLATE "C" < '0'`);
const others = urls(Prisma.sql`l.url COLLATE "C" > '' AND NOT (l.url COLLATE "C" >= '/' AND l.url COLLATE "C" < '0')`);

/** Stories that are linked to, among those of a list of ids in their order. */
const stories = (ids: (after: string) => Prisma.Sql): Find => {
  return (after) => Prisma.sql`
  SELECT t.id AS target_id, '' AS url, coalesce(nullif(s.headline, ''), l.title) AS title, t.id::text AS place
  FROM (${ids(after || '00000000-0000-0000-0000-000000000000')}) t JOIN desk.story s ON s.id = t.id
    CROSS JOIN LATERAL (SELECT l.title FROM desk.story_link l WHERE l.target_id = t.id LIMIT 1) l
  ORDER BY t.id`;
};
const LINKED = Prisma.sql`EXISTS (SELECT 1 FROM desk.story_link l WHERE l.target_id = c.id)`;
const withdrawn = stories(
  (after) => Prisma.sql`SELECT c.id FROM (SELECT w.story_id AS id FROM site.withdrawal w WHERE w.until IS NULL) c
  WHERE c.id > ${after}::uuid AND ${LINKED} ORDER BY c.id LIMIT ${CHUNK}`,
);
const unseen = stories(
  (after) => Prisma.sql`SELECT c.id FROM desk.story c
  WHERE (c.public_from IS NULL OR c.public_until IS NOT NULL) AND c.id > ${after}::uuid AND ${LINKED} ORDER BY c.id LIMIT ${CHUNK}`,
);
const beginning = stories(
  (
    after,
  ) => Prisma.sql`SELECT DISTINCT c.id FROM (SELECT p.story_id AS id FROM site.publication p WHERE p.live_from > now()) c
  WHERE c.id > ${after}::uuid AND ${LINKED} ORDER BY c.id LIMIT ${CHUNK}`,
);
const linked = stories(
  (after) => Prisma.sql`SELECT DISTINCT l.target_id AS id FROM desk.story_link l
  WHERE l.target_id > ${after}::uuid ORDER BY 1 LIMIT ${CHUNK}`,
);

/** The list from its top: what needs a hand first. A step goes through more than it keeps, so that none goes through all. */
export const STEPS: { health: LinkHealth; find: Find }[] = [
  { health: 'dead', find: titles },
  { health: 'dead', find: paths },
  { health: 'withdrawn', find: withdrawn },
  { health: 'withdrawn', find: paths },
  { health: 'draft', find: unseen },
  { health: 'moved', find: paths },
  { health: 'scheduled', find: beginning },
  { health: 'elsewhere', find: others },
  { health: 'live', find: paths },
  { health: 'live', find: linked },
];

/** Of at most `most` links that have the words in title or address, or stand in one of these stories. */
export function targetsWith(words: string, inStories: string[], most: number): Prisma.Sql {
  const holds = Prisma.sql`l.searchable LIKE '%' || regexp_replace(desk.searchable(${words}), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
  const found = (where: Prisma.Sql) =>
    Prisma.sql`(SELECT l.target_id, l.url, l.title FROM desk.story_link l WHERE ${where} LIMIT ${most})`;
  return Prisma.sql`
    SELECT f.target_id, f.url, coalesce(nullif(max(g.headline), ''), max(f.title)) AS title, '' AS place
    FROM (SELECT target_id, CASE WHEN target_id IS NULL THEN url ELSE '' END AS url, title
      FROM (${found(holds)} UNION ALL ${found(Prisma.sql`l.story_id = ANY (${inStories}::uuid[])`)}) l) f
    LEFT JOIN desk.story g ON g.id = f.target_id
    GROUP BY f.target_id, f.url, CASE WHEN f.target_id IS NULL AND f.url = '' THEN f.title END`;
}
