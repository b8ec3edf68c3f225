import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileQuery } from '#newsroom/feeds/sitemap.ts';
import { encodeKey } from '#newsroom/page.ts';
import { frontQuery, personQuery, sectionQuery, topicQuery } from '#newsroom/site/lists.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type Cast, openNewsroom } from '../cast.ts';

/** Enough rows that the planner has a reason to choose; plans are asserted, never times. */
const STORIES = 20_000;

let cast: Cast;
let reader: pg.Client;
const topicId = crypto.randomUUID();
const personId = crypto.randomUUID();

beforeAll(async () => {
  cast = await openNewsroom();
  await fill(cast.database.owner, cast.world.id, cast.city.id);
  reader = new pg.Client({ connectionString: databaseAddresses().reader });
  await reader.connect();
});
afterAll(() => reader.end());

/** Stories with two versions each, the first of them ended, and one in ten of them about one topic and by one person. */
async function fill(owner: string, world: string, city: string): Promise<void> {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  // What was not written down when VACUUM comes is not yet known to be seen by everybody.
  await client.query('SET synchronous_commit = on');
  await client.query(`
    INSERT INTO desk.story (id, kind, language, direction, slug, section_id, translation_group_id)
      SELECT uuidv7(), 'news', 'en', 'ltr', 's' || n, CASE WHEN n % 2 = 0 THEN '${world}'::uuid ELSE '${city}'::uuid END, uuidv7()
      FROM generate_series(1, ${STORIES}) n;
    INSERT INTO desk.revision (story_id, number, why, content, by_name) SELECT id, 1, 'published', '{}', 'Sami' FROM desk.story;
    INSERT INTO site.publication (story_id, revision_id, live_from, live_until, published_at, modified_at, path, slug, section_id,
        kind, language, direction, translation_group_id, headline, kicker, standfirst, card, content)
      SELECT s.id, r.id, f + v * interval '1 hour', CASE WHEN v = 0 THEN f + interval '1 hour' END, f, f,
        '/x/2026/01/01/' || s.slug, s.slug, s.section_id, 'news', 'en', 'ltr', s.translation_group_id, 'Headline', '', '', '{}', '{}'
      FROM desk.story s JOIN desk.revision r ON r.story_id = s.id, generate_series(0, 1) v,
        LATERAL (SELECT now() - interval '2 days' - substr(s.slug, 2)::int * interval '10 minutes' AS f) t;
    INSERT INTO site.publication_topic SELECT id, '${topicId}', story_id, published_at, live_from, live_until
      FROM site.publication WHERE substr(slug, 2)::int % 10 = 0;
    INSERT INTO site.publication_person SELECT id, '${personId}', story_id, published_at, live_from, live_until
      FROM site.publication WHERE substr(slug, 2)::int % 10 = 0;
    INSERT INTO desk.topic (id, slug, name, kind) VALUES ('${topicId}', 'harbours', 'Harbours', 'subject');
    INSERT INTO desk.person (id, slug, name, role) VALUES ('${personId}', 'amal', 'Amal', 'Reporter');
    ANALYZE`);
  // An index alone answers for rows that everybody sees; this notes which they are.
  await client.query('VACUUM site.publication');
  await client.end();
}

async function planOf({ text, values }: Prisma.Sql): Promise<string> {
  const { rows } = await reader.query(`EXPLAIN ${text}`, values as unknown[]);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const deep = encodeKey({ at: new Date(Date.now() - 60 * 86_400_000), id: crypto.randomUUID() });

describe('lists page by key through their indexes', () => {
  it.each([
    ['the front and the feed', () => frontQuery(), 'publication_front'],
    ['a deep page of the newspaper', () => frontQuery(deep), 'publication_front'],
    ['a section and its feed', () => sectionQuery(cast.world.id), 'publication_section'],
    ['a deep page of a section', () => sectionQuery(cast.world.id, deep), 'publication_section'],
    ['a topic', () => topicQuery(topicId), 'publication_topic_list'],
    ['a deep page of a topic', () => topicQuery(topicId, deep), 'publication_topic_list'],
    ['a person', () => personQuery(personId), 'publication_person_list'],
    ['a deep page of a person', () => personQuery(personId, deep), 'publication_person_list'],
  ])('%s', async (_, query, index) => {
    const plan = await planOf(query());
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on publication|Sort\b/);
  });

  it.each([
    ['a topic', () => topicId, 'topic'],
    ['a person', () => personId, 'person'],
  ])('that %s has a live story is known from the first of them', async (_, id, kind) => {
    const { rows } = await reader.query(`EXPLAIN (ANALYZE) SELECT slug FROM site.${kind} WHERE id IN ($1)`, [id()]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    const read = [...plan.matchAll(/actual time=\S+ rows=(\d+)/g)].map(([, count]) => Number(count));
    expect(plan).toContain(`publication_${kind}_list`);
    expect(read.length).toBeGreaterThan(1);
    expect(Math.max(...read), plan).toBe(1);
  });

  it.each([
    ['full', true],
    ['last', false],
  ])('a %s file of the sitemap is read from its index alone', async (_, isFull) => {
    const { rows } = await reader.query<{ story_id: string }>(
      'SELECT story_id FROM site.publication ORDER BY story_id OFFSET 5000 LIMIT 1001',
    );
    const ends = isFull ? rows.at(-1)!.story_id : undefined;
    expect(await planOf(fileQuery(rows[0]!.story_id, ends))).toContain('Index Only Scan using publication_sitemap');
  });

  it('an article is found by its address', async () => {
    const { rows } = await reader.query(
      `EXPLAIN SELECT * FROM site.publication WHERE path = '/x/2026/01/01/s77' ORDER BY live_from DESC LIMIT 1`,
    );
    expect(JSON.stringify(rows)).toMatch(/publication_path|one_live_story_at_an_address/);
    expect(JSON.stringify(rows)).not.toContain('Seq Scan');
  });
});
