import type { Transaction } from '#platform/database/transaction.ts';

/**
 * Leaves a redirect where readers knew the story, if its address changes, and gives the names of pages that read the old
 * one, and of what is not to be seen there again. It leads to the story, not to a path, so that a second move makes
 * neither a chain nor a loop.
 */
export async function keepOldAddress(
  tx: Transaction,
  storyId: string,
  last: { path: string; sectionId: string } | null,
  newPath: string,
): Promise<{ tags: string[]; ends: string[] }> {
  if (!last || last.path === newPath) return { tags: last ? [`section:${last.sectionId}`] : [], ends: [] };
  await tx.redirect.upsert({
    where: { fromPath: last.path },
    create: { fromPath: last.path, storyId },
    update: { storyId, toPath: null },
  });
  const old = `path:${last.path}`;
  return { tags: [old, `section:${last.sectionId}`], ends: [old] };
}
