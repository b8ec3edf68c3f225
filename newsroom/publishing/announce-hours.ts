import { desk } from '#platform/database/desk.ts';
import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import { theClock } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { orderReceipt } from '../receipts/order-receipt.ts';
import { surfacesToRead } from './read-back.ts';

/** So many at once; what is left is due when the next one looks. */
const AT_ONCE = 50;
/** Who was away for longer learns that the hour came, and no more how fast readers had it. */
const LATE_MS = 60_000;

/**
 * Says of what was scheduled that its hour has come, and has it read back. Nothing becomes public by it: that it is by the
 * hour itself. Any number of processes may call it at the same moment; each hour is said once.
 */
export async function announceHours(): Promise<void> {
  const due = await desk().$queryRaw<{ id: string }[]>`
    SELECT id FROM jobs.turning
    WHERE at <= clock_timestamp() AND announced_at IS NULL AND publication_id IS NOT NULL ORDER BY at LIMIT ${AT_ONCE}`;
  for (const { id } of due) await inTransaction((tx, now) => announce(tx, id, now));
}

async function announce(tx: Transaction, turningId: string, now: Date): Promise<void> {
  // Whom another process is just announcing, or somebody takes back in this moment, is passed by.
  const [turned] = await tx.$queryRaw<{ publicationId: string }[]>`
    UPDATE jobs.turning SET announced_at = clock_timestamp()
    WHERE id = (SELECT id FROM jobs.turning WHERE id = ${turningId}::uuid AND announced_at IS NULL FOR UPDATE SKIP LOCKED)
    RETURNING publication_id AS "publicationId"`;
  if (!turned) return;
  const version = await tx.publication.findUniqueOrThrow({
    where: { id: turned.publicationId },
    include: { topics: true, people: true },
  });
  const { storyId, path, liveFrom, liveUntil, publishedAt } = version;
  const isFirst = publishedAt.getTime() === liveFrom.getTime();
  const data = { path, liveFrom: liveFrom.toISOString(), what: isFirst ? 'story' : 'update' };
  // No page reads this name: what readers see has turned by the hour, and is not to be made once more.
  const tags = [`released:${version.id}`];
  const recorded = await recordEvent(tx, theClock, { name: 'story.released', storyId, data, tags });
  const isOver = liveUntil !== null && liveUntil <= now;
  if (isOver || now.getTime() - liveFrom.getTime() > LATE_MS) return;
  const topicIds = version.topics.map(({ topicId }) => topicId);
  const personIds = version.people.map(({ personId }) => personId);
  await orderReceipt(tx, theClock, recorded, {
    storyId,
    expects: isFirst ? 'shown' : 'true',
    hour: liveFrom,
    surfaces: () => surfacesToRead(tx, { ...version, topicIds, personIds }),
  });
}
