import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound } from '../refusal.ts';
import { refuseTaken } from '../unique.ts';
import { SourceForm } from './source.ts';
import type { DeskSource } from './sources.ts';

export const SourceChange = SourceForm.extend({ id: z.uuid() });

/** Stories that cite the source keep the words with which they cite it. */
export async function changeSource(by: Actor, input: z.input<typeof SourceChange>): Promise<DeskSource> {
  allow(by, 'keep-sources');
  const { id, ...data } = SourceChange.parse(input);
  return refuseTaken('name', 'There is a source with this name.', () =>
    inTransaction(async (tx) => {
      if (!(await tx.source.findUnique({ where: { id } }))) throw notFound('source');
      const source = await tx.source.update({ where: { id }, data });
      await recordEvent(tx, by, { name: 'source.changed', data: { ...source } });
      return source;
    }),
  );
}
