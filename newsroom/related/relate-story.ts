import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound, Refused } from '../refusal.ts';
import { RelatedLink } from '../stories/content.ts';
import { changeCopy, contentOfCopy, lockStory } from '../stories/held-copy.ts';
import { writeContent } from '../stories/working-copy.ts';

export const RelateForm = z.strictObject({
  storyId: z.uuid(),
  link: RelatedLink.omit({ key: true }).partial(),
});

/** Adds a related link at the end: to a story here, or to an address. Refuses the story itself and what is there already. */
export async function relateStory(by: Actor, input: z.input<typeof RelateForm>): Promise<{ key: string }> {
  allow(by, 'save');
  const { storyId, link } = RelateForm.parse(input);
  return inTransaction(async (tx, now) => {
    const story = await lockStory(tx, storyId);
    const content = contentOfCopy(story);
    const target = link.storyId ? await tx.story.findUnique({ where: { id: link.storyId } }) : null;
    if (link.storyId && !target) throw notFound('story');
    const entry = {
      storyId: null,
      url: '',
      title: target?.headline ?? '',
      line: '',
      ...link,
      key: crypto.randomUUID(),
    };
    refuseSenseless(storyId, entry, content.related);
    const related = [...content.related, entry];
    await changeCopy(tx, by, story, now, (doc) => writeContent(doc, { ...content, related }));
    await recordEvent(tx, by, { name: 'story.changed', storyId, data: { related: entry.key } });
    return { key: entry.key };
  });
}

function refuseSenseless(storyId: string, entry: RelatedLink, present: RelatedLink[]): void {
  if (entry.storyId === storyId) throw new Refused('invalid', 'A story is not related to itself. Choose another.');
  const there = present.some((link) =>
    entry.storyId ? link.storyId === entry.storyId : entry.url && link.url === entry.url,
  );
  if (there) throw new Refused('conflict', 'This link stands here already.');
  if (!entry.storyId && !entry.url && !entry.title) throw new Refused('invalid', 'Choose a story or give an address.');
}
