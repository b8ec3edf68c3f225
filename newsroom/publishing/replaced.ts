import type { Transaction } from '#platform/database/transaction.ts';
import type { liveVersion } from './intervals.ts';
import { tagsOf } from './tags.ts';

type Version = NonNullable<Awaited<ReturnType<typeof liveVersion>>>;

/**
 * Where readers met the version that another takes the place of. It may have stood where the next one does not: in
 * another topic, under another name, among the translations of another story.
 */
export async function replacedBy(
  tx: Transaction,
  live: Version | null,
): Promise<{ tags: string[]; topicIds: string[] }> {
  if (!live) return { tags: [], topicIds: [] };
  const where = { publicationId: live.id };
  const topics = await tx.publicationTopic.findMany({ where, select: { topicId: true } });
  const people = await tx.publicationPerson.findMany({ where, select: { personId: true } });
  const topicIds = topics.map(({ topicId }) => topicId);
  const personIds = people.map(({ personId }) => personId);
  return { tags: tagsOf({ ...live, topicIds, personIds, assetIds: [] }), topicIds };
}
