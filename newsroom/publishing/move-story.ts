import { z } from 'zod';
import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { orderReceipt } from '../receipts/order-receipt.ts';
import { notFound } from '../refusal.ts';
import { StoryContent } from '../stories/content.ts';
import { SlugField } from '../stories/draft-story.ts';
import { type LockedStory, lockStory } from '../stories/held-copy.ts';
import { handOver } from './hand-over.ts';
import { after, endAt, type Interval, liveVersion, seenVersions, takeBackScheduled } from './intervals.ts';
import { surfacesOfMove } from './read-back.ts';
import { takenWith } from './tags.ts';
import { takePlace } from './take-place.ts';

export const MoveForm = z.strictObject({
  storyId: z.uuid(),
  sectionId: z.uuid().optional(),
  slug: SlugField.optional(),
});

/** Changes section or slug. A story that readers know moves at once and leaves a redirect at its old address. */
export async function moveStory(by: Actor, input: z.input<typeof MoveForm>): Promise<{ path: string | null }> {
  const { storyId, sectionId, slug } = MoveForm.parse(input);
  return inTransaction(async (tx, now) => {
    const before = await lockStory(tx, storyId);
    const versions = await seenVersions(tx, storyId, now);
    allow(by, versions ? 'move' : 'describe');
    if (sectionId && !(await tx.section.findUnique({ where: { id: sectionId } }))) throw notFound('section');
    const change = { ...(sectionId && { sectionId }), ...(slug && { slug }), changedAt: now, changedByName: by.name };
    await tx.story.update({ where: { id: storyId }, data: change });
    const story = await lockStory(tx, storyId);
    const live = await liveVersion(tx, storyId, now);
    const { future, tags: seen } = await takeBackScheduled(tx, storyId, now);
    const moved = live ? await moveLive(tx, story, live, now) : null;
    const next = live && moved ? { ...live, id: moved.publicationId } : null;
    const last = moved ? { path: moved.path, sectionId: story.sectionId } : (versions?.last ?? null);
    const turning = await moveScheduled(tx, story, future, { live: next, last, now });
    const was = { sectionId: before.sectionId, slug: before.slug, section: before.section.name };
    const is = { section: story.section.name, slug: story.slug };
    const { tags = [], ends = [] } = moved ?? {};
    const data = { was, is };
    const event = { name: 'story.moved' as const, storyId, data, tags: [...tags, ...seen], ends, turning };
    const recorded = await recordEvent(tx, by, event);
    if (live && moved) {
      const place = { ...moved, storyId, sectionId: story.sectionId };
      const surfaces = () => surfacesOfMove(tx, place, live);
      await orderReceipt(tx, by, recorded, { storyId, expects: 'true', surfaces });
    }
    return { path: moved?.path ?? null };
  });
}

type Version = NonNullable<Awaited<ReturnType<typeof liveVersion>>>;

async function moveLive(tx: Transaction, story: LockedStory, live: Version, now: Date) {
  const liveFrom = after(live, now);
  await endAt(tx, live.id, liveFrom);
  const { revisionId, publishedAt, modifiedAt } = live;
  const content = await contentOfRevision(tx, revisionId);
  const handed = await handOver(tx, story, { revisionId, content, liveFrom, liveUntil: null, publishedAt, modifiedAt });
  const place = { storyId: story.id, live, last: live, liveFrom, now, isScheduled: false };
  return { ...handed, ...(await takePlace(tx, handed, place)) };
}

async function moveScheduled(
  tx: Transaction,
  story: LockedStory,
  future: Interval[],
  standing: { live: Version | null; last: { path: string; sectionId: string } | null; now: Date },
): Promise<boolean> {
  const { live } = standing;
  for (const { revisionId, liveFrom, liveUntil, publishedAt, modifiedAt } of future) {
    if (live) await endAt(tx, live.id, liveFrom);
    const content = await contentOfRevision(tx, revisionId);
    const handed = await handOver(tx, story, {
      revisionId,
      content,
      liveFrom,
      liveUntil,
      publishedAt,
      modifiedAt,
    });
    const place = { storyId: story.id, ...standing, liveFrom, isScheduled: true };
    const { tags, ends: old } = await takePlace(tx, handed, place);
    // It may put a mistake right; that is no longer known here.
    const ends = live ? [...old, ...takenWith(live)] : old;
    await tx.turning.create({ data: { at: liveFrom, tags, ends, publicationId: handed.publicationId } });
  }
  return future.length > 0;
}

async function contentOfRevision(tx: Transaction, id: string): Promise<StoryContent> {
  const { content } = await tx.revision.findUniqueOrThrow({ where: { id }, select: { content: true } });
  return StoryContent.parse(content);
}
