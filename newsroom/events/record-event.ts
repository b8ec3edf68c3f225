import type { Transaction } from '#platform/database/transaction.ts';
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
  /** True if the change set an instant at which what readers see will turn by itself. */
  turning?: boolean;
};

/** Postgres refuses a NOTIFY of 8,000 bytes or more. */
const MOST_TAGS = 100;

/** Writes the event of a change and tells every process that listens, both in the change's own transaction. */
export async function recordEvent(tx: Transaction, by: Actor, happening: Happening): Promise<void> {
  const { name, storyId = null, data = {}, tags = [], turning = false } = happening;
  await tx.event.create({ data: { name, byName: by.name, byId: by.id, storyId, data } });
  // The copy tells of its own changes; this is for what stands beside the text.
  if (storyId && name !== 'story.changed') await tellDesk(tx, { storyId, event: name });
  const unique = [...new Set(tags)];
  if (unique.length === 0 && !turning) return;
  for (let at = 0; at === 0 || at < unique.length; at += MOST_TAGS) {
    const notice = JSON.stringify({ event: name, tags: unique.slice(at, at + MOST_TAGS), turning });
    await tx.$executeRaw`SELECT pg_notify('nightdesk', ${notice})`;
  }
}
