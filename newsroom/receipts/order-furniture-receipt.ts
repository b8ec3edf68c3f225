import type { Transaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import type { Recorded } from '../events/record-event.ts';
import { type Ordered, orderReceipt } from './order-receipt.ts';
import type { Surface } from './receipt.ts';

/** The receipt of what changes readers' pages without a story: the newspaper, a section, a topic, a person, an address. */
export function orderFurnitureReceipt(
  tx: Transaction,
  by: Actor,
  change: Recorded,
  surfaces: () => Promise<Surface[]>,
): Promise<Ordered> {
  return orderReceipt(tx, by, change, { storyId: null, expects: 'true', surfaces });
}
