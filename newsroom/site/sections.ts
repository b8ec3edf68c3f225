import { reader } from '#platform/database/reader.ts';
import { noteRead } from '#platform/reading.ts';
import { readPage, sectionQuery } from './lists.ts';
import type { CardPage, SectionLink } from './views.ts';

export async function findSection(slug: string): Promise<SectionLink | null> {
  noteRead('furniture', `path:/${slug}`);
  const section = await reader().siteSection.findUnique({ where: { slug } });
  return section && { ...section, path: `/${slug}` };
}

/** Newest first, twenty a page; `after` is the `older` of the page before. */
export async function listSection(sectionId: string, after?: string): Promise<CardPage> {
  noteRead(`section:${sectionId}`);
  return readPage(sectionQuery(sectionId, after));
}
