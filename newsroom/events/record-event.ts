import { noteTold, type Transaction } from '#platform/database/transaction.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Actor } from '../actor.ts';
import type { EventName } from './event.ts';
import { tellDesk } from './tell-desk.ts';

export type Happening = {
  name: EventName;
  storyId?: string;
  data?: Prisma.InputJsonObject;
  /** Names of what readers will see differently; empty for what stays at the desk. */
  tags?: string[];
  /** Of these, what is taken away from readers: no page that showed it is given out again, whatever fails. */
  ends?: string[];
  /** True if the change set an instant at which what readers see will turn by itself. */
  turning?: boolean;
};

/** What was written; without a change in the log of changes if readers see nothing of it. */
export type Recorded = { eventId: string; changeId: string | null };

/**
 * Writes the event of a change in the change's own transaction. What readers see is written into the log of changes too,
 * which numbers it at the commit and tells every process that listens; see docs/decisions/014-change-log.md.
 */
export async function recordEvent(tx: Transaction, by: Actor, happening: Happening): Promise<Recorded> {
  const { name, storyId = null, data = {}, tags = [], ends = [], turning = false } = happening;
  const { id: eventId } = await tx.event.create({ data: { name, byName: by.name, byId: by.id, storyId, data } });
  // The copy tells of its own changes; this is for what stands beside the text.
  if (storyId && name !== 'story.changed') await tellDesk(tx, { storyId, event: name });
  if (tags.length === 0 && !turning) return { eventId, changeId: null };
  const change = { event: name, tags: [...new Set([...tags, ...ends])], ends: [...new Set(ends)], turning };
  const [row] = await tx.$queryRaw<{ id: string }[]>`INSERT INTO jobs.change (event, tags, ends, turning)
    VALUES (${name}, ${change.tags}, ${change.ends}, ${turning}) RETURNING id`;
  if (row) noteTold(tx, { id: row.id, ...change });
  return { eventId, changeId: row?.id ?? null };
}
