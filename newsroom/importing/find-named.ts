import type { Transaction } from '#platform/database/transaction.ts';
import type { StoryContent } from '../stories/content.ts';

/** Ties what a text only names to what the newsroom has: people by name, sources by name, related stories by headline. */
export async function findNamed(tx: Transaction, content: StoryContent): Promise<StoryContent> {
  const [people, sources, stories] = await Promise.all([
    tx.person.findMany({ where: anyName(content.bylines.map((byline) => byline.name)) }),
    tx.source.findMany({ where: anyName(content.sources.map((source) => source.name)) }),
    storiesByHeadline(
      tx,
      content.related.map((link) => link.title),
    ),
  ]);
  const person = new Map(people.map((each) => [folded(each.name), each.id]));
  const source = new Map(sources.map((each) => [folded(each.name), each.id]));
  return {
    ...content,
    bylines: content.bylines.map((byline) => ({ ...byline, personId: person.get(folded(byline.name)) ?? null })),
    sources: content.sources.map((cited) => ({ ...cited, sourceId: source.get(folded(cited.name)) ?? null })),
    related: content.related.map((link) => ({
      ...link,
      storyId: link.url ? null : (stories.get(folded(link.title)) ?? null),
    })),
  };
}

/** The oldest story with a headline stands for it. */
async function storiesByHeadline(tx: Transaction, titles: string[]): Promise<Map<string, string>> {
  if (titles.length === 0) return new Map();
  const found = await tx.$queryRaw<{ id: string; headline: string }[]>`
    SELECT id, headline FROM desk.story
    WHERE desk.folded(headline) IN (SELECT desk.folded(t) FROM unnest(${titles}::text[]) t) ORDER BY id DESC LIMIT 200`;
  return new Map(found.map((story) => [folded(story.headline), story.id]));
}

function anyName(names: string[]) {
  return { OR: names.map((name) => ({ name: { equals: name, mode: 'insensitive' as const } })) };
}

/** As desk.folded in the database: quotation marks and case may differ, the rest must be equal. */
function folded(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[‘’‛`]/g, "'")
    .replace(/[“”„]/g, '"');
}
