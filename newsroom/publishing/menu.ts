import type { Transaction } from '#platform/database/transaction.ts';

type Turn = {
  storyId: string;
  /** The topics of the version before and of the version after; none where nothing is live. */
  before: string[];
  after: string[];
  now: Date;
  /** True if it happens at an hour to come. */
  isScheduled: boolean;
};

/**
 * Names the furniture, which is on every page, if the menu may show other topics than before: one in focus is there as
 * long as it has a live story. Called last in a verb, so that whoever holds its locks waits for nobody any more.
 *
 * Nothing is named only where it is proved that nothing changes: another story of the topic is live without an end, and
 * cannot be taken away before this is committed. For an hour to come that cannot be proved, so it is named.
 * See docs/decisions/018-what-a-publication-drops.md.
 */
export async function menuTags(tx: Transaction, { storyId, before, after, now, isScheduled }: Turn): Promise<string[]> {
  const turned = [...new Set(before).symmetricDifference(new Set(after))];
  for (const topicId of await inFocus(tx, turned)) {
    if (isScheduled || !(await hasAnother(tx, topicId, storyId, now))) return ['furniture'];
  }
  return [];
}

/**
 * Holds all of them, in focus or not, until the commit: who brings a topic into focus meanwhile waits, then names the
 * furniture himself, and sees our hour. Asked for those in focus alone, the database would pass by a row that is just
 * being changed.
 */
async function inFocus(tx: Transaction, topicIds: string[]): Promise<string[]> {
  if (topicIds.length === 0) return [];
  const topics = await tx.$queryRaw<{ id: string; focus: number | null }[]>`
    SELECT id, focus FROM desk.topic WHERE id = ANY(${topicIds}::uuid[]) ORDER BY id FOR SHARE`;
  return topics.filter(({ focus }) => focus !== null).map(({ id }) => id);
}

/** Holds the other story where it is. One that somebody is just changing proves nothing, and is not waited for. */
async function hasAnother(tx: Transaction, topicId: string, storyId: string, now: Date): Promise<boolean> {
  const others = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM site.publication_topic
    WHERE topic_id = ${topicId}::uuid AND story_id <> ${storyId}::uuid AND live_from <= ${now}::timestamptz AND live_until IS NULL
    LIMIT 1 FOR SHARE SKIP LOCKED`;
  return others.length > 0;
}
