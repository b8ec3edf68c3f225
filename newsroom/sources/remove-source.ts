import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound } from '../refusal.ts';

export const SourceRemoval = z.strictObject({ id: z.uuid() });

/** Takes a source off the newsroom's list; stories keep the words with which they cite it. */
export async function removeSource(by: Actor, input: z.input<typeof SourceRemoval>): Promise<void> {
  allow(by, 'keep-sources');
  const { id } = SourceRemoval.parse(input);
  await inTransaction(async (tx) => {
    const source = await tx.source.findUnique({ where: { id } });
    if (!source) throw notFound('source');
    await tx.source.delete({ where: { id } });
    await recordEvent(tx, by, { name: 'source.removed', data: { ...source } });
  });
}
