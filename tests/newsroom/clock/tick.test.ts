import { beforeAll, describe, expect, it } from 'vitest';
import { tick } from '#newsroom/clock/tick.ts';
import { sitDown } from '#newsroom/revisions/end-sittings.ts';
import { listRevisions } from '#newsroom/revisions/revisions.ts';
import { appendUpdate } from '#newsroom/stories/append-update.ts';
import { wholeDocument } from '#newsroom/stories/log.ts';
import { docOf, stateOf } from '#newsroom/stories/working-copy.ts';
import { desk } from '#platform/database/desk.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { type Cast, drafted, openNewsroom, words } from '../cast.ts';

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
});
