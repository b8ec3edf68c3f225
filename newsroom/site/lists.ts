import { Prisma } from '#prisma/generated/client.ts';
import { decodeKey, encodeKey } from '../page.ts';
import { CARD_COLUMNS, readCards } from './cards.ts';
import type { CardPage, StoryCard } from './views.ts';

/** Lists page by key, never by offset, and nothing counts. One more row than is shown tells whether there are older ones. */
export const PAGE = 20;

const older = (after: string | undefined, alias: Prisma.Sql) => {
  if (!after) return Prisma.sql`true`;
  const { at, id } = decodeKey(after);
  return Prisma.sql`(${alias}.published_at, ${alias}.story_id) < (${at}::timestamptz, ${id}::uuid)`;
};

export function frontQuery(after?: string, take = PAGE + 1): Prisma.Sql {
  return Prisma.sql`SELECT ${CARD_COLUMNS} FROM site.publication p
    WHERE ${older(after, Prisma.sql`p`)} ORDER BY p.published_at DESC, p.story_id DESC LIMIT ${take}`;
}

export function sectionQuery(sectionId: string, after?: string, take = PAGE + 1): Prisma.Sql {
  return Prisma.sql`SELECT ${CARD_COLUMNS} FROM site.publication p
    WHERE p.section_id = ${sectionId}::uuid AND ${older(after, Prisma.sql`p`)}
    ORDER BY p.published_at DESC, p.story_id DESC LIMIT ${take}`;
}

export function topicQuery(topicId: string, after?: string, take = PAGE + 1): Prisma.Sql {
  return Prisma.sql`SELECT ${CARD_COLUMNS} FROM site.publication_topic t JOIN site.publication p ON p.id = t.publication_id
    WHERE t.topic_id = ${topicId}::uuid AND ${older(after, Prisma.sql`t`)}
    ORDER BY t.published_at DESC, t.story_id DESC LIMIT ${take}`;
}

export function personQuery(personId: string, after?: string, take = PAGE + 1): Prisma.Sql {
  return Prisma.sql`SELECT ${CARD_COLUMNS} FROM site.publication_person e JOIN site.publication p ON p.id = e.publication_id
    WHERE e.person_id = ${personId}::uuid AND ${older(after, Prisma.sql`e`)}
    ORDER BY e.published_at DESC, e.story_id DESC LIMIT ${take}`;
}

export async function readPage(query: Prisma.Sql): Promise<CardPage> {
  const cards = await readCards(query);
  const shown = cards.slice(0, PAGE);
  return { cards: shown, older: cards.length > PAGE ? keyOf(shown.at(-1)) : null };
}

function keyOf(card: StoryCard | undefined): string | null {
  return card ? encodeKey({ at: new Date(card.publishedAt), id: card.storyId }) : null;
}
