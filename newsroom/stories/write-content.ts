import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { Refused } from '../refusal.ts';
import { slugOf } from '../slug.ts';
import { StoryContent } from './content.ts';
import { differencesOf } from './differences.ts';
import { changeCopy, contentOfCopy, type LockedStory, lockStory } from './held-copy.ts';
import { writeContent as writeIntoDoc } from './working-copy.ts';

export const WriteForm = z.strictObject({
  storyId: z.uuid(),
  content: StoryContent,
  /** The version that the writer had read; if the text has moved on, the write is refused and loses nothing. */
  version: z.number().int().optional(),
});

/** Writes the whole content, for those who do not type: the importer, the API, the command line. */
export async function writeContent(by: Actor, input: z.input<typeof WriteForm>): Promise<{ version: number }> {
  allow(by, 'save');
  const { storyId, content, version } = WriteForm.parse(input);
  return inTransaction(async (tx, now) => {
    const story = await lockStory(tx, storyId);
    if (version !== undefined) refuseStale(story, content, version);
    const changed = await changeCopy(tx, by, story, now, (doc) => writeIntoDoc(doc, content));
    if (story.slug === 'untitled') {
      await tx.story.update({ where: { id: storyId }, data: { slug: slugOf(changed.content.headline) || 'untitled' } });
    }
    await recordEvent(tx, by, { name: 'story.changed', storyId });
    return { version: changed.version };
  });
}

/** Who brings what stands there already is late and loses nothing. */
function refuseStale(story: LockedStory, content: StoryContent, version: number): void {
  if (version === story.workingCopy.version) return;
  const differs = differencesOf(content, contentOfCopy(story)).map(({ field }) => field);
  if (differs.length === 0) return;
  throw new Refused(
    'conflict',
    'The text has changed since you read it, and yours differs in: {fields}. Read it again, then write.',
    Object.fromEntries(differs.map((field) => [field, 'Differs from what stands there now.'])),
    { fields: differs.join(', ') },
  );
}
