import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
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
    await recordEvent(tx, by, { name: 'topic.changed', data: { ...topic }, tags: [`topic:${id}`, 'furniture'] });
    return topic;
  });
}
