import { settings } from '#platform/config.ts';
import { reader } from '#platform/database/reader.ts';
import { noteRead } from '#platform/reading.ts';
import { directionOf } from '../stories/languages.ts';
import { onceAPage } from './once-a-page.ts';
import { topicPath } from './paths.ts';
import type { Furniture, Newspaper, SectionLink } from './views.ts';

/** Stands before a newspaper has been set up, so that its address answers with a page. */
const UNNAMED = { name: 'Nightdesk', strapline: '', language: 'en', zone: 'UTC', imprint: '' };

const newspaperOfPage = onceAPage(async () => reader().siteNewspaper.findFirst());
const sectionsOfPage = onceAPage(async () =>
  reader().siteSection.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] }),
);
const topicsOfPage = onceAPage(async () =>
  reader().siteTopic.findMany({
    where: { focus: { not: null } },
    orderBy: [{ focus: 'asc' }, { slug: 'asc' }],
    take: 12,
  }),
);

export async function readFurniture(): Promise<Furniture> {
  noteRead('furniture');
  const [newspaper, sections, topics] = await Promise.all([readNewspaper(), readSections(), topicsOfPage()]);
  const topicsInFocus = topics.map(({ id, slug, name }) => ({ id, slug, name, path: topicPath(slug) }));
  return { newspaper, sections, topicsInFocus };
}

export async function readNewspaper(): Promise<Newspaper> {
  noteRead('furniture');
  const { name, strapline, language, zone, imprint } = (await newspaperOfPage()) ?? UNNAMED;
  const origin = settings().publicUrl.replace(/\/$/, '');
  return { name, strapline, language, direction: directionOf(language), zone, imprint, origin };
}

export async function readSections(): Promise<SectionLink[]> {
  noteRead('furniture');
  const sections = await sectionsOfPage();
  return sections.map(({ id, slug, name, description }) => ({ id, slug, name, description, path: `/${slug}` }));
}

export async function sectionsById(): Promise<Map<string, SectionLink>> {
  return new Map((await readSections()).map((section) => [section.id, section]));
}
