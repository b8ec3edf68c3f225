import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#newsroom/actor.ts';
import { pageQuery } from '#newsroom/kept-by-name.ts';
import { judged } from '#newsroom/related/link-health.ts';
import { STEPS } from '#newsroom/related/link-steps.ts';
import { askQuery, scheduledQuery } from '#newsroom/stories/finding.ts';
import { haveWords, questionOf } from '#newsroom/stories/question.ts';
import { newestQuery } from '#newsroom/stories/stories.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { desk } from '#platform/database/desk.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { buildArchive } from '#tests/bench/desk/build.ts';
import { drawWord } from '#tests/bench/desk/words.ts';
import { freshDatabase } from '#tests/postgres.ts';

/** Enough rows that the planner has a reason to choose; plans are asserted, never times. */
const STORIES = 8_000;

let client: pg.Client;
let sectionId: string;
let by: Actor;

beforeAll(async () => {
  const { owner } = await freshDatabase();
  await buildArchive(owner, STORIES, () => undefined);
  client = new pg.Client({ connectionString: databaseAddresses().desk });
  await client.connect();
  sectionId = (await desk().section.findFirstOrThrow()).id;
  const account = await desk().account.findFirstOrThrow();
  by = { id: account.id, name: account.name, role: 'admin' };
}, 300_000);
afterAll(() => client.end());

async function planOf({ text, values }: Prisma.Sql): Promise<string> {
  const { rows } = await client.query(`EXPLAIN ${text}`, values as unknown[]);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const LARGE = 'story|revision|working_copy|publication|story_link';
const WHOLE = new RegExp(`Seq Scan on (${LARGE})\\b`);
const day = 86_400_000;
const key = { at: new Date(Date.now() - 400 * day), id: crypto.randomUUID() };
const spanOf = (days: number) => ({ from: new Date(key.at.getTime() - days * day), before: key });
const rare = drawWord(0.99);
const common = drawWord(0.1);

describe('the builder of the bench', () => {
  it('makes a newsroom of stories with three revisions, a working copy and all states', async () => {
    const one = async (sql: string) => Number((await client.query(sql)).rows[0].n);
    expect(await one('SELECT count(*) AS n FROM desk.story WHERE words IS NOT NULL')).toBe(STORIES);
    expect(await one('SELECT count(*) AS n FROM desk.revision')).toBe(3 * STORIES);
    expect(await one('SELECT count(*) AS n FROM desk.working_copy')).toBe(STORIES);
    expect(await one('SELECT count(*) AS n FROM site.publication WHERE live_from > now()')).toBeGreaterThan(50);
    expect(await one('SELECT count(*) AS n FROM site.withdrawal')).toBeGreaterThan(30);
    expect(await one('SELECT count(*) AS n FROM site.publication')).toBeGreaterThan(STORIES * 0.75);
  });

  it('leaves every index and every rule over intervals as the migrations made them', async () => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'i' AND n.nspname IN ('desk', 'site') ORDER BY 1`,
    );
    const built = rows.map(({ name }) => name);
    const { sql } = await freshDatabase();
    const fresh = await sql<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'i' AND n.nspname IN ('desk', 'site') ORDER BY 1`,
    );
    expect(built).toEqual(fresh.map(({ name }) => name));
  });
});

describe('every list of the desk is read through its index', () => {
  it.each<[string, () => Prisma.Sql, string]>([
    ['stories as they open', () => newestQuery(undefined, 51), 'story_changed_at_id_idx'],
    ['a deep page of stories', () => newestQuery(undefined, 51, key), 'story_changed_at_id_idx'],
    ['a section', () => newestQuery(sectionId, 51, key), 'story_section_id_changed_at_id_idx'],
    ['a rare word', () => askQuery(questionOf(by, { words: rare }), spanOf(3000), 51), 'story_finding'],
    ['a common word', () => askQuery(questionOf(by, { words: common }), spanOf(20), 51), 'story_finding'],
    [
      'a common word, in a long span',
      () => askQuery(questionOf(by, { words: common }), spanOf(2000), 51),
      'story_finding',
    ],
    [
      'two words of a section',
      () => askQuery(questionOf(by, { words: `${common} ${rare}`, sectionId }), spanOf(300), 51),
      'story_finding',
    ],
    [
      'words of headlines',
      () => askQuery({ asked: [haveWords('an ta', { heads: true })], looked: [] }, spanOf(300), 51),
      'story_finding',
    ],
    ['one letter', () => askQuery(questionOf(by, { words: 'a' }), spanOf(20), 51), 'story_finding'],
    ['my stories', () => askQuery(questionOf(by, { mine: true }), spanOf(3000), 51), 'story_finding'],
    ['drafts', () => askQuery(questionOf(by, { state: 'draft' }), spanOf(100), 51), 'story_finding'],
    ['live stories', () => askQuery(questionOf(by, { state: 'live' }), spanOf(20), 51), 'story_finding'],
    ['withdrawn stories', () => askQuery(questionOf(by, { state: 'withdrawn' }), spanOf(3000), 51), 'story_finding'],
    ['scheduled stories', () => scheduledQuery(questionOf(by, { state: 'scheduled' }), 51), 'publication_begins'],
    ['people', () => pageQuery('people', {}), 'person_name'],
    ['topics', () => pageQuery('topics', {}), 'topic_name'],
    ['sources', () => pageQuery('sources', {}), 'source_name_key'],
    ['redirects', () => pageQuery('redirects', {}), 'redirect_from_path_key'],
  ])('%s', async (_, query, index) => {
    const plan = await planOf(query());
    expect(plan).toContain(index);
    expect(plan).not.toMatch(WHOLE);
  });

  it.each(STEPS.map(({ health, find }, nth) => [`${nth + 1}: ${health}`, find] as const))(
    'links, step %s',
    async (_, find) => {
      await client.query('BEGIN; SET LOCAL enable_seqscan = off');
      const plan = await planOf(judged(find('')));
      await client.query('ROLLBACK');
      expect(plan).not.toMatch(WHOLE);
      // An address in another order of letters than an index has cannot be looked up in it.
      const { text, values } = find('');
      const asked = `SELECT DISTINCT pg_collation_for(t.url) AS letters FROM (${text}) t`;
      const { rows } = await client.query(asked, values as unknown[]);
      expect(rows.filter(({ letters }) => letters !== '"default"')).toEqual([]);
    },
  );
});
