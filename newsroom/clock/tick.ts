import { desk } from '#platform/database/desk.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { theClock } from '../actor.ts';
import { dropOldChanges } from '../events/drop-old-changes.ts';
import { dropOldUploads } from '../media/drop-old-uploads.ts';
import { announceHours } from '../publishing/announce-hours.ts';
import { divideSitemap } from '../publishing/divide-sitemap.ts';
import { dropOldReceipts } from '../receipts/drop-old-receipts.ts';
import { dropOldSittings } from '../revisions/drop-old-sittings.ts';
import { endSitting, PAUSE_MS } from '../revisions/end-sittings.ts';
import { foldCopy, lockStory } from '../stories/held-copy.ts';

/** So many at once; the rest waits for the next tick. */
const AT_ONCE = 50;
/** A log that nobody folds any more, because its server was killed. */
const LEFT_MS = 60_000;

/**
 * What time alone does at the desk. Any number of processes may do it; each story is done by one. Servers announce hours
 * when they come; here is announced what they missed, and what comes where there is no edge.
 */
export async function tick(): Promise<void> {
  await announceHours();
  await keepEndedSittings();
  await foldLeftLogs();
  await dropOldSittings(theClock);
  await dropOldChanges();
  await dropOldReceipts();
  await divideSitemap();
  await dropOldUploads();
}

/** Who has paused has ended a sitting: the text is kept as one revision. */
async function keepEndedSittings(): Promise<void> {
  const ended = await desk().$queryRaw<{ story_id: string; by_name: string }[]>`
    SELECT story_id, by_name FROM desk.sitting
    WHERE last_at < now() - make_interval(secs => ${PAUSE_MS / 1000}) ORDER BY last_at LIMIT ${AT_ONCE}`;
  for (const { story_id: storyId, by_name: byName } of ended) {
    await inTransaction(async (tx, now) => {
      const story = await lockStory(tx, storyId);
      const sitting = await tx.sitting.findUnique({ where: { storyId_byName: { storyId, byName } } });
      if (sitting && now.getTime() - sitting.lastAt.getTime() > PAUSE_MS) await endSitting(tx, story, sitting);
    });
  }
}

async function foldLeftLogs(): Promise<void> {
  const left = await desk().$queryRaw<{ story_id: string }[]>`
    SELECT story_id FROM desk.working_copy
    WHERE version > folded AND saved_at < now() - make_interval(secs => ${LEFT_MS / 1000})
    ORDER BY saved_at LIMIT ${AT_ONCE}`;
  for (const { story_id } of left) await inTransaction(async (tx) => foldCopy(tx, await lockStory(tx, story_id)));
}
