import type { End } from '#newsroom/revisions/ends.ts';
import { clockIn, shortTime } from '../time.ts';
import { nameOf, reasonOf } from './reasons.ts';

/** Which two are compared, and how they are shown. */
export type Ends = { from: string; to: string; side: boolean };

export function endHref(storyId: string, { from, to, side }: Ends): string {
  return `/admin/stories/${storyId}/compare?from=${from}&to=${to}${side ? '&as=side' : ''}`;
}

/** What readers see against what stands at the desk: the question that is asked most. */
export function sinceLive(storyId: string): string {
  return endHref(storyId, { from: 'live', to: 'now', side: false });
}

/** An end in words: "version 6, live since 10:40". */
export function endTitle({ revision, liveSince, at }: End, zone: string, now: string): string {
  const hour = (instant: string) => shortTime(zone, new Date(instant), new Date(now));
  if (!revision) return `working copy, saved ${clockIn(zone, new Date(at))}`;
  if (liveSince) return `version ${revision.number}, live since ${hour(liveSince)}`;
  const reason = reasonOf(revision).replace(/^./, (letter) => letter.toLowerCase());
  const name = nameOf(revision) ? ` “${nameOf(revision)}”` : '';
  return `version ${revision.number}, ${reason}${name}, ${hour(at)}`;
}
