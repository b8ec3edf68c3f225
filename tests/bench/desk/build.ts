import pg from 'pg';
import { takeIndexesAway } from './indexes.ts';
import { TEXTS, texts } from './texts.ts';
import { WORD_IN_SQL } from './words.ts';

type Say = (line: string) => void;

/** How many of each stand beside the stories. */
const PEOPLE = 3_000;
const ACCOUNTS = 400;
const SECTIONS = 20;

/**
 * A newsroom after fifteen years: so many stories with three revisions each and a working copy, four of five published, of
 * the newest some hundred scheduled, some in two hundred withdrawn. Written past every trigger, so it writes what those keep.
 */
export async function buildArchive(ownerAddress: string, stories: number, say: Say): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerAddress });
  await owner.connect();
  const step = async (what: string, ...statements: string[]) => {
    const began = performance.now();
    for (const statement of statements) await owner.query(statement);
    say(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  try {
    await owner.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET work_mem = '128MB';
      DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench; ${WORD_IN_SQL}`);
    const indexes = await takeIndexesAway(owner);
    await bringTexts(owner);
    await step('people, sections, topics, sources, redirects', ...beside(stories));
    await step('the stories', ...STORIES(stories));
    await step('their working copies', COPIES);
    await step('their revisions', REVISIONS);
    await step('what is published', PUBLICATIONS, WITHDRAWALS, LINKS);
    for (const index of indexes) await step(index.slice(0, 90), index);
    await step('statistics', 'DROP SCHEMA bench CASCADE', 'VACUUM ANALYZE');
  } finally {
    await owner.end();
  }
}

async function bringTexts(owner: pg.Client): Promise<void> {
  await owner.query('CREATE TABLE bench.text (n int PRIMARY KEY, content jsonb, doc bytea, words tsvector)');
  for (const [n, { content, doc, words }] of texts().entries()) {
    const values = [n, JSON.stringify(content), Buffer.from(doc), words];
    await owner.query('INSERT INTO bench.text VALUES ($1, $2, $3, desk.text_words($4))', values);
  }
}

const NAME = "initcap(bench.word(n * 7 % 600)) || ' ' || initcap(bench.word(n + 600))";

const beside = (stories: number) => [
  `INSERT INTO desk.newspaper (id, name, language, zone) VALUES (1, 'The Archive', 'en', 'Europe/Helsinki')`,
  `INSERT INTO desk.section (slug, name, position) SELECT 'section-' || n, initcap(bench.word(n + 30)), n FROM generate_series(1, ${SECTIONS}) n`,
  `INSERT INTO desk.person (slug, name, role) SELECT 'person-' || n, ${NAME}, 'Reporter' FROM generate_series(1, ${PEOPLE}) n`,
  `INSERT INTO auth.account (name, email, role) SELECT ${NAME}, 'a' || n || '@archive.example', CASE n WHEN 1 THEN 'admin' ELSE 'reporter' END
    FROM generate_series(1, ${ACCOUNTS}) n`,
  `INSERT INTO desk.topic (slug, name, kind) SELECT 'topic-' || n, initcap(bench.word(n + 1000)), 'subject' FROM generate_series(1, 5000) n`,
  `INSERT INTO desk.source (name, kind) SELECT initcap(bench.word(n + 9000)), 'agency' FROM generate_series(1, 5000) n`,
  `INSERT INTO site.redirect (from_path, to_path) SELECT '/old/' || bench.word(n % 50000) || '-' || n, '/section-1' FROM generate_series(1, ${Math.ceil(stories / 10)}) n`,
];

/** The newer, the closer together; drafts and schedules are mostly new. Instants are cut to milliseconds as the verbs cut them. */
const STORIES = (stories: number) => [
  `CREATE UNLOGGED TABLE bench.story AS
    SELECT n, uuidv7() AS id, n % ${TEXTS} AS text, drawn.*, CASE
        WHEN n > ${stories} - least(400, ${stories} / 50) * 5 AND n % 5 = 0 THEN 'scheduled'
        WHEN n % 200 = 7 THEN 'withdrawn'
        WHEN n > ${stories} * 0.99 AND n % 2 = 0 OR n % 100 < 19 THEN 'draft'
        ELSE 'live' END AS state,
      date_trunc('milliseconds', now() - interval '15 years' * power(1 - n::float8 / ${stories + 1}, 1.5)) AS at
    FROM generate_series(1, ${stories}) n, LATERAL (SELECT
        floor(power(${SECTIONS}, random()))::int AS section, floor(power(${PEOPLE}, random()))::int AS person,
        floor(power(${ACCOUNTS}, random()))::int AS account,
        bench.draw(random()) || ' ' || bench.draw(random()) || ' ' || bench.draw(random()) || ' ' || bench.draw(random()) || ' '
          || bench.draw(random()) || ' ' || bench.draw(random()) || ' ' || bench.draw(random()) AS headline
      WHERE n > 0) drawn`,
  `INSERT INTO desk.story (id, kind, language, direction, slug, section_id, translation_group_id, headline, byline_names, created_by_id,
      created_at, changed_at, changed_by_name, words, public_from, public_until)
    SELECT b.id, 'news', 'en', 'ltr', left(replace(headline, ' ', '-'), 60) || '-' || b.n, s.id, uuidv7(), upper(left(headline, 1)) || substr(headline, 2),
      ARRAY[p.name], a.id, at - interval '1 day', at, p.name, t.words,
      CASE state WHEN 'draft' THEN NULL WHEN 'scheduled' THEN now() + b.n % 30 * interval '1 day' + interval '1 hour' ELSE at END,
      CASE state WHEN 'withdrawn' THEN at + interval '1 second' END
    FROM bench.story b JOIN desk.section s ON s.slug = 'section-' || b.section JOIN desk.person p ON p.slug = 'person-' || b.person
      JOIN auth.account a ON a.email = 'a' || b.account || '@archive.example' JOIN bench.text t ON t.n = b.text ORDER BY b.n`,
];

const COPIES = `INSERT INTO desk.working_copy (story_id, doc, content, version, folded, saved_at)
  SELECT b.id, t.doc, t.content, 1, 1, b.at FROM bench.story b JOIN bench.text t ON t.n = b.text ORDER BY b.n`;

const REVISIONS = `INSERT INTO desk.revision (story_id, number, why, content, by_name, at)
  SELECT b.id, number, CASE WHEN number = 3 AND state <> 'draft' THEN 'published' ELSE 'saved' END, t.content, 'Amal Rashidi',
    b.at - (3 - number) * interval '2 hours'
  FROM bench.story b JOIN bench.text t ON t.n = b.text, generate_series(1, 3) number`;

const PUBLICATIONS = `INSERT INTO site.publication (story_id, revision_id, live_from, live_until, published_at, modified_at, path, slug, section_id,
    kind, language, direction, translation_group_id, headline, kicker, standfirst, card, content)
  SELECT s.id, r.id, s.public_from, s.public_until, s.public_from, s.public_from, '/section-' || b.section || '/' || to_char(s.public_from, 'YYYY/MM/DD') || '/' || s.slug,
    s.slug, s.section_id, 'news', 'en', 'ltr', s.translation_group_id, s.headline, '', '', '{}', '{}'
  FROM bench.story b JOIN desk.story s ON s.id = b.id JOIN desk.revision r ON r.story_id = b.id AND r.number = 3 WHERE b.state <> 'draft'`;

const WITHDRAWALS = `INSERT INTO site.withdrawal (story_id, path, notice, from_at)
  SELECT p.story_id, p.path, 'Withdrawn.', p.live_until FROM site.publication p WHERE p.live_until IS NOT NULL`;

/** One story in three leads to another, one in thirty to another site, one in five hundred to where nothing is. */
const LINKS = `INSERT INTO desk.story_link (story_id, key, position, target_id, url, title)
  SELECT b.id, 'k', 0, CASE WHEN b.n % 3 = 0 AND b.n % 500 <> 0 THEN t.id END,
    CASE WHEN b.n % 500 = 0 THEN '/gone/' || b.n WHEN b.n % 3 = 0 THEN '' ELSE 'https://elsewhere.example/' || b.n % 20000 END, 'A link'
  FROM bench.story b JOIN bench.story t ON t.n = 1 + (b.n::bigint * 7919) % (SELECT max(n) FROM bench.story)
  WHERE b.n % 3 = 0 OR b.n % 30 = 1 OR b.n % 500 = 0`;
