import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { listLatest, readFront } from '#newsroom/site/front.ts';
import { readFurniture } from '#newsroom/site/furniture.ts';
import { findPerson } from '#newsroom/site/people.ts';
import { readLivePicture } from '#newsroom/site/pictures.ts';
import { listSection } from '#newsroom/site/sections.ts';
import { findTopic, listTopic } from '#newsroom/site/topics.ts';
import { changeTopic } from '#newsroom/topics/change-topic.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { desk } from '#platform/database/desk.ts';
import { aTopic, bylinedBy, type Cast, drafted, inMs, openNewsroom, published } from '../cast.ts';

let cast: Cast;
let reader: pg.Client;

beforeAll(async () => {
  cast = await openNewsroom();
  reader = new pg.Client({ connectionString: databaseAddresses().reader });
  await reader.connect();
});
afterAll(() => reader.end());

async function tablesOf(...schemas: string[]): Promise<string[]> {
  const rows = await desk().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ANY(${schemas}) AND c.relkind IN ('r', 'v')`;
  return rows.map((row) => row.name);
}

describe('the public role', () => {
  it('may read in the schema site and nowhere else', async () => {
    const closed = await tablesOf('desk', 'auth', 'jobs', 'public');
    expect(closed.length).toBeGreaterThan(15);
    for (const table of closed) {
      await expect(reader.query(`SELECT 1 FROM ${table} LIMIT 1`), table).rejects.toThrow(/permission denied/);
    }
    for (const table of await tablesOf('site')) await reader.query(`SELECT 1 FROM ${table} LIMIT 1`);
  });

  it('may not write anywhere, make anything, or become somebody else', async () => {
    for (const table of await tablesOf('site')) {
      await expect(reader.query(`DELETE FROM ${table}`), table).rejects.toThrow(
        /permission denied|read-only|cannot delete/,
      );
    }
    await expect(reader.query('CREATE TABLE site.x (a int)')).rejects.toThrow(/permission denied|read-only/);
    await expect(reader.query('SET ROLE nightdesk_desk')).rejects.toThrow(/permission denied/);
    await reader.query('RESET ROLE');
    const { rows } = await reader.query('SELECT current_user AS me, session_user AS session');
    expect(rows[0].me).toBe(rows[0].session);
  });

  it('sees neither future nor ended rows, whatever the query says [E1]', async () => {
    const { storyId } = await published(cast, { headline: 'Seen and taken away' });
    await withdrawStory(cast.sami, { storyId, notice: 'Gone.' });
    const future = await drafted(cast, { headline: 'EMBARGOED-CANARY' });
    await scheduleStory(cast.sami, { storyId: future, liveFrom: inMs(3_600_000) });
    const { rows } = await reader.query('SELECT story_id FROM site.publication WHERE story_id = ANY($1)', [
      [storyId, future],
    ]);
    expect(rows).toEqual([]);
    const all = await reader.query('SELECT * FROM site.publication WHERE true OR live_from > now()');
    expect(JSON.stringify(all.rows)).not.toContain('EMBARGOED-CANARY');
  });

  it('cannot make an error tell what a hidden row holds', async () => {
    const future = await drafted(cast, { headline: 'PROBED-CANARY' });
    await scheduleStory(cast.sami, { storyId: future, liveFrom: inMs(3_600_000) });
    const probe = reader.query(`SELECT headline::int FROM site.publication WHERE headline LIKE 'PROBED%'`);
    await expect(probe).resolves.toMatchObject({ rows: [] });
    const message = await reader.query(`SELECT count(*) FROM site.publication WHERE headline::int > 0`).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(message).not.toContain('CANARY');
  });

  it('knows no topic, person or picture of which no live story speaks [A13]', async () => {
    const topic = await aTopic(cast, 'Secret inquiry');
    await changeTopic(cast.dina, { id: topic.id, name: topic.name, focus: 1 });
    const { byline } = await bylinedBy(cast, 'Undercover Writer');
    const storyId = await drafted(cast, { headline: 'Quiet', topicIds: [topic.id], bylines: [byline] });
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
    expect(await findTopic('secret-inquiry')).toBeNull();
    expect(await findPerson('undercover-writer')).toBeNull();
    expect((await listTopic(topic.id)).cards).toEqual([]);
    expect(JSON.stringify(await readFurniture())).not.toContain('Secret inquiry');
    expect(await readLivePicture(crypto.randomUUID(), '480')).toBeNull();
  });

  it('no list of the public side has a scheduled story [E1]', async () => {
    const storyId = await drafted(cast, { headline: 'LISTED-CANARY' });
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
    const lists = [await readFront(), await listLatest(), await listSection(cast.world.id)];
    expect(JSON.stringify(lists)).not.toContain('LISTED-CANARY');
  });
});

describe('the program’s own role', () => {
  let works: pg.Client;
  beforeAll(async () => {
    works = new pg.Client({ connectionString: databaseAddresses().desk });
    await works.connect();
  });
  afterAll(() => works.end());

  it('may neither change nor delete an event', async () => {
    await drafted(cast, { headline: 'Recorded' });
    await expect(works.query(`UPDATE desk.event SET name = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(works.query('DELETE FROM desk.event')).rejects.toThrow(/permission denied/);
    await expect(works.query('TRUNCATE desk.event')).rejects.toThrow(/permission denied/);
  });

  it('may neither change nor delete a revision, nor rewrite what readers saw', async () => {
    const { storyId } = await published(cast, { headline: 'Carved in stone' });
    await expect(works.query(`UPDATE desk.revision SET content = '{}'`)).rejects.toThrow(/permission denied/);
    await expect(works.query('DELETE FROM desk.revision')).rejects.toThrow(/permission denied/);
    await expect(works.query(`UPDATE site.publication SET headline = 'x'`)).rejects.toThrow(/permission denied/);
    const { rowCount } = await works.query('DELETE FROM site.publication WHERE story_id = $1', [storyId]);
    expect(rowCount).toBe(0);
  });
});
