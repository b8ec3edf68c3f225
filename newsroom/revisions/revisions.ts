import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { notFound } from '../refusal.ts';
import { StoryContent } from '../stories/content.ts';
import type { RevisionReason } from './keep-revision.ts';
import { readWhoWrote, type WhoWrote } from './who-wrote.ts';

export type DeskRevision = {
  id: string;
  number: number;
  why: RevisionReason;
  name: string;
  byName: string;
  /** Names of those who wrote since the revision before; empty where it was not recorded. */
  writers: string[];
  /** ISO 8601 instant. */
  at: string;
  /** Readers see it, saw it, or will. */
  published: boolean;
};
export type RevisionPage = { revisions: DeskRevision[]; older: number | null };
export type WholeRevision = DeskRevision & { content: StoryContent; whoWrote: WhoWrote | null };

const PAGE = 50;
const SEEN = { publications: { select: { id: true }, take: 1 } };

/** Newest first; `below` is the `older` of the page before. Refuses with `not-found` when there is no such story. */
export async function listRevisions(by: Actor, storyId: string, below?: number): Promise<RevisionPage> {
  allow(by, 'read-stories');
  const story = isId(storyId) && (await desk().story.findUnique({ where: { id: storyId }, select: { id: true } }));
  if (!story) throw notFound('story');
  const rows = await desk().revision.findMany({
    where: { storyId, ...(below && { number: { lt: below } }) },
    orderBy: { number: 'desc' },
    take: PAGE + 1,
    omit: { content: true, authors: true },
    include: SEEN,
  });
  const shown = rows.slice(0, PAGE);
  return { revisions: shown.map(viewOf), older: rows.length > PAGE ? (shown.at(-1)?.number ?? null) : null };
}

/** A revision of this story; one of another story is not found, in the same words as one that never was. */
export async function getRevision(by: Actor, storyId: string, id: string): Promise<WholeRevision> {
  allow(by, 'read-stories');
  const row = isId(id) && isId(storyId) && (await desk().revision.findFirst({ where: { id, storyId }, include: SEEN }));
  if (!row) throw notFound('revision');
  return { ...viewOf(row), content: StoryContent.parse(row.content), whoWrote: readWhoWrote(row.authors) };
}

/** The revisions beside one in time: the next older and the next newer. */
export async function findNeighbours(
  by: Actor,
  storyId: string,
  number: number,
): Promise<{ older: string | null; newer: string | null }> {
  allow(by, 'read-stories');
  const select = { id: true };
  const [older, newer] = await Promise.all([
    desk().revision.findFirst({ where: { storyId, number: { lt: number } }, orderBy: { number: 'desc' }, select }),
    desk().revision.findFirst({ where: { storyId, number: { gt: number } }, orderBy: { number: 'asc' }, select }),
  ]);
  return { older: older?.id ?? null, newer: newer?.id ?? null };
}

/** Who wrote after one revision and up to another one; without an end, up to those who are writing now. */
export async function listWriters(by: Actor, storyId: string, after: number, upTo?: number): Promise<string[]> {
  allow(by, 'read-stories');
  const rows = await desk().revision.findMany({
    where: { storyId, number: { gt: after, ...(upTo && { lte: upTo }) } },
    orderBy: { number: 'desc' },
    take: 500,
    select: { writers: true, byName: true },
  });
  const sitting = upTo ? [] : await desk().sitting.findMany({ where: { storyId }, select: { byName: true } });
  const kept = rows.flatMap(({ writers, byName }) => (writers.length > 0 ? writers : [byName]));
  return [...new Set([...sitting.map(({ byName }) => byName), ...kept])];
}

type Row = {
  id: string;
  number: number;
  why: string;
  name: string;
  byName: string;
  writers: string[];
  at: Date;
  publications: unknown[];
};

function viewOf({ publications, why, at, id, number, name, byName, writers }: Row): DeskRevision {
  return {
    id,
    number,
    name,
    byName,
    writers,
    why: why as RevisionReason,
    at: at.toISOString(),
    published: publications.length > 0,
  };
}
