import type { Transaction } from '#platform/database/transaction.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { getNewspaper } from '../newspaper/newspaper.ts';
import { Refused } from '../refusal.ts';
import type { StoryContent } from '../stories/content.ts';
import type { LockedStory } from '../stories/held-copy.ts';
import { forReaders } from './for-readers.ts';
import { pathOf } from './path.ts';
import type { PublishedPicture } from './publication.ts';
import { type PublicSurface, surfacesOf, tagsOf } from './tags.ts';

export type HandOver = {
  revisionId: string;
  content: StoryContent;
  liveFrom: Date;
  liveUntil: Date | null;
  publishedAt: Date;
  modifiedAt: Date;
};

export type HandedOver = {
  publicationId: string;
  path: string;
  tags: string[];
  topicIds: string[];
  personIds: string[];
};

/** Writes what readers will see from `liveFrom` on. The only place that does; the story is locked. */
export async function handOver(tx: Transaction, story: LockedStory, what: HandOver): Promise<HandedOver> {
  const { zone } = await getNewspaper(tx);
  const { card, content } = await forReaders(tx, what.content);
  const path = pathOf({ sectionSlug: story.section.slug, slug: story.slug, publishedAt: what.publishedAt }, zone);
  const { revisionId, liveFrom, liveUntil, publishedAt, modifiedAt } = what;
  const { headline, kicker, standfirst } = what.content;
  const { id: storyId, slug, sectionId, kind, language, direction, translationGroupId } = story;
  const times = { liveFrom, liveUntil, publishedAt, modifiedAt };
  const words = { revisionId, headline, kicker, standfirst, storyId, slug };
  const { id: publicationId } = await refuseOccupied(path, () =>
    tx.publication.create({
      data: { ...times, ...words, path, sectionId, kind, language, direction, translationGroupId, card, content },
    }),
  );
  const surfaces = { storyId, path, sectionId, translationGroupId, ...surfacesOf(what.content) };
  const row = { publicationId, storyId, publishedAt, liveFrom, liveUntil };
  const topicIds = await list(tx, row, surfaces, content.pictures);
  return { publicationId, path, tags: tagsOf(surfaces), topicIds, personIds: surfaces.personIds };
}

type Row = { publicationId: string; storyId: string; publishedAt: Date; liveFrom: Date; liveUntil: Date | null };

/** Gives the topics that it stands in: those that there are. */
async function list(tx: Transaction, row: Row, surfaces: PublicSurface, pictures: PublishedPicture[]) {
  const { publicationId, liveFrom, liveUntil } = row;
  const known = await tx.topic.findMany({ where: { id: { in: surfaces.topicIds } }, select: { id: true } });
  await tx.publicationTopic.createMany({ data: known.map(({ id: topicId }) => ({ ...row, topicId })) });
  await tx.publicationPerson.createMany({ data: surfaces.personIds.map((personId) => ({ ...row, personId })) });
  const shown = new Map(
    pictures.map(({ assetId, mime, widths, print, written }) => [
      assetId,
      { assetId, mime, widths, print, ...written },
    ]),
  );
  const assets = [...shown.values()].map((asset) => ({ publicationId, ...asset, liveFrom, liveUntil }));
  await tx.publicationAsset.createMany({ data: assets });
  return known.map(({ id }) => id);
}

async function refuseOccupied<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!String(describe(error)).includes('one_live_story_at_an_address')) throw error;
    const message = 'Another story already stands at {path}. Change the slug.';
    throw new Refused('conflict', message, { slug: 'Taken.' }, { path });
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return String(error);
  return `${error.message} ${JSON.stringify(error.meta ?? {})}`;
}
