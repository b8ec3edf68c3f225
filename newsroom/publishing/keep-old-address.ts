import type { Transaction } from '#platform/database/transaction.ts';

/**
 * Leaves a redirect where readers knew the story, if its address changes, and gives the names of pages that read the old
 * one. It leads to the story, not to a path, so that a second move makes neither a chain nor a loop.
 */
export async function keepOldAddress(
  tx: Transaction,
  storyId: string,
  last: { path: string; sectionId: string } | null,
  newPath: string,
): Promise<string[]> {
  if (!last || last.path === newPath) return last ? [`section:${last.sectionId}`] : [];
  await tx.redirect.upsert({
    where: { fromPath: last.path },
    create: { fromPath: last.path, storyId },
    update: { storyId, toPath: null },
  });
  return [`path:${last.path}`, `section:${last.sectionId}`];
}
