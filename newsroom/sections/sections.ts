import { desk } from '#platform/database/desk.ts';

export type DeskSection = { id: string; slug: string; name: string; description: string; position: number };

export async function listSections(): Promise<DeskSection[]> {
  return desk().section.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
}

/** Those whose name or address has the words; a newspaper has few. */
export async function findSectionsByWords(words: string): Promise<DeskSection[]> {
  const wanted = words.trim().toLowerCase();
  return (await listSections()).filter(({ name, slug }) => `${name} ${slug}`.toLowerCase().includes(wanted));
}

export async function findSectionBySlug(slug: string): Promise<DeskSection | null> {
  return desk().section.findUnique({ where: { slug } });
}
