import * as Y from 'yjs';
import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { Refused } from '../refusal.ts';
import { changeCopy, lockStory } from './held-copy.ts';

/** Base64 of at most 6 MB of update: some hundred thousand words at once. */
const Base64 = z.base64().max(8_000_000, 'This is too much text for one save. Save it in parts.');

export const SaveForm = z.strictObject({
  storyId: z.uuid(),
  /** A Yjs update. */
  update: Base64,
  /** The Yjs state vector of the sender; without it the whole document comes back. */
  vector: Base64.optional(),
});
export type SaveForm = z.input<typeof SaveForm>;

/** `update` holds what the server has and the sender lacks; `savedAt` is an instant after the commit's beginning. */
export type Saved = { savedAt: string; version: number; update: string };

/** Merges a person's edits into the working copy. Never replaces anyone's text and never touches publication. */
export async function saveWorkingCopy(by: Actor, input: SaveForm): Promise<Saved> {
  allow(by, 'save');
  const { storyId, update, vector } = SaveForm.parse(input);
  return inTransaction(async (tx, now) => {
    const story = await lockStory(tx, storyId);
    const changed = await changeCopy(tx, by, story, now, (doc) => applyForeign(doc, Buffer.from(update, 'base64')));
    if (changed.begins) await recordEvent(tx, by, { name: 'story.changed', storyId });
    const known = vector ? Buffer.from(vector, 'base64') : undefined;
    const lacking = Buffer.from(Y.encodeStateAsUpdate(changed.doc, known)).toString('base64');
    return { savedAt: now.toISOString(), version: changed.version, update: lacking };
  });
}

function applyForeign(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update);
  } catch (error) {
    throw new Refused('invalid', `The change could not be read: ${error instanceof Error ? error.message : error}`);
  }
}
