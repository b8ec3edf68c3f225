import { z } from 'zod';
import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { surfacesOfTopic } from '../receipts/furniture-surfaces.ts';
import { orderFurnitureReceipt } from '../receipts/order-furniture-receipt.ts';
import { notFound } from '../refusal.ts';
import { TopicForm } from './topic.ts';
import type { DeskTopic } from './topics.ts';

/** The slug stays: readers and search engines know it. */
export const TopicChange = TopicForm.omit({ slug: true }).extend({ id: z.uuid() });

export async function changeTopic(by: Actor, input: z.input<typeof TopicChange>): Promise<DeskTopic> {
  allow(by, 'keep-topics');
  const { id, ...data } = TopicChange.parse(input);
  return inTransaction(async (tx, now) => {
    if (!(await tx.topic.findUnique({ where: { id } }))) throw notFound('topic');
    const topic = await tx.topic.update({ where: { id }, data });
    await turnMenuAtHours(tx, id);
    const tags = [`topic:${id}`, `topic-name:${id}`, 'furniture'];
    const event = { name: 'topic.changed' as const, data: { ...topic }, tags, turning: true };
    const recorded = await recordEvent(tx, by, event);
    await orderFurnitureReceipt(tx, by, recorded, () => surfacesOfTopic(tx, topic, now));
    return topic;
  });
}

/** A story that comes at its hour may be the first of a topic that was not in focus when it was scheduled. */
async function turnMenuAtHours(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`UPDATE jobs.turning SET tags = tags || ARRAY['furniture']
    WHERE at > now() AND tags @> ARRAY[${`topic:${id}`}] AND NOT tags @> ARRAY['furniture']`;
}
