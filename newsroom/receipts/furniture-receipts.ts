import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import type { DeskEvent } from '../events/list-events.ts';
import type { Receipt } from './receipt.ts';
import { findReceipts } from './receipts.ts';

/** A change that belongs to no story, and how fast readers had it. */
export type FurnitureReceipt = { event: DeskEvent; receipt: Receipt };

const LAST = 20;

/** The last twenty, newest first. What happened to a story stands in its own log. */
export async function listFurnitureReceipts(by: Actor): Promise<FurnitureReceipt[]> {
  allow(by, 'read-receipts');
  const where = { storyId: null };
  const rows = await desk().receipt.findMany({ where, orderBy: { at: 'desc' }, take: LAST, select: { eventId: true } });
  const ids = rows.map(({ eventId }) => eventId);
  const [events, receipts] = await Promise.all([
    desk().event.findMany({ where: { id: { in: ids } }, orderBy: { id: 'desc' } }),
    findReceipts(by, ids),
  ]);
  return events.flatMap(({ id, name, byName, data, at }) => {
    const receipt = receipts.get(id);
    return receipt ? [{ event: { id, name, byName, data, at: at.toISOString() }, receipt }] : [];
  });
}
