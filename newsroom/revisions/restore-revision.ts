import { equalityDeep } from 'lib0/function';
import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound } from '../refusal.ts';
import { StoryContent } from '../stories/content.ts';
import { changeCopy, contentOfCopy, lockStory } from '../stories/held-copy.ts';
import { writeContent } from '../stories/working-copy.ts';
import { keepRevision } from './keep-revision.ts';

export const RestoreForm = z.strictObject({ storyId: z.uuid(), revisionId: z.uuid() });

/** Brings an earlier text back into the working copy. The present text is kept as a revision first. */
export async function restoreRevision(by: Actor, input: z.input<typeof RestoreForm>): Promise<{ revisionId: string }> {
  allow(by, 'save');
  const { storyId, revisionId } = RestoreForm.parse(input);
  return inTransaction(async (tx, at) => {
    const story = await lockStory(tx, storyId);
    const revision = await tx.revision.findFirst({ where: { id: revisionId, storyId } });
    if (!revision) throw notFound('revision');
    const wanted = StoryContent.parse(revision.content);
    const present = contentOfCopy(story);
    if (!equalityDeep(present, wanted)) {
      await keepRevision(tx, by, story, present, { why: 'saved', name: `Before restoring ${revision.number}`, at });
    }
    await changeCopy(tx, by, story, at, (doc) => writeContent(doc, wanted));
    const name = `From ${revision.number}`;
    const restored = await keepRevision(tx, by, story, wanted, { why: 'restored', name, at });
    await recordEvent(tx, by, { name: 'revision.restored', storyId, data: { revisionId: restored, from: revisionId } });
    return { revisionId: restored };
  });
}
