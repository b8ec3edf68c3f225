import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { lockOwnSnippet } from './own-snippet.ts';

export const SnippetRetirement = z.strictObject({ id: z.uuid() });

/** It is offered no more, and its trigger is free for another. Retiring it twice is retiring it. */
export async function retireSnippet(by: Actor, input: z.input<typeof SnippetRetirement>): Promise<void> {
  const { id } = SnippetRetirement.parse(input);
  await inTransaction(async (tx, now) => {
    const { name, trigger, language, retiredAt } = await lockOwnSnippet(tx, by, id);
    if (retiredAt) return;
    await tx.snippet.update({ where: { id }, data: { retiredAt: now } });
    await recordEvent(tx, by, { name: 'snippet.retired', data: { id, name, trigger, language } });
  });
}
