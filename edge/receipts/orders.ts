import type { Ask } from '#platform/notices.ts';
import type { Expectation } from './proof.ts';

/** A page of an order. */
export type OrderedPage = {
  kind: string;
  path: string;
  /** Of this page, if it is not what the order expects of all. */
  expects?: Expectation;
  /** Where it is to lead, if it is to lead elsewhere. */
  to?: string;
};

/** What is to be read back here. */
export type Order = {
  id: string;
  /** Null for what belongs to no story. */
  storyId: string | null;
  expects: Expectation;
  /** The commit of the change, or the hour that has come: in milliseconds since 1970 by the database's clock. */
  since: number;
  /** Of the change in the log; null if it is the hour that counts. */
  number: number | null;
  pages: OrderedPage[];
};
export type Outcome = 'new' | 'not-new' | 'left-out';
export type Answer = { orderId: string; nth: number; outcome: Outcome; ms: number | null };

/** Changes that may have an order. */
export const ORDERED_BY: ReadonlySet<string> = new Set([
  'newspaper.described',
  'person.changed',
  'redirect.added',
  'redirect.removed',
  'section.added',
  'section.changed',
  'section.removed',
  'story.moved',
  'story.published',
  'story.released',
  'story.withdrawn',
  'topic.changed',
]);

/** Who was away for long does not read back all of what it missed. */
const MOST_AT_ONCE = 20;
const ORDERED = `
  SELECT r.id, r.story_id AS "storyId", r.expects, (extract(epoch FROM coalesce(r.hour, c.at)) * 1000)::float8 AS since,
    CASE WHEN r.hour IS NULL THEN c.number::float8 END AS number, r.surfaces AS pages
  FROM jobs.receipt r JOIN jobs.change c ON c.id = r.change_id
  WHERE r.change_id = ANY($1::uuid[]) ORDER BY c.number DESC LIMIT ${MOST_AT_ONCE}`;
/** Who came just after the roll was called says so itself. */
const PRESENT = `
  INSERT INTO jobs.receipt_instance (receipt_id, instance_id, address, machine, silent_ms)
  SELECT r.id, i.id, i.address, i.machine, 0 FROM jobs.receipt r, jobs.instance i
  WHERE r.id = ANY($1::uuid[]) AND i.id = $2::uuid ON CONFLICT DO NOTHING`;
const ANSWERED = `
  INSERT INTO jobs.receipt_answer (receipt_id, instance_id, nth, outcome, ms)
  SELECT a.receipt_id, $2::uuid, a.nth, a.outcome, a.ms
  FROM unnest($1::uuid[], $3::smallint[], $4::text[], $5::float8[]) AS a (receipt_id, nth, outcome, ms)
  JOIN jobs.receipt_instance i ON i.receipt_id = a.receipt_id AND i.instance_id = $2::uuid
  ON CONFLICT DO NOTHING`;

/** What was ordered with these changes, the oldest first. */
export async function ordersOf(changeIds: string[], ask: Ask): Promise<Order[]> {
  return (await ask<Order>(ORDERED, [changeIds])).reverse();
}

/** Writes down what was answered; an order that was dropped meanwhile is left alone. */
export async function keepAnswers(answers: Answer[], instanceId: string, ask: Ask): Promise<void> {
  const ids = answers.map(({ orderId }) => orderId);
  await ask(PRESENT, [[...new Set(ids)], instanceId]);
  const columns = [answers.map(({ nth }) => nth), answers.map(({ outcome }) => outcome), answers.map(({ ms }) => ms)];
  await ask(ANSWERED, [ids, instanceId, ...columns]);
}
