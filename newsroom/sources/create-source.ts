import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { refuseTaken } from '../unique.ts';
import { SourceForm } from './source.ts';
import type { DeskSource } from './sources.ts';

export async function createSource(by: Actor, input: SourceForm): Promise<DeskSource> {
  allow(by, 'keep-sources');
  const form = SourceForm.parse(input);
  return refuseTaken('name', 'There is a source with this name.', () =>
    inTransaction(async (tx) => {
      const source = await tx.source.create({ data: form });
      await recordEvent(tx, by, { name: 'source.added', data: { ...source } });
      return source;
    }),
  );
}
