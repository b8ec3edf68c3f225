import { reader } from '#platform/database/reader.ts';
import { log } from '#platform/log.ts';
import { noteRead } from '#platform/reading.ts';
import { Prisma, type Publication } from '#prisma/generated/client.ts';
import type { PublishedCard, PublishedContent } from '../publishing/publication.ts';
import { Block, type Body } from '../stories/body.ts';
import { isSafeHref } from '../stories/href.ts';
import { cardOf, cardsById } from './cards.ts';
import { sectionsById } from './furniture.ts';
import { peopleById } from './people-links.ts';
import { pictureOf } from './pictures.ts';
import { topicsById } from './topics.ts';
import type { LiveArticle, LiveRelated, StoryCard } from './views.ts';

export async function readArticle(row: Publication): Promise<LiveArticle> {
  const content = row.content as unknown as PublishedContent;
  const body = readableBody(row.storyId, content.body);
  const inline = body.content.flatMap((block) => (block.type === 'relatedStory' ? block.attrs.storyId : []));
  const relatedIds = content.related.flatMap((link) => link.storyId ?? []);
  const [card, stories, topics, translations, { earlier, later }] = await Promise.all([
    ownCard(row),
    cardsById([...inline, ...relatedIds]),
    topicsById(content.topicIds),
    translationsOf(row),
    neighboursOf(row),
  ]);
  return {
    ...card,
    dateline: content.dateline,
    body,
    inlineStories: Object.fromEntries(inline.flatMap((id) => (stories.has(id) ? [[id, stories.get(id)!]] : []))),
    pictures: content.pictures.map(pictureOf),
    captions: content.captions,
    sources: content.sources.map(({ name, url }) => ({ name, url: url && isSafeHref(url) ? url : null })),
    related: content.related.flatMap((link) => relatedOf(link, stories)),
    topics,
    translations,
    earlier,
    later,
    social: content.social,
    search: content.search,
  };
}

async function ownCard(row: Publication): Promise<StoryCard> {
  noteRead(`story:${row.storyId}`);
  const card = row.card as unknown as PublishedCard;
  const people = await peopleById(card.bylines.flatMap((byline) => byline.personId ?? []));
  const section = (await sectionsById()).get(row.sectionId);
  return cardOf({ ...row, ...snake(row), card }, section, people);
}

function snake(row: Publication) {
  const { storyId, sectionId, publishedAt, modifiedAt } = row;
  return { story_id: storyId, section_id: sectionId, published_at: publishedAt, modified_at: modifiedAt };
}

/** A block that is not in the schema is left out and logged; the rest of the story is read. */
export function readableBody(storyId: string, stored: unknown): Body {
  const blocks = (stored as { content?: unknown[] } | null)?.content ?? [];
  const content = blocks.flatMap((block) => {
    const read = Block.safeParse(block);
    if (read.success) return [read.data];
    const type = String((block as { type?: unknown } | null)?.type).slice(0, 40);
    log.warn({ storyId, type }, 'A block that is not in the schema was left out of a page.');
    return [];
  });
  return { type: 'doc', content };
}

/** A link to a story that is not live is left out; one without any target keeps its title. */
function relatedOf(link: PublishedContent['related'][number], stories: Map<string, StoryCard>): LiveRelated[] {
  const { storyId, url, title, line } = link;
  const plain = { path: null, url: null, title, line, language: null, picture: null };
  if (!storyId) return [{ ...plain, url: url && isSafeHref(url) ? url : null }];
  const story = stories.get(storyId);
  if (!story) return [];
  const { path, language, picture } = story;
  return [{ path, url: null, title: title || story.headline, line: line || story.standfirst, language, picture }];
}

async function translationsOf(row: Publication): Promise<LiveArticle['translations']> {
  noteRead(`translations:${row.translationGroupId}`);
  const others = await reader().publication.findMany({
    where: { translationGroupId: row.translationGroupId, storyId: { not: row.storyId } },
    select: { path: true, language: true, direction: true, headline: true },
    // A group may have two in one language; which comes first must not depend on which was written last.
    orderBy: [{ language: 'asc' }, { storyId: 'asc' }],
  });
  return others.map((other) => ({ ...other, direction: other.direction as 'ltr' | 'rtl' }));
}

type Neighbour = NonNullable<LiveArticle['earlier']> & { storyId: string; side: 'earlier' | 'later' };

/** The next stories of the section in time and in the same language, before and after this one. */
async function neighboursOf(row: Publication): Promise<Pick<LiveArticle, 'earlier' | 'later'>> {
  noteRead(`section:${row.sectionId}`);
  const columns = Prisma.sql`p.story_id::text AS "storyId", p.path, p.headline, p.language`;
  const besides = Prisma.sql`site.publication p WHERE p.section_id = ${row.sectionId}::uuid AND p.language = ${row.language}`;
  const key = Prisma.sql`(${row.publishedAt}::timestamptz, ${row.storyId}::uuid)`;
  const neighbours = await reader().$queryRaw<Neighbour[]>`
    (SELECT 'earlier' AS side, ${columns} FROM ${besides}
      AND (p.published_at, p.story_id) < ${key} ORDER BY p.published_at DESC, p.story_id DESC LIMIT 1)
    UNION ALL
    (SELECT 'later' AS side, ${columns} FROM ${besides}
      AND (p.published_at, p.story_id) > ${key} ORDER BY p.published_at, p.story_id LIMIT 1)`;
  noteRead(...neighbours.map(({ storyId }) => `story:${storyId}`));
  const at = (side: Neighbour['side']) => {
    const found = neighbours.find((each) => each.side === side);
    return found ? { path: found.path, headline: found.headline, language: found.language } : null;
  };
  return { earlier: at('earlier'), later: at('later') };
}
