import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { refuseTaken } from '../unique.ts';
import { TAKEN } from './own-snippet.ts';
import { SnippetForm } from './snippet.ts';
import { type DeskSnippet, shownSnippet } from './snippets.ts';
import { triggerKey } from './trigger.ts';

export async function createSnippet(by: Actor, input: SnippetForm): Promise<DeskSnippet> {
  allow(by, 'make-snippets');
  const form = SnippetForm.parse(input);
  return refuseTaken('trigger', TAKEN, () =>
    inTransaction(async (tx, now) => {
      const made = { byId: by.id, byName: by.name, at: now, changedByName: by.name, changedAt: now };
      const row = await tx.snippet.create({ data: { ...form, triggerKey: triggerKey(form.trigger), ...made } });
      const snippet = shownSnippet(row);
      await recordEvent(tx, by, { name: 'snippet.added', data: { ...snippet } });
      return snippet;
    }),
  );
}
