import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { foldCopy, lockStory } from '../stories/held-copy.ts';

/** Folds a story's log into its document, and shows the new headline and bylines in lists. Nothing else changes. */
export async function foldStory(by: Actor, storyId: string): Promise<boolean> {
  allow(by, 'save');
  return inTransaction(async (tx) => foldCopy(tx, await lockStory(tx, storyId)));
}
