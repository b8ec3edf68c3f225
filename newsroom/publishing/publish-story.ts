import { z } from 'zod';
import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { once } from '../once.ts';
import { type Ordered, orderReceipt } from '../receipts/order-receipt.ts';
import { Refused } from '../refusal.ts';
import { keepRevision } from '../revisions/keep-revision.ts';
import type { StoryContent } from '../stories/content.ts';
import { fingerprint } from '../stories/fingerprint.ts';
import { contentOfCopy, type LockedStory, lockStory } from '../stories/held-copy.ts';
import { handOver } from './hand-over.ts';
import { after, endAt, liveVersion, seenVersions, takeBackScheduled } from './intervals.ts';
import { lastModified } from './last-modified.ts';
import { problemsOf, stops } from './problems.ts';
import { surfacesToRead } from './read-back.ts';
import { takePlace } from './take-place.ts';
import { takenAway } from './taken-away.ts';
import { Unready } from './unready.ts';

export const PublishForm = z.strictObject({
  storyId: z.uuid(),
  /**
   * Instant from which readers see it; the present when left out. A future one schedules. A past one is for archives
   * and refused for a story that readers have seen.
   */
  liveFrom: z.iso.datetime().optional(),
  /** The version of the working copy that the editor saw; another one refuses, so that nothing unseen goes out. */
  version: z.number().int().optional(),
  /** The same by what the editor's screen shows: the fingerprint of its content. */
  seen: z.string().length(64).optional(),
  /** Says that a mistake is put right, and which; the revision is kept under these words. */
  correction: z.string().trim().max(200).optional(),
  /** Chosen by the sender: the same key again gives the first answer again. */
  idempotencyKey: z.string().min(8).max(100).optional(),
});
export type PublishForm = z.input<typeof PublishForm>;

export type Published = {
  storyId: string;
  path: string;
  liveFrom: string;
  scheduled: boolean;
  /** How fast readers had it is told there; null for what is scheduled. */
  receipt: Ordered | null;
};

/** Makes the working copy public, now or from a given instant on, in place of what was public or scheduled before. */
export async function publishStory(by: Actor, input: PublishForm): Promise<Published> {
  const form = PublishForm.parse(input);
  return inTransaction(async (tx, now) => {
    const story = await lockStory(tx, form.storyId);
    const wanted = form.liveFrom ? new Date(form.liveFrom) : now;
    allow(by, wanted > now ? 'schedule' : 'publish');
    return once(tx, 'publish', form.idempotencyKey, () => publish(tx, by, story, form, wanted, now));
  });
}

async function publish(tx: Transaction, by: Actor, story: LockedStory, form: PublishForm, wanted: Date, now: Date) {
  const content = contentOfCopy(story);
  refuseUnready(story, content, form, wanted);
  const live = await liveVersion(tx, story.id, now);
  const seen = await seenVersions(tx, story.id, now);
  if (seen && wanted < now) throw new Refused('invalid', 'Readers have seen this story. It cannot begin in the past.');
  const takenBack = await takeBackScheduled(tx, story.id, now);
  const liveFrom = wanted > now ? wanted : after(live, wanted);
  if (live) await endAt(tx, live.id, liveFrom);
  const scheduled = liveFrom > now && wanted > now;
  const correction = live ? form.correction : undefined;
  const revisionId = await keepRevision(tx, by, story, content, {
    why: scheduled ? 'scheduled' : correction ? 'corrected' : 'published',
    name: form.correction,
    at: now,
  });
  const handed = await handOver(tx, story, {
    revisionId,
    content,
    liveFrom,
    liveUntil: null,
    publishedAt: seen?.first.publishedAt ?? liveFrom,
    modifiedAt: await lastModified(tx, live, content, liveFrom),
  });
  const taken = await takenAway(tx, live, { ...handed, isCorrection: Boolean(correction) });
  const place = { storyId: story.id, live, last: seen?.last ?? null, liveFrom, now, isScheduled: scheduled };
  const seenThen = await takePlace(tx, handed, place);
  const tags = [...new Set([...seenThen.tags, ...taken])];
  const ends = [...seenThen.ends, ...taken];
  if (scheduled) await tx.turning.create({ data: { at: liveFrom, tags, ends, publicationId: handed.publicationId } });
  const answer = { storyId: story.id, path: handed.path, liveFrom: liveFrom.toISOString(), scheduled };
  const name = scheduled ? 'story.scheduled' : 'story.published';
  const data = { ...answer, ...(correction && { correction }) };
  const seenNow = scheduled ? { tags: takenBack.tags, turning: true } : { tags: [...tags, ...takenBack.tags], ends };
  const recorded = await recordEvent(tx, by, { name, storyId: story.id, data, ...seenNow });
  if (scheduled) return { ...answer, receipt: null };
  const receipt = await orderReceipt(tx, by, recorded, {
    storyId: story.id,
    expects: seen === null && wanted >= now ? 'shown' : 'true',
    surfaces: () => surfacesToRead(tx, { ...handed, storyId: story.id, sectionId: story.sectionId }),
  });
  return { ...answer, receipt };
}

function refuseUnready(story: LockedStory, content: StoryContent, form: PublishForm, liveFrom: Date): void {
  const isOther = form.version !== undefined && form.version !== story.workingCopy.version;
  if (isOther || (form.seen !== undefined && form.seen !== fingerprint(content))) {
    throw new Refused('conflict', 'The text has changed since you looked at it. Look at it again, then publish.');
  }
  const stopping = stops(problemsOf(story, content, liveFrom));
  if (stopping.length === 0) return;
  throw new Unready(stopping);
}
