import type { Transaction } from '#platform/database/transaction.ts';
import { hashOf } from './preview-link.ts';

/** The link that a token opens at this hour, with the revision that it shows; null for any other, in the same time. */
export async function findOpenLink(tx: Transaction, token: string, now: Date) {
  return tx.previewLink.findFirst({
    where: { hash: hashOf(token), revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, storyId: true, forWhom: true, revision: { select: { content: true } } },
  });
}
export type OpenLink = NonNullable<Awaited<ReturnType<typeof findOpenLink>>>;
