import { reader } from '#platform/database/reader.ts';
import { noteRead, noteSought } from '#platform/reading.ts';
import { readPage, topicQuery } from './lists.ts';
import { topicPath } from './paths.ts';
import type { CardPage, SiteTopic, TopicLink } from './views.ts';

/** Only a topic with a live story is found. */
export async function findTopic(slug: string): Promise<SiteTopic | null> {
  noteRead(`path:${topicPath(slug)}`);
  const topic = await reader().siteTopic.findUnique({ where: { slug } });
  // Whichever story is published next may be its first.
  if (!topic) noteRead('feed');
  if (!topic) return null;
  const { id, name, description } = topic;
  noteRead(`topic:${id}`);
  return { id, slug, name, description, kind: topic.kind as SiteTopic['kind'], path: topicPath(slug) };
}

/** Newest first, twenty a page; `after` is the `older` of the page before. */
export async function listTopic(topicId: string, after?: string): Promise<CardPage> {
  noteRead(`topic:${topicId}`);
  return readPage(topicQuery(topicId, after));
}

/** What a live story says of its own topics, in the order of the ids: their names, and nothing of what else is in them. */
export async function topicsById(ids: string[]): Promise<TopicLink[]> {
  noteSought(...ids.map((id) => `topic-name:${id}`));
  if (ids.length === 0) return [];
  const topics = await reader().siteTopic.findMany({ where: { id: { in: ids } } });
  noteRead(...topics.map(({ id }) => `topic-name:${id}`));
  const byId = new Map(topics.map(({ id, slug, name }) => [id, { id, slug, name, path: topicPath(slug) }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
