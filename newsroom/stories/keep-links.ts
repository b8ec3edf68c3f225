import type { Transaction } from '#platform/database/transaction.ts';
import type { StoryContent } from './content.ts';

/** Writes a working copy's related links again into the table from which one page shows them all. */
export async function keepLinks(tx: Transaction, storyId: string, content: StoryContent): Promise<void> {
  const named = content.related.flatMap((link) => link.storyId ?? []);
  const known = await tx.story.findMany({ where: { id: { in: named } }, select: { id: true } });
  const ids = new Set(known.map((story) => story.id));
  await tx.storyLink.deleteMany({ where: { storyId } });
  await tx.storyLink.createMany({
    data: content.related.map(({ key, storyId: targetId, url, title }, position) => ({
      storyId,
      key,
      position,
      targetId: targetId && ids.has(targetId) ? targetId : null,
      url,
      title,
    })),
  });
}
