import { desk } from '#platform/database/desk.ts';
import { notFound } from '../refusal.ts';

export type DeskSection = { id: string; slug: string; name: string; description: string; position: number };

export async function listSections(): Promise<DeskSection[]> {
  return desk().section.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
}

export async function findSectionBySlug(slug: string): Promise<DeskSection | null> {
  return desk().section.findUnique({ where: { slug } });
}

export async function getSection(id: string): Promise<DeskSection> {
  const section = await desk().section.findUnique({ where: { id } });
  if (!section) throw notFound('section');
  return section;
}
