import { reader } from '#platform/database/reader.ts';
import { noteRead, noteSought } from '#platform/reading.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { PublishedCard, PublishedPicture } from '../publishing/publication.ts';
import type { StoryKind } from '../stories/story.ts';
import { sectionsById } from './furniture.ts';
import { peopleById } from './people-links.ts';
import { pictureOf } from './pictures.ts';
import type { LiveByline, PersonLink, SectionLink, StoryCard } from './views.ts';

/** What a list reads of a publication; the gate is the reader role's row-level security. */
export type CardRow = {
  story_id: string;
  path: string;
  kind: string;
  language: string;
  direction: string;
  headline: string;
  kicker: string;
  standfirst: string;
  section_id: string;
  card: PublishedCard;
  published_at: Date;
  modified_at: Date;
};

export const CARD_COLUMNS = Prisma.sql`p.story_id, p.path, p.kind, p.language, p.direction, p.headline, p.kicker,
  p.standfirst, p.section_id, p.card, p.published_at, p.modified_at`;

export async function readCards(query: Prisma.Sql): Promise<StoryCard[]> {
  return cardsOf(await reader().$queryRaw<CardRow[]>(query));
}

/** The live cards of the named stories, by id. A story that is not live is noted as looked for and absent. */
export async function cardsById(storyIds: string[]): Promise<Map<string, StoryCard>> {
  const ids = [...new Set(storyIds)];
  noteSought(...ids.map((id) => `story:${id}`));
  if (ids.length === 0) return new Map();
  const cards = await readCards(
    Prisma.sql`SELECT ${CARD_COLUMNS} FROM site.publication p WHERE p.story_id IN (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))})`,
  );
  return new Map(cards.map((card) => [card.storyId, card]));
}

async function cardsOf(rows: CardRow[]): Promise<StoryCard[]> {
  noteRead(...rows.map((row) => `story:${row.story_id}`));
  const people = await peopleById(rows.flatMap((row) => row.card.bylines.flatMap((byline) => byline.personId ?? [])));
  const sections = await sectionsById();
  return rows.map((row) => cardOf(row, sections.get(row.section_id), people));
}

export function cardOf(row: CardRow, section: SectionLink | undefined, people: Map<string, PersonLink>): StoryCard {
  return {
    storyId: row.story_id,
    path: row.path,
    kind: row.kind as StoryKind,
    language: row.language,
    direction: row.direction as 'ltr' | 'rtl',
    headline: row.headline,
    kicker: row.kicker,
    standfirst: row.standfirst,
    section: { slug: section?.slug ?? '', name: section?.name ?? '', path: section?.path ?? '/' },
    bylines: row.card.bylines.map((byline) => bylineOf(byline, people)),
    picture: row.card.picture && pictureOf(row.card.picture as PublishedPicture),
    publishedAt: row.published_at.toISOString(),
    modifiedAt: row.modified_at.toISOString(),
  };
}

function bylineOf(byline: PublishedCard['bylines'][number], people: Map<string, PersonLink>): LiveByline {
  const person = byline.personId ? people.get(byline.personId) : undefined;
  return { name: byline.name, path: person?.path ?? null, role: byline.role, place: byline.place };
}
