import type { Transaction } from '#platform/database/transaction.ts';
import type { liveVersion } from './intervals.ts';
import { takenWith } from './tags.ts';

type Version = NonNullable<Awaited<ReturnType<typeof liveVersion>>>;

/**
 * The names of what readers lose when another version takes the place of the live one: a picture that was taken out, and
 * with a correction every page that shows the mistake.
 */
export async function takenAway(
  tx: Transaction,
  live: Version | null,
  next: { publicationId: string; isCorrection: boolean },
): Promise<string[]> {
  if (!live) return [];
  const picturesOf = async (publicationId: string) => {
    const rows = await tx.publicationAsset.findMany({ where: { publicationId }, select: { assetId: true } });
    return new Set(rows.map(({ assetId }) => `asset:${assetId}`));
  };
  const gone = (await picturesOf(live.id)).difference(await picturesOf(next.publicationId));
  return [...gone, ...(next.isCorrection ? takenWith(live) : [])];
}
