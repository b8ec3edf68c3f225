import pg from 'pg';
import type { PublishedContent } from '#newsroom/publishing/publication.ts';
import { takeIndexesAway } from '../desk/indexes.ts';
import { TEXTS, texts } from '../desk/texts.ts';
import { WORD_IN_SQL } from '../desk/words.ts';

/** So many stand beside the stories in an archive of any size, so that a list is full in the smallest and no longer in the largest. */
export const SECTIONS = 20;
export const TOPICS = 40;
const PEOPLE = 40;

/**
 * A newspaper of so many live stories, each with two topics, a writer and words of its own, and one story in five with an
 * older version. Every row that the newsroom's verbs would write for readers, in the order of time.
 */
export async function buildLive(ownerAddress: string, stories: number, say: (line: string) => void): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerAddress });
  await owner.connect();
  const step = async (what: string, statement: string) => {
    const began = performance.now();
    await owner.query(statement);
    say(`  ${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  try {
    // Triggers and foreign keys are passed over: what they keep is written as they would keep it, and CHECKs hold.
    await owner.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET work_mem = '128MB';
      SET synchronous_commit = off; CREATE SCHEMA bench; ${WORD_IN_SQL}`);
    const indexes = await takeIndexesAway(owner);
    await bringTexts(owner);
    await step('furniture', FURNITURE);
    await step('stories', STORIES(stories));
    await step('revisions', REVISIONS);
    await step('publications', PUBLICATIONS);
    await step('lists of topics and people', LISTS);
    // Readers' pages read nothing of the desk's; the index of its search alone would take ten minutes.
    const ofReaders = indexes.filter((index) => !index.includes(' ON desk.'));
    for (const index of ofReaders) await step(index.slice(0, 70), index);
    await owner.query('DROP SCHEMA bench CASCADE; RESET session_replication_role');
    await step('files of the sitemap', 'SELECT site.divide_sitemap(1000)');
    await step('statistics', 'VACUUM (FREEZE, ANALYZE)');
  } finally {
    await owner.end();
  }
}

async function bringTexts(owner: pg.Client): Promise<void> {
  await owner.query('CREATE TABLE bench.text (n int PRIMARY KEY, headline text, standfirst text, content jsonb)');
  for (const [n, { content }] of texts().entries()) {
    const { headline, standfirst, dateline, body } = content;
    const published: PublishedContent = {
      dateline,
      body,
      pictures: [],
      captions: [],
      sources: content.sources.map(({ name }) => ({ name, url: null })),
      related: [],
      topicIds: [],
      social: { title: '', description: '' },
      search: { title: '', description: '' },
    };
    const values = [n, headline, standfirst, JSON.stringify(published)];
    await owner.query('INSERT INTO bench.text VALUES ($1, $2, $3, $4)', values);
  }
}

const FURNITURE = `
  INSERT INTO desk.newspaper (id, name, language, zone) VALUES (1, 'The Archive', 'en', 'UTC');
  INSERT INTO desk.section (slug, name, position) SELECT 'section-' || n, initcap(bench.word(n + 30)), n FROM generate_series(1, ${SECTIONS}) n;
  INSERT INTO desk.person (slug, name, role) SELECT 'person-' || n, initcap(bench.word(n * 7)) || ' ' || initcap(bench.word(n + 600)), 'Reporter'
    FROM generate_series(1, ${PEOPLE}) n;
  INSERT INTO desk.topic (slug, name, kind) SELECT 'topic-' || n, initcap(bench.word(n + 1000)), 'subject' FROM generate_series(1, ${TOPICS}) n;`;

/** Fifteen years, evenly; a story's id is as old as the story. The bits of the time are those of RFC 9562, 5.7. */
const STORIES = (stories: number) => `
  CREATE UNLOGGED TABLE bench.story AS
    SELECT n, uuidv7(at - now()) AS id, at, n % ${TEXTS} AS text, s.id AS section_id, s.slug AS section, s.slug || '-' || n AS slug,
      p.id AS person_id, p.name AS person, uuidv7() AS group_id, ARRAY[t.id, u.id] AS topic_ids, n % 5 = 0 AND at < now() - interval '2 hours' AS has_older
    FROM (SELECT n, date_trunc('milliseconds', now() - interval '15 years' * ((${stories} - n + 1)::float8 / ${stories})) AS at
        FROM generate_series(1, ${stories}) n) drawn
      JOIN desk.section s ON s.slug = 'section-' || n % ${SECTIONS} + 1
      JOIN desk.person p ON p.slug = 'person-' || n / 3 % ${PEOPLE} + 1
      JOIN desk.topic t ON t.slug = 'topic-' || n / 7 % ${TOPICS} + 1
      JOIN desk.topic u ON u.slug = 'topic-' || (n / 7 + 1 + n % 30) % ${TOPICS} + 1;
  INSERT INTO desk.story (id, kind, language, direction, slug, section_id, translation_group_id, headline, byline_names, created_at, changed_at,
      changed_by_name, words, public_from)
    SELECT b.id, 'news', 'en', 'ltr', b.slug, section_id, group_id, t.headline, ARRAY[person], at, at, person, '', at
    FROM bench.story b JOIN bench.text t ON t.n = b.text ORDER BY b.n;`;

/** Readers never see a revision, so these hold no words. */
const REVISIONS = `
  INSERT INTO desk.revision (story_id, number, why, content, by_name, at)
    SELECT id, number, 'published', '{}', person, at FROM bench.story, generate_series(CASE WHEN has_older THEN 1 ELSE 2 END, 2) number ORDER BY n`;

const PUBLICATIONS = `
  INSERT INTO site.publication (story_id, revision_id, live_from, live_until, published_at, modified_at, path, slug, section_id, kind, language,
      direction, translation_group_id, headline, kicker, standfirst, card, content)
    SELECT b.id, r.id, b.at + CASE WHEN r.number = 2 AND has_older THEN interval '1 hour' ELSE interval '0' END,
      CASE WHEN r.number = 1 THEN b.at + interval '1 hour' END, b.at,
      b.at + CASE WHEN r.number = 2 AND has_older THEN interval '1 hour' ELSE interval '0' END,
      '/' || section || '/' || to_char(b.at AT TIME ZONE 'UTC', 'YYYY/MM/DD') || '/' || b.slug, b.slug, section_id, 'news', 'en', 'ltr', group_id,
      t.headline || ' ' || b.n, '', t.standfirst,
      jsonb_build_object('picture', NULL, 'bylines', jsonb_build_array(
        jsonb_build_object('personId', person_id, 'name', person, 'role', 'by', 'place', ''))),
      t.content || jsonb_build_object('topicIds', to_jsonb(topic_ids))
    FROM bench.story b JOIN bench.text t ON t.n = b.text JOIN desk.revision r ON r.story_id = b.id ORDER BY b.n`;

const LISTS = `
  INSERT INTO site.publication_topic (publication_id, topic_id, story_id, published_at, live_from, live_until)
    SELECT p.id, topic_id, p.story_id, p.published_at, p.live_from, p.live_until
    FROM site.publication p JOIN bench.story b ON b.id = p.story_id, unnest(topic_ids) topic_id ORDER BY b.n;
  INSERT INTO site.publication_person (publication_id, person_id, story_id, published_at, live_from, live_until)
    SELECT p.id, person_id, p.story_id, p.published_at, p.live_from, p.live_until
    FROM site.publication p JOIN bench.story b ON b.id = p.story_id ORDER BY b.n`;
