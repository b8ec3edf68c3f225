import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { notFound } from '../refusal.ts';
import { storable } from '../storable.ts';
import { StoryContent } from './content.ts';
import { findStoriesById } from './find-stories.ts';
import { wholeDocument } from './log.ts';
import type { StoryRow } from './stories.ts';
import { contentOf, docOf } from './working-copy.ts';

/** A story as the editing page has it. Instants are ISO 8601. */
export type DeskStory = StoryRow & {
  translationGroupId: string;
  translations: { id: string; headline: string; language: string }[];
  embargoAt: string | null;
  createdByName: string | null;
  content: StoryContent;
  /** The Yjs document as an update, in base64. */
  doc: string;
  version: number;
  savedAt: string;
  publications: { id: string; revisionId: string; path: string; liveFrom: string; liveUntil: string | null }[];
  withdrawal: { notice: string; fromAt: string } | null;
  pastes: { id: string; text: string; hash: string; byName: string; at: string }[];
};

/** Refuses with `not-found`, also for what is no id at all. */
export async function getDeskStory(by: Actor, id: string): Promise<DeskStory> {
  allow(by, 'read-stories');
  if (!isId(id)) throw notFound('story');
  const [[row], story, copy] = await Promise.all([findStoriesById(by, [id]), readStory(id), wholeDocument(id)]);
  if (!row || !story?.workingCopy) throw notFound('story');
  const { workingCopy, publications, withdrawals, pastes, translationGroupId, embargoAt, createdBy } = story;
  const isFolded = workingCopy.folded === copy.version;
  const content = isFolded ? workingCopy.content : storable(contentOf(docOf(copy.state)));
  return {
    ...row,
    translationGroupId,
    translations: await translationsOf(id, translationGroupId),
    embargoAt: embargoAt?.toISOString() ?? null,
    createdByName: createdBy?.name ?? null,
    content: StoryContent.parse(content),
    doc: Buffer.from(copy.state).toString('base64'),
    version: copy.version,
    savedAt: copy.savedAt.toISOString(),
    publications: publications.map(({ liveFrom, liveUntil, ...rest }) => ({
      ...rest,
      liveFrom: liveFrom.toISOString(),
      liveUntil: liveUntil?.toISOString() ?? null,
    })),
    withdrawal: withdrawals[0] ? { notice: withdrawals[0].notice, fromAt: withdrawals[0].fromAt.toISOString() } : null,
    pastes: pastes.map(({ at, storyId: _, ...paste }) => ({ ...paste, at: at.toISOString() })),
  };
}

async function readStory(id: string) {
  return desk().story.findUnique({
    where: { id },
    include: {
      workingCopy: { select: { content: true, folded: true } },
      createdBy: { select: { name: true } },
      publications: {
        select: { id: true, revisionId: true, path: true, liveFrom: true, liveUntil: true },
        orderBy: { liveFrom: 'desc' },
        take: 20,
      },
      withdrawals: { where: { until: null }, take: 1 },
      pastes: { orderBy: { at: 'desc' }, take: 10 },
    },
  });
}

async function translationsOf(id: string, translationGroupId: string): Promise<DeskStory['translations']> {
  const select = { id: true, headline: true, language: true };
  return desk().story.findMany({ where: { translationGroupId, id: { not: id } }, select, take: 50 });
}
