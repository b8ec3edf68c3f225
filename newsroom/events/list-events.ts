import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { notFound } from '../refusal.ts';

/** What happened, as the log shows it. */
export type DeskEvent = {
  id: string;
  /** An `EventName`, or the name of something that an older or newer program wrote. */
  name: string;
  byName: string;
  data: unknown;
  /** ISO 8601 instant. */
  at: string;
};
export type EventPage = { events: DeskEvent[]; older: string | null };

const PAGE = 100;
/** What happened to a story, newest first; `before` is the `older` of the page before. */
export async function listEvents(by: Actor, storyId: string, before?: string): Promise<EventPage> {
  allow(by, 'read-stories');
  if (!isId(storyId)) throw notFound('story');
  const below = before && isId(before) ? { id: { lt: before } } : {};
  const rows = await desk().event.findMany({ where: { storyId, ...below }, orderBy: { id: 'desc' }, take: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const events = shown.map(({ id, name, byName, data, at }) => ({ id, name, byName, data, at: at.toISOString() }));
  return { events, older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}
