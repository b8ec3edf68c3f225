import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { Refused } from '../refusal.ts';
import { Href } from '../stories/body.ts';
import type { RelatedLink } from '../stories/content.ts';
import { changeCopy, contentOfCopy, lockStory } from '../stories/held-copy.ts';
import { writeContent } from '../stories/working-copy.ts';

const Target = z.strictObject({ storyId: z.uuid().nullable(), url: z.union([z.literal(''), Href]) });

export const ReplaceForm = z.strictObject({
  from: Target.extend({ title: z.string().max(500).default('') }),
  /** Null takes the link out. */
  to: Target.nullable(),
});

/** More at once would hold too many stories; the rest is done by asking again. */
const AT_ONCE = 200;

/**
 * Leads one target's links elsewhere, or takes them out, in the working copies of all stories. Readers see it when each
 * story is next published; a target that is not live is not shown to them anyway.
 */
export async function replaceLinks(
  by: Actor,
  input: z.input<typeof ReplaceForm>,
): Promise<{ changed: number; more: boolean }> {
  allow(by, 'keep-links');
  const { from, to } = ReplaceForm.parse(input);
  if (to && !to.storyId && !to.url)
    throw new Refused('invalid', 'Choose a story or give an address.', { to: 'Missing.' });
  return inTransaction(async (tx, now) => {
    const where = from.storyId
      ? { targetId: from.storyId }
      : { targetId: null, url: from.url, ...(!from.url && { title: from.title }) };
    const found = await tx.storyLink.findMany({
      where,
      select: { storyId: true },
      distinct: ['storyId'],
      take: AT_ONCE + 1,
    });
    const ids = found
      .slice(0, AT_ONCE)
      .map((link) => link.storyId)
      .sort();
    for (const storyId of ids) {
      const story = await lockStory(tx, storyId);
      const content = contentOfCopy(story);
      const related = content.related.flatMap((link) =>
        points(link, from) ? (to ? [{ ...link, ...to }] : []) : [link],
      );
      await changeCopy(tx, by, story, now, (doc) => writeContent(doc, { ...content, related }));
    }
    await recordEvent(tx, by, { name: 'links.replaced', data: { from, to, storyIds: ids } });
    return { changed: ids.length, more: found.length > AT_ONCE };
  });
}

function points(link: RelatedLink, to: { storyId: string | null; url: string; title: string }): boolean {
  if (to.storyId) return link.storyId === to.storyId;
  return !link.storyId && link.url === to.url && (to.url !== '' || link.title === to.title);
}
