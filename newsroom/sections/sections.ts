import { desk } from '#platform/database/desk.ts';

export type DeskSection = { id: string; slug: string; name: string; description: string; position: number };

export async function listSections(): Promise<DeskSection[]> {
  return desk().section.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
}

export async function findSectionBySlug(slug: string): Promise<DeskSection | null> {
  return desk().section.findUnique({ where: { slug } });
}
