import { inTransaction } from '#platform/database/transaction.ts';
import type { Publication } from '#prisma/generated/client.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { getNewspaper } from '../newspaper/newspaper.ts';
import { notFound } from '../refusal.ts';
import { contentOfCopy, lockStory } from '../stories/held-copy.ts';
import { forReaders } from './for-readers.ts';
import { seenVersions } from './intervals.ts';
import { pathOf } from './path.ts';

/**
 * The row that publishing would write now, and nothing is written: it is read with the same eyes as a public one, so
 * that the preview cannot differ from the page.
 */
export async function previewStory(by: Actor, storyId: string): Promise<Publication> {
  allow(by, 'read-stories');
  if (!isId(storyId)) throw notFound('story');
  return inTransaction(async (tx, now) => {
    const story = await lockStory(tx, storyId);
    const words = contentOfCopy(story);
    const { zone } = await getNewspaper(tx);
    const publishedAt = (await seenVersions(tx, storyId, now))?.first.publishedAt ?? now;
    const { card, content } = await forReaders(tx, words);
    const { slug, sectionId, kind, language, direction, translationGroupId } = story;
    const { headline, kicker, standfirst } = words;
    return {
      id: crypto.randomUUID(),
      revisionId: storyId,
      storyId,
      liveFrom: now,
      liveUntil: null,
      publishedAt,
      modifiedAt: now,
      path: pathOf({ sectionSlug: story.section.slug, slug, publishedAt }, zone),
      ...{ slug, sectionId, kind, language, direction, translationGroupId, headline, kicker, standfirst },
      card,
      content,
    } as unknown as Publication;
  });
}
