import { beforeAll, describe, expect, it } from 'vitest';
import { theClock, theOperator } from '#newsroom/actor.ts';
import { foundNewspaper } from '#newsroom/newspaper/found-newspaper.ts';
import { getNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { dropOldSittings } from '#newsroom/revisions/drop-old-sittings.ts';
import { listRevisions } from '#newsroom/revisions/revisions.ts';
import { saveRevision } from '#newsroom/revisions/save-revision.ts';
import { desk } from '#platform/database/desk.ts';
import { type Cast, drafted, openNewsroom, words } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const paper = { name: 'The Foreland', language: 'en', zone: 'Europe/Helsinki' };

/** A sitting as it was kept so many days ago; the database lets nobody at the desk write into the past of a row. */
async function sitting(storyId: string, number: number, days: number, why = 'written'): Promise<string> {
  const [row] = await cast.database.sql<{ id: string }>(
    `INSERT INTO desk.revision (story_id, number, why, content, by_name, at)
     VALUES ($1, $2, $3, $4, 'Amal Rashidi', now() - make_interval(days => $5)) RETURNING id`,
    [storyId, number, why, words(), days],
  );
  return row!.id;
}

const numbersOf = async (storyId: string) =>
  (await listRevisions(cast.amal, storyId)).revisions.map(({ number }) => number);

describe('retention', () => {
  it('sittings older than the newspaper keeps go; younger ones and all milestones stay', async () => {
    const storyId = await drafted(cast);
    await sitting(storyId, 1, 91);
    await sitting(storyId, 2, 89);
    const reasons = ['saved', 'handed-over', 'published', 'scheduled', 'corrected', 'restored', 'imported'];
    for (const [at, why] of reasons.entries()) await sitting(storyId, 3 + at, 4_000, why);
    expect((await dropOldSittings(theClock)).dropped).toBe(1);
    expect(await numbersOf(storyId)).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
  });

  it('a sitting that readers have seen stays, however old', async () => {
    const storyId = await drafted(cast);
    const { path } = await publishStory(cast.sami, { storyId });
    const seen = await sitting(storyId, 50, 4_000);
    const [{ count }] = (await cast.database.sql<{ count: string }>(
      'WITH moved AS (UPDATE site.publication SET revision_id = $1 WHERE path = $2 RETURNING 1) SELECT count(*) FROM moved',
      [seen, path],
    )) as [{ count: string }];
    expect(count).toBe('1');
    await dropOldSittings(theClock);
    expect(await numbersOf(storyId)).toContain(50);
  });

  it('goes on in batches until nothing is left to drop', async () => {
    const storyId = await drafted(cast);
    for (let number = 1; number <= 5; number += 1) await sitting(storyId, number, 200);
    expect((await dropOldSittings(theClock, { batch: 2 })).dropped).toBe(5);
    expect(await numbersOf(storyId)).toEqual([]);
  });

  it('how long is a setting of the newspaper; none keeps them for ever, and other changes leave it as it is', async () => {
    const storyId = await drafted(cast);
    await sitting(storyId, 1, 20);
    await foundNewspaper(theOperator, { ...paper, sittingsDays: '' });
    await foundNewspaper(theOperator, paper);
    expect((await getNewspaper()).sittingsDays).toBeNull();
    await dropOldSittings(theClock);
    expect(await numbersOf(storyId)).toEqual([1]);
    await foundNewspaper(theOperator, { ...paper, sittingsDays: '10' });
    await dropOldSittings(theClock);
    expect(await numbersOf(storyId)).toEqual([]);
    await expect(foundNewspaper(theOperator, { ...paper, sittingsDays: '0' })).rejects.toThrow(/whole number of days/);
    await foundNewspaper(theOperator, { ...paper, sittingsDays: 90 });
  });

  it('nobody at the desk drops versions by hand, an admin no more than a reporter', async () => {
    for (const by of [cast.amal, cast.sami, cast.dina]) {
      await expect(dropOldSittings(by)).rejects.toMatchObject({ kind: 'not-allowed' });
    }
  });

  it('the desk’s own login can neither change nor delete a revision, whatever it is', async () => {
    const storyId = await drafted(cast);
    const { revisionId } = await saveRevision(cast.amal, { storyId, name: 'before the vote' });
    const old = await sitting(storyId, 7, 4_000);
    for (const id of [revisionId, old]) {
      await expect(desk().revision.delete({ where: { id } })).rejects.toThrow(/permission denied/i);
      await expect(desk().revision.update({ where: { id }, data: { name: 'x' } })).rejects.toThrow(
        /permission denied/i,
      );
      await expect(desk().$executeRaw`UPDATE desk.revision SET why = 'written' WHERE id = ${id}::uuid`).rejects.toThrow(
        /permission denied/i,
      );
    }
  });
});
