import { desk } from '#platform/database/desk.ts';
import type { Actor } from '../actor.ts';
import { Refused } from '../refusal.ts';
import type { StoryContent } from '../stories/content.ts';
import { getDeskStory } from '../stories/desk-story.ts';
import { readAuthors } from './keep-revision.ts';
import { type DeskRevision, findNeighbours, getRevision } from './revisions.ts';
import type { WhoWrote } from './who-wrote.ts';

/** One end of a comparison, as an address names it: what readers see now, the present text, or a revision by its id. */
export type EndName = 'live' | 'now' | (string & {});

export type End = {
  name: EndName;
  content: StoryContent;
  whoWrote: WhoWrote | null;
  /** Null for the present text. */
  revision: DeskRevision | null;
  /** Since when readers see it; null if they do not see it now. */
  liveSince: string | null;
  /** ISO 8601 instant at which it was kept, or saved last. */
  at: string;
  /** The ends beside it in time, by their names; null where there is none. */
  older: EndName | null;
  newer: EndName | null;
};

/** Refuses with `not-found` for a revision of another story, and with `conflict` when readers see none. */
export async function getEnd(by: Actor, storyId: string, name: EndName): Promise<End> {
  if (name === 'now') return presentEnd(by, storyId);
  const story = await getDeskStory(by, storyId);
  const now = Date.now();
  const live = story.publications.find(
    ({ liveFrom, liveUntil }) => Date.parse(liveFrom) <= now && (liveUntil === null || Date.parse(liveUntil) > now),
  );
  if (name === 'live' && !live) {
    throw new Refused('conflict', 'Readers see nothing of this story now, so there is nothing to compare with.');
  }
  const { content, whoWrote, ...revision } = await getRevision(by, storyId, name === 'live' ? live!.revisionId : name);
  const { older, newer } = await findNeighbours(by, storyId, revision.number);
  return {
    name,
    content,
    whoWrote,
    revision,
    liveSince: live?.revisionId === revision.id ? live.liveFrom : null,
    at: revision.at,
    older,
    newer: newer ?? 'now',
  };
}

async function presentEnd(by: Actor, storyId: string): Promise<End> {
  const { content, savedAt } = await getDeskStory(by, storyId);
  const [whoWrote, last] = await Promise.all([
    readAuthors(desk(), storyId),
    desk().revision.findFirst({ where: { storyId }, orderBy: { number: 'desc' }, select: { id: true } }),
  ]);
  const shared = { name: 'now', content, whoWrote, revision: null, liveSince: null, at: savedAt };
  return { ...shared, older: last?.id ?? null, newer: null };
}
