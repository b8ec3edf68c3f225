import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { DESK_CHANNEL } from '../events/tell-desk.ts';
import { notFound } from '../refusal.ts';

/** From this clock on, the characters of a Yjs client were brought by whoever appends, or by who had brought `like`. */
export type Beginning = { client: number; fromClock: number; like?: { client: number; clock: number } };
export type Appended = { version: number; savedAt: Date };

/**
 * Adds a validated Yjs update to the log of a working copy, in one statement. When this resolves, Postgres has committed
 * it: that, and nothing less, is what the desk calls saved. Versions are given under the copy's lock, so they are
 * committed in their order, without holes.
 */
export async function appendUpdate(
  by: Actor,
  { storyId, update, beginnings }: { storyId: string; update: Uint8Array; beginnings: Beginning[] },
): Promise<Appended> {
  allow(by, 'save');
  const brought = JSON.stringify(
    beginnings.map(({ client, fromClock, like }) => ({
      client,
      from_clock: fromClock,
      like_client: like?.client,
      like_clock: like?.clock,
    })),
  );
  const [row] = await desk().$queryRaw<{ version: number; saved_at: Date }[]>`
    WITH copy AS (
      UPDATE desk.working_copy SET version = version + 1, saved_at = date_trunc('milliseconds', clock_timestamp())
      WHERE story_id = ${storyId}::uuid RETURNING story_id, version, saved_at),
    logged AS (
      INSERT INTO desk.working_copy_update (story_id, version, update, by_name, by_id, at)
      SELECT story_id, version, ${update}::bytea, ${by.name}, ${by.id}::uuid, saved_at FROM copy),
    writers AS (
      INSERT INTO desk.writer (story_id, client, from_clock, by_name, by_id)
      SELECT story_id, w.client, w.from_clock, coalesce(first.by_name, ${by.name}),
        CASE WHEN first.by_name IS NULL THEN ${by.id}::uuid ELSE first.by_id END
      FROM copy
      CROSS JOIN jsonb_to_recordset(${brought}::jsonb)
        AS w (client bigint, from_clock int, like_client bigint, like_clock int)
      LEFT JOIN LATERAL (
        SELECT by_name, by_id FROM desk.writer
        WHERE story_id = ${storyId}::uuid AND client = w.like_client AND from_clock <= w.like_clock
        ORDER BY from_clock DESC LIMIT 1) first ON true
      ON CONFLICT DO NOTHING)
    SELECT version, saved_at,
      pg_notify(${DESK_CHANNEL}, json_build_object('storyId', story_id, 'version', version)::text)::text
    FROM copy`;
  if (!row) throw notFound('story');
  return { version: row.version, savedAt: row.saved_at };
}
