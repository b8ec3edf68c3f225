import type { Transaction } from '#platform/database/transaction.ts';
import type { HandedOver } from './hand-over.ts';
import type { liveVersion } from './intervals.ts';
import { keepOldAddress } from './keep-old-address.ts';
import { menuTags } from './menu.ts';
import { replacedBy } from './replaced.ts';

type Version = NonNullable<Awaited<ReturnType<typeof liveVersion>>>;
type Place = {
  storyId: string;
  /** What is live until then. */
  live: Version | null;
  /** The last version that readers have seen, live or not. */
  last: { path: string; sectionId: string } | null;
  liveFrom: Date;
  now: Date;
  /** True if `liveFrom` is an hour to come. */
  isScheduled: boolean;
};

/**
 * A version that was handed over takes its place: it ends a withdrawal, and readers find it from where they knew the story.
 * Gives the names of what is seen differently from then on, and of what is not to be seen there again.
 */
export async function takePlace(
  tx: Transaction,
  handed: HandedOver,
  { storyId, live, last, liveFrom, now, isScheduled }: Place,
): Promise<{ tags: string[]; ends: string[] }> {
  await tx.withdrawal.updateMany({ where: { storyId, until: null }, data: { until: liveFrom } });
  const old = await keepOldAddress(tx, storyId, last, handed.path);
  const replaced = await replacedBy(tx, live);
  const topics = { before: replaced.topicIds, after: handed.topicIds };
  const menu = await menuTags(tx, { storyId, ...topics, now, isScheduled });
  return { tags: [...new Set([...handed.tags, ...replaced.tags, ...old.tags, ...menu])], ends: old.ends };
}
