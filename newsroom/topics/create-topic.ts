import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { slugOf } from '../slug.ts';
import { refuseTaken } from '../unique.ts';
import { TopicForm } from './topic.ts';
import type { DeskTopic } from './topics.ts';

export async function createTopic(by: Actor, input: TopicForm): Promise<DeskTopic> {
  allow(by, 'keep-topics');
  const form = TopicForm.parse(input);
  const slug = form.slug || slugOf(form.name) || crypto.randomUUID();
  return refuseTaken('slug', 'Another topic has this address.', () =>
    inTransaction(async (tx) => {
      const topic = await tx.topic.create({ data: { ...form, slug } });
      await recordEvent(tx, by, { name: 'topic.added', data: { ...topic } });
      return topic;
    }),
  );
}
