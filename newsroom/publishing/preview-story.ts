import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import type { Publication } from '#prisma/generated/client.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { getNewspaper } from '../newspaper/newspaper.ts';
import { notFound } from '../refusal.ts';
import type { StoryContent } from '../stories/content.ts';
import { contentOfCopy, type LockedStory, lockStory } from '../stories/held-copy.ts';
import { forReaders } from './for-readers.ts';
import { liveVersion, seenVersions } from './intervals.ts';
import { lastModified } from './last-modified.ts';
import { pathOf } from './path.ts';

/** The row that publishing the present text would write now, and nothing is written. */
export async function previewStory(by: Actor, storyId: string): Promise<Publication> {
  allow(by, 'read-stories');
  if (!isId(storyId)) throw notFound('story');
  return inTransaction(async (tx, now) => {
    const story = await lockStory(tx, storyId);
    return rowForReaders(tx, story, contentOfCopy(story), now);
  });
}

/**
 * The row that publishing these words would write now: it is read with the same eyes as a public one, so that a preview
 * cannot differ from the page.
 */
export async function rowForReaders(
  tx: Transaction,
  story: LockedStory,
  words: StoryContent,
  now: Date,
): Promise<Publication> {
  const { zone } = await getNewspaper(tx);
  const publishedAt = (await seenVersions(tx, story.id, now))?.first.publishedAt ?? now;
  const { card, content } = await forReaders(tx, words);
  const { slug, sectionId, kind, language, direction, translationGroupId } = story;
  const { headline, kicker, standfirst } = words;
  return {
    id: crypto.randomUUID(),
    revisionId: story.id,
    storyId: story.id,
    liveFrom: now,
    liveUntil: null,
    publishedAt,
    modifiedAt: await lastModified(tx, await liveVersion(tx, story.id, now), words, now),
    path: pathOf({ sectionSlug: story.section.slug, slug, publishedAt }, zone),
    ...{ slug, sectionId, kind, language, direction, translationGroupId, headline, kicker, standfirst },
    card,
    content,
  } as unknown as Publication;
}
