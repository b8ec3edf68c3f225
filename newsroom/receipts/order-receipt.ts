import type { Transaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import type { Recorded } from '../events/record-event.ts';
import type { Expectation, Surface } from './receipt.ts';

type Order = {
  /** Null for what belongs to no story. */
  storyId: string | null;
  expects: Expectation;
  /** From which readers were to have it, where it is not the commit. */
  hour?: Date;
  /** Where it is to be seen; none if readers see nothing of it. */
  surfaces: () => Promise<Surface[]>;
};

/**
 * The receipt that was ordered, or why there is none: the newsroom publishes more in this minute than is read back, or
 * nobody keeps readers' pages (a command without a server, development), or no page shows anything of it.
 */
export type Ordered = { id: string } | { not: 'crowded' | 'alone' | 'unseen' };

/** Reading back makes pages, so it is bounded: twenty changes a minute, ten of one name, so that a wire leaves room for people. */
export const MOST_A_MINUTE = 20;
export const MOST_OF_ONE = 10;

/**
 * Orders that every instance reads back where readers meet a story, in the change's own transaction. The roll is called
 * here, so that an instance which cannot answer is missed. Nothing that is scheduled is ordered before its hour: the pages
 * named here are public with the commit.
 */
export async function orderReceipt(tx: Transaction, by: Actor, change: Recorded, order: Order): Promise<Ordered> {
  if (!change.changeId) return { not: 'alone' };
  const before = await tx.$queryRaw<{ by_name: string }[]>`
    SELECT by_name FROM jobs.receipt WHERE at > clock_timestamp() - interval '1 minute' LIMIT ${MOST_A_MINUTE}`;
  const own = before.filter(({ by_name }) => by_name === by.name);
  if (before.length >= MOST_A_MINUTE || own.length >= MOST_OF_ONE) return { not: 'crowded' };
  const surfaces = await order.surfaces();
  if (surfaces.length === 0) return { not: 'unseen' };
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    WITH roll AS (SELECT * FROM jobs.instance WHERE shows_until > clock_timestamp()),
    ordered AS (
      INSERT INTO jobs.receipt (event_id, change_id, story_id, by_name, expects, hour, surfaces)
      SELECT ${change.eventId}::uuid, ${change.changeId}::uuid, ${order.storyId}::uuid, ${by.name}, ${order.expects},
        ${order.hour ?? null}::timestamptz, ${JSON.stringify(surfaces)}::jsonb
      WHERE EXISTS (SELECT FROM roll) RETURNING id),
    called AS (
      INSERT INTO jobs.receipt_instance (receipt_id, instance_id, address, machine, silent_ms)
      SELECT ordered.id, roll.id, address, machine,
        greatest(0, extract(epoch FROM clock_timestamp() - seen_at) * 1000)::float8
      FROM ordered, roll)
    SELECT id FROM ordered`;
  return row ? { id: row.id } : { not: 'alone' };
}
