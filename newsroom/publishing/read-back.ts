import type { Transaction } from '#platform/database/transaction.ts';
import type { Surface } from '../receipts/receipt.ts';

type Place = { storyId: string; path: string; sectionId: string; topicIds: string[]; personIds: string[] };

/** Of topics and of people: more would cost more than they prove. */
const MOST_NAMES = 3;

/** The pages on which readers meet a version, as they are read back: at most twelve, in the order of the receipt. */
export async function surfacesToRead(tx: Transaction, place: Place): Promise<Surface[]> {
  const section = await sectionOf(tx, place.sectionId);
  const few = (ids: string[]) => ({
    where: { id: { in: ids.slice(0, MOST_NAMES) } },
    select: { slug: true, name: true },
  });
  const topics = await tx.topic.findMany({ ...few(place.topicIds), orderBy: { name: 'asc' } });
  const people = await tx.person.findMany({ ...few(place.personIds), orderBy: { name: 'asc' } });
  // The file that the story stands in: it begins after a story before this one.
  const part = await tx.sitemapPart.findFirst({ where: { after: { lt: place.storyId } }, orderBy: { after: 'desc' } });
  return [
    { kind: 'article', name: '', path: place.path },
    { kind: 'front', name: '', path: '/' },
    ...(section ? [{ kind: 'section', name: section.name, path: `/${section.slug}` } as const] : []),
    ...topics.map((topic): Surface => ({ kind: 'topic', name: topic.name, path: `/topics/${topic.slug}` })),
    ...people.map((person): Surface => ({ kind: 'person', name: person.name, path: `/people/${person.slug}` })),
    { kind: 'feed', name: '', path: '/feed.xml' },
    ...(section ? [{ kind: 'feed', name: section.name, path: `/${section.slug}/feed.xml` } as const] : []),
    { kind: 'sitemap', name: '', path: `/sitemaps/${part?.after ?? 'stories'}.xml` },
  ];
}

/** The same of a story that moved: its old address leads to the new one, and the section that it left has it no more. */
export async function surfacesOfMove(
  tx: Transaction,
  place: Place,
  was: { path: string; sectionId: string },
): Promise<Surface[]> {
  const [article, ...others] = await surfacesToRead(tx, place);
  const old: Surface = { kind: 'old-address', name: '', path: was.path, expects: 'moved', to: place.path };
  const left = was.sectionId === place.sectionId ? null : await sectionOf(tx, was.sectionId);
  return [
    ...(article ? [article] : []),
    ...(was.path === place.path ? [] : [old]),
    ...others,
    ...(left ? [{ kind: 'section', name: left.name, path: `/${left.slug}`, expects: 'gone' } as const] : []),
    ...(left ? [{ kind: 'feed', name: left.name, path: `/${left.slug}/feed.xml`, expects: 'gone' } as const] : []),
  ];
}

function sectionOf(tx: Transaction, id: string) {
  return tx.section.findUnique({ where: { id }, select: { slug: true, name: true } });
}
