import { z } from 'zod';
import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound } from '../refusal.ts';
import { TopicForm } from './topic.ts';
import type { DeskTopic } from './topics.ts';

/** The slug stays: readers and search engines know it. */
export const TopicChange = TopicForm.omit({ slug: true }).extend({ id: z.uuid() });

export async function changeTopic(by: Actor, input: z.input<typeof TopicChange>): Promise<DeskTopic> {
  allow(by, 'keep-topics');
  const { id, ...data } = TopicChange.parse(input);
  return inTransaction(async (tx) => {
    if (!(await tx.topic.findUnique({ where: { id } }))) throw notFound('topic');
    const topic = await tx.topic.update({ where: { id }, data });
    await turnMenuAtHours(tx, id);
    const tags = [`topic:${id}`, `topic-name:${id}`, 'furniture'];
    await recordEvent(tx, by, { name: 'topic.changed', data: { ...topic }, tags, turning: true });
    return topic;
  });
}

/** A story that comes at its hour may be the first of a topic that was not in focus when it was scheduled. */
async function turnMenuAtHours(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`UPDATE jobs.turning SET tags = tags || ARRAY['furniture']
    WHERE at > now() AND tags @> ARRAY[${`topic:${id}`}] AND NOT tags @> ARRAY['furniture']`;
}
