import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { notFound } from '../refusal.ts';
import { StoryContent } from '../stories/content.ts';
import type { RevisionReason } from './keep-revision.ts';

export type DeskRevision = {
  id: string;
  number: number;
  why: RevisionReason;
  name: string;
  byName: string;
  /** ISO 8601 instant. */
  at: string;
  /** Readers see or saw it. */
  published: boolean;
};
export type RevisionPage = { revisions: DeskRevision[]; older: number | null };

const PAGE = 50;

/** Newest first; `below` is the `older` of the page before. Refuses with `not-found` when there is no such story. */
export async function listRevisions(by: Actor, storyId: string, below?: number): Promise<RevisionPage> {
  allow(by, 'read-stories');
  const story = isId(storyId) && (await desk().story.findUnique({ where: { id: storyId }, select: { id: true } }));
  if (!story) throw notFound('story');
  const rows = await desk().revision.findMany({
    where: { storyId, ...(below && { number: { lt: below } }) },
    orderBy: { number: 'desc' },
    take: PAGE + 1,
    omit: { content: true },
    include: { publications: { select: { id: true }, take: 1 } },
  });
  const shown = rows.slice(0, PAGE);
  return { revisions: shown.map(viewOf), older: rows.length > PAGE ? (shown.at(-1)?.number ?? null) : null };
}

export async function getRevision(
  by: Actor,
  storyId: string,
  id: string,
): Promise<DeskRevision & { content: StoryContent }> {
  allow(by, 'read-stories');
  const include = { publications: { select: { id: true }, take: 1 } };
  const row = isId(id) && isId(storyId) && (await desk().revision.findFirst({ where: { id, storyId }, include }));
  if (!row) throw notFound('revision');
  return { ...viewOf(row), content: StoryContent.parse(row.content) };
}

type Row = { id: string; number: number; why: string; name: string; byName: string; at: Date; publications: unknown[] };

function viewOf({ publications, why, at, id, number, name, byName }: Row): DeskRevision {
  return {
    id,
    number,
    name,
    byName,
    why: why as RevisionReason,
    at: at.toISOString(),
    published: publications.length > 0,
  };
}
