import { desk } from '#platform/database/desk.ts';

export type DeskTopic = {
  id: string;
  slug: string;
  name: string;
  kind: string;
  description: string;
  focus: number | null;
};

const MOST = 50;

/** By name, fifty a page; `after` is the name that the page before ended with. */
export async function listTopics(after = ''): Promise<DeskTopic[]> {
  return desk().topic.findMany({ where: { name: { gt: after } }, orderBy: { name: 'asc' }, take: MOST });
}

export async function findTopicsByWords(words: string): Promise<DeskTopic[]> {
  const where = { name: { contains: words.trim(), mode: 'insensitive' as const } };
  return desk().topic.findMany({ where, orderBy: { name: 'asc' }, take: 20 });
}

export async function findTopicsById(ids: string[]): Promise<DeskTopic[]> {
  return desk().topic.findMany({ where: { id: { in: ids } } });
}
