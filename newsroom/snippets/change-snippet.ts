import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { Refused } from '../refusal.ts';
import { refuseTaken } from '../unique.ts';
import { lockOwnSnippet, TAKEN } from './own-snippet.ts';
import { SnippetForm } from './snippet.ts';
import { type DeskSnippet, shownSnippet } from './snippets.ts';
import { triggerKey } from './trigger.ts';

/** `version` is the one that the change was made from. */
export const SnippetChange = SnippetForm.extend({ id: z.uuid(), version: z.coerce.number().int() });

const CHANGED =
  '{name} has changed this snippet since you opened it. What you wrote is kept here: copy it, close this and open the snippet again.';

/** Stories keep what they have got. Refuses with `conflict` what was made from an older version. */
export async function changeSnippet(by: Actor, input: z.input<typeof SnippetChange>): Promise<DeskSnippet> {
  const { id, version, ...form } = SnippetChange.parse(input);
  return refuseTaken('trigger', TAKEN, () =>
    inTransaction(async (tx, now) => {
      const before = await lockOwnSnippet(tx, by, id);
      if (before.version !== version) {
        throw new Refused('conflict', CHANGED, {}, { name: before.changedByName });
      }
      const changed = { version: version + 1, changedByName: by.name, changedAt: now };
      const data = { ...form, triggerKey: triggerKey(form.trigger), ...changed };
      const snippet = shownSnippet(await tx.snippet.update({ where: { id }, data }));
      await recordEvent(tx, by, { name: 'snippet.changed', data: { ...snippet } });
      return snippet;
    }),
  );
}
