import { beforeAll, describe, expect, it } from 'vitest';
import { tick } from '#newsroom/clock/tick.ts';
import { sitemapIndex } from '#newsroom/feeds/sitemap.ts';
import { sitDown } from '#newsroom/revisions/end-sittings.ts';
import { listRevisions } from '#newsroom/revisions/revisions.ts';
import { appendUpdate } from '#newsroom/stories/append-update.ts';
import { wholeDocument } from '#newsroom/stories/log.ts';
import { docOf, stateOf } from '#newsroom/stories/working-copy.ts';
import { desk } from '#platform/database/desk.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { type Cast, drafted, openNewsroom, published, words } from '../cast.ts';

/** A file that begins after a story. */
const NAMED = /sitemaps\/[0-9a-f-]{36}\.xml/;

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

describe('what time alone does at the desk', () => {
  it('who has paused for long has ended a sitting: one revision, once, however often the clock ticks', async () => {
    const storyId = await drafted(cast);
    await inTransaction((tx, now) => sitDown(tx, cast.amal, storyId, now));
    await tick();
    expect((await listRevisions(cast.amal, storyId)).revisions).toEqual([]);
    await desk().sitting.updateMany({ where: { storyId }, data: { lastAt: new Date(Date.now() - 600_000) } });
    await Promise.all([tick(), tick()]);
    await tick();
    const { revisions } = await listRevisions(cast.amal, storyId);
    expect(revisions.map(({ why, byName }) => [why, byName])).toEqual([['written', 'Amal Rashidi']]);
  });

  it('a log that a killed server left is folded into the document, and lists show it', async () => {
    const storyId = await drafted(cast);
    const doc = docOf((await wholeDocument(storyId)).state);
    doc.getText('headline').insert(0, 'Left behind: ');
    await appendUpdate(cast.amal, { storyId, update: stateOf(doc), beginnings: [] });
    await desk().workingCopy.update({ where: { storyId }, data: { savedAt: new Date(Date.now() - 120_000) } });
    await tick();
    const { folded, version } = await desk().workingCopy.findUniqueOrThrow({ where: { storyId } });
    expect(folded).toBe(version);
    expect((await desk().story.findUniqueOrThrow({ where: { id: storyId } })).headline).toMatch(/^Left behind: /);
    expect(await desk().workingCopyUpdate.count({ where: { storyId } })).toBe(0);
  });

  it('sittings that are older than the newspaper keeps them go by themselves', async () => {
    const storyId = await drafted(cast);
    await cast.database.sql(
      `INSERT INTO desk.revision (story_id, number, why, content, by_name, at)
       VALUES ($1, 1, 'written', $2, 'Amal Rashidi', now() - interval '400 days')`,
      [storyId, words()],
    );
    await tick();
    expect((await listRevisions(cast.amal, storyId)).revisions).toEqual([]);
  });

  it('a file of the sitemap that has grown too long ends, and the next begins', async () => {
    const { storyId } = await published(cast);
    await cast.database.sql(`
      WITH more AS (
        INSERT INTO desk.story (kind, language, direction, slug, section_id)
          SELECT kind, language, direction, slug || n, section_id FROM desk.story, generate_series(1, 1000) n WHERE id = '${storyId}'
          RETURNING id, slug)
      INSERT INTO site.publication (story_id, revision_id, live_from, published_at, modified_at, path, slug, section_id, kind, language,
          direction, translation_group_id, headline, kicker, standfirst, card, content)
        SELECT m.id, revision_id, live_from, published_at, modified_at, '/world/2026/01/01/' || m.slug, m.slug, section_id, kind, language,
          direction, uuidv7(), headline, kicker, standfirst, card, content
        FROM site.publication p, more m WHERE p.story_id = '${storyId}'`);
    expect(await sitemapIndex()).not.toMatch(NAMED);
    await tick();
    expect(await sitemapIndex()).toMatch(NAMED);
  });
});
