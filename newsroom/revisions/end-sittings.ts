import { equalityDeep } from 'lib0/function';
import type { Transaction } from '#platform/database/transaction.ts';
import type { Sitting } from '#prisma/generated/client.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { contentOfCopy, type LockedStory, lockStory } from '../stories/held-copy.ts';
import { keepRevision } from './keep-revision.ts';

/** Who goes on within this pause has not left; who begins after it begins another revision. */
export const PAUSE_MS = 5 * 60_000;
/** After this quiet, the text is the first person's alone: it is kept before the next person changes it. */
const HANDED_ON_MS = 60_000;

/**
 * Somebody begins to write, or goes on. Others who have been quiet for a minute have their text kept as it is now, before
 * this person's first word stands in it. The story's event is written once, when the sitting begins.
 */
export async function sitDown(tx: Transaction, by: Actor, storyId: string, now: Date): Promise<void> {
  const story = await lockStory(tx, storyId);
  const sittings = await tx.sitting.findMany({ where: { storyId } });
  const quiet = sittings.filter((sitting) => now.getTime() - sitting.lastAt.getTime() > HANDED_ON_MS);
  for (const sitting of quiet) if (sitting.byName !== by.name) await endSitting(tx, story, sitting);
  const mine = sittings.find((sitting) => sitting.byName === by.name);
  const isLate = mine && now.getTime() - mine.lastAt.getTime() > PAUSE_MS;
  if (isLate) await endSitting(tx, story, mine);
  if (!mine || isLate) await recordEvent(tx, by, { name: 'story.changed', storyId });
  const data = { storyId, byName: by.name, byId: by.id, beganAt: now, lastAt: now };
  const where = { storyId_byName: { storyId, byName: by.name } };
  await tx.sitting.upsert({ where, create: data, update: { lastAt: now } });
}

/** Keeps what stands there as one revision of the person who wrote it, unless the last revision holds it already. */
export async function endSitting(tx: Transaction, story: LockedStory, sitting: Sitting): Promise<void> {
  const { storyId, byName, byId, lastAt } = sitting;
  const content = contentOfCopy(story);
  const last = await tx.revision.findFirst({
    where: { storyId },
    orderBy: { number: 'desc' },
    select: { content: true },
  });
  if (last && equalityDeep(last.content, content)) {
    await tx.sitting.deleteMany({ where: { storyId, byName } });
    return;
  }
  await keepRevision(tx, { id: byId, name: byName }, story, content, { why: 'written', at: lastAt });
}
