import type { Edge } from '#edge/edge.ts';
import { ReadingBack } from '#edge/receipts/reading-back.ts';
import { announceHours } from '#newsroom/publishing/announce-hours.ts';
import type { DatabaseClock } from '#platform/notices/clock.ts';
import { PUBLIC_URL } from './paper.ts';

/** Reads back by an edge, as a server does. */
export function readBackBy(edge: Edge, clock: DatabaseClock): ReadingBack {
  const now = () => clock.now();
  return new ReadingBack({ edge, publicUrl: PUBLIC_URL, now, within: () => clock.withinMs, announce: announceHours });
}
