import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { refuseTaken } from '../unique.ts';
import { lockOwnSnippet } from './own-snippet.ts';

export const SnippetRestoring = z.strictObject({ id: z.uuid() });

const TAKEN = 'Another snippet has taken its trigger meanwhile. Give one of the two another trigger first.';

/** A retired snippet is offered again. */
export async function restoreSnippet(by: Actor, input: z.input<typeof SnippetRestoring>): Promise<void> {
  const { id } = SnippetRestoring.parse(input);
  await refuseTaken('trigger', TAKEN, () =>
    inTransaction(async (tx) => {
      const { name, trigger, language, retiredAt } = await lockOwnSnippet(tx, by, id);
      if (!retiredAt) return;
      await tx.snippet.update({ where: { id }, data: { retiredAt: null } });
      await recordEvent(tx, by, { name: 'snippet.restored', data: { id, name, trigger, language } });
    }),
  );
}
