import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';

const BATCH = 500;

/**
 * Drops what sittings wrote longer ago than the newspaper keeps it, a batch at a time, and gives how many went. What is a
 * milestone, was ever published, or stands behind an open preview link stays; the database itself sees to it.
 */
export async function dropOldSittings(by: Actor, { batch = BATCH } = {}): Promise<{ dropped: number }> {
  allow(by, 'drop-sittings');
  let dropped = 0;
  for (;;) {
    const gone = await dropSome(by, batch);
    dropped += gone;
    if (gone < batch) return { dropped };
  }
}

async function dropSome(by: Actor, most: number): Promise<number> {
  return inTransaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ gone: number }[]>`SELECT desk.drop_old_sittings(${most}::integer) AS gone`;
    const gone = row?.gone ?? 0;
    if (gone > 0) await recordEvent(tx, by, { name: 'revisions.dropped', data: { count: gone } });
    return gone;
  });
}
