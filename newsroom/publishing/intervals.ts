import type { Transaction } from '#platform/database/transaction.ts';
import type { Publication } from '#prisma/generated/client.ts';

/**
 * The times of one story's publications. Postgres refuses overlaps; these functions make room. All are called with the
 * story locked.
 */
export type Interval = Publication;

/** A transaction ends before: what it takes back within this time may be seen for a moment until it does. */
const LONGEST_MS = 60_000;

/**
 * Takes back what is scheduled and was never seen, and lets what it would have replaced go on. The tags are the names of
 * what may be seen all the same, because its hour comes before this is committed.
 */
export async function takeBackScheduled(tx: Transaction, storyId: string, now: Date) {
  const future: Interval[] = await tx.publication.findMany({ where: { storyId, liveFrom: { gt: now } } });
  const soon = new Date(now.getTime() + LONGEST_MS);
  const hours = await tx.turning.findMany({
    where: { publicationId: { in: future.map(({ id }) => id) }, at: { lte: soon } },
    select: { tags: true },
  });
  for (const { id, liveFrom } of future) {
    await tx.turning.deleteMany({ where: { publicationId: id } });
    await tx.publication.deleteMany({ where: { id } });
    await tx.publication.updateMany({ where: { storyId, liveUntil: liveFrom }, data: { liveUntil: null } });
    await tx.withdrawal.updateMany({ where: { storyId, until: liveFrom }, data: { until: null } });
  }
  return { future, tags: hours.flatMap(({ tags }) => tags) };
}

/** The version that readers see at `now`, or null. */
export async function liveVersion(tx: Transaction, storyId: string, now: Date) {
  return tx.publication.findFirst({
    where: { storyId, liveFrom: { lte: now }, OR: [{ liveUntil: null }, { liveUntil: { gt: now } }] },
    orderBy: { liveFrom: 'desc' },
  });
}

/** The end of one version and the beginning of the next are the same instant. */
export async function endAt(tx: Transaction, publicationId: string, at: Date): Promise<void> {
  await tx.publication.update({ where: { id: publicationId }, data: { liveUntil: at }, select: { id: true } });
}

/** A change that waited for another may have begun before it by the clock: it then takes the next millisecond. */
export function after(version: { liveFrom: Date } | null, now: Date): Date {
  return version && version.liveFrom >= now ? new Date(version.liveFrom.getTime() + 1) : now;
}

/** The first and the last version that readers have seen, live or not; null for a story that they never saw. */
export async function seenVersions(tx: Transaction, storyId: string, now: Date) {
  const where = { storyId, liveFrom: { lte: now } };
  const first = await tx.publication.findFirst({ where, orderBy: { liveFrom: 'asc' } });
  const last = await tx.publication.findFirst({ where, orderBy: { liveFrom: 'desc' } });
  return first && last ? { first, last } : null;
}
