import type { End } from '#newsroom/revisions/ends.ts';
import { fill } from '#newsroom/sentence.ts';
import { clockIn, shortTime } from '../time.ts';
import { quoted, type Words } from '../words/words.ts';
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
export function endTitle(
  { revision, liveSince, at }: End,
  { zone, now, words }: { zone: string; now: string; words: Words },
): string {
  const said = words.comparing;
  const hour = (instant: string) => shortTime(zone, new Date(instant), new Date(now), words.language);
  if (!revision) return fill(said.copySaved, { at: clockIn(zone, new Date(at)) });
  const n = revision.number;
  if (liveSince) return fill(said.liveSince, { n, at: hour(liveSince) });
  const why = reasonOf(words, revision).replace(/^./, (letter) => letter.toLowerCase());
  const name = nameOf(words, revision);
  return fill(said.kept, { n, why, name: name && ` ${quoted(words, name)}`, at: hour(at) });
}
