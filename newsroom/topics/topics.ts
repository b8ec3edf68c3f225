import { desk } from '#platform/database/desk.ts';
import { type KeptFilter, type KeptPage, pageByName } from '../kept-by-name.ts';

export type DeskTopic = {
  id: string;
  slug: string;
  name: string;
  kind: string;
  description: string;
  focus: number | null;
};

/** As many as a picker shows. */
const MOST = 20;

/** By name, fifty a page; the words may stand in the name, the kind or the address. */
export async function listTopics(filter: KeptFilter = {}): Promise<KeptPage<DeskTopic>> {
  return pageByName('topics', filter, findTopicsById);
}

export async function findTopicsByWords(words: string): Promise<DeskTopic[]> {
  return (await listTopics({ words })).rows.slice(0, MOST);
}

export async function findTopicsById(ids: string[]): Promise<DeskTopic[]> {
  return desk().topic.findMany({ where: { id: { in: ids } } });
}
