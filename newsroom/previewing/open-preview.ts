import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import type { Publication } from '#prisma/generated/client.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { rowForReaders } from '../publishing/preview-story.ts';
import { StoryContent } from '../stories/content.ts';
import { contentOfCopy, lockStory } from '../stories/held-copy.ts';
import { findOpenLink, type OpenLink } from './open-links.ts';

/** Whoever reloads a page has not opened it again. */
const MINUTE_MS = 60_000;

/**
 * The row that readers would have, for whoever holds the link; null for a token that is wrong, too old or revoked, and
 * nothing tells which. That it was opened is written down, at most once a minute.
 */
export async function openPreview(by: Actor, token: string): Promise<Publication | null> {
  allow(by, 'open-preview');
  return inTransaction(async (tx, now) => {
    const link = await findOpenLink(tx, token, now);
    if (!link) return null;
    await noteOpening(tx, by, link, now);
    const story = await lockStory(tx, link.storyId);
    const words = link.revision ? StoryContent.parse(link.revision.content) : contentOfCopy(story);
    return rowForReaders(tx, story, words, now);
  });
}

async function noteOpening(tx: Transaction, by: Actor, { id, storyId, forWhom }: OpenLink, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - MINUTE_MS);
  const { count } = await tx.previewLink.updateMany({
    where: { id, OR: [{ openedAt: null }, { openedAt: { lt: minuteAgo } }] },
    data: { openedAt: now },
  });
  if (count === 0) return;
  await recordEvent(tx, by, { name: 'preview.opened', storyId, data: { linkId: id, forWhom } });
}
