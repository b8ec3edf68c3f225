import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { HEARD_WITHIN_MS, SURFACES } from './receipt.ts';
import type { Span, Speeds, SurfaceSpeed } from './speeds.ts';

/** So many receipts are looked at: their answers are read in a tenth of a second. */
export const MOST_RECEIPTS = 2_000;
const HOURS: Record<Span, number> = { hour: 1, day: 24, week: 168 };
type Row = Omit<SurfaceSpeed, 'kind'> & { kind: string };

/** Percentiles of the last hour, day or week, over all instances, surface by surface. */
export async function readSpeeds(by: Actor, span: Span, most = MOST_RECEIPTS): Promise<Speeds> {
  allow(by, 'read-receipts');
  const receipts = await desk().$queryRaw<{ id: string }[]>`
    SELECT id FROM jobs.receipt WHERE at > now() - make_interval(hours => ${HOURS[span]})
    ORDER BY at DESC LIMIT ${most + 1}`;
  const ids = receipts.slice(0, most).map(({ id }) => id);
  const rows = await desk().$queryRaw<Row[]>`
    SELECT r.surfaces->(a.nth::int)->>'kind' AS kind,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY a.ms) AS p50,
      percentile_cont(0.95) WITHIN GROUP (ORDER BY a.ms) AS p95,
      percentile_cont(0.99) WITHIN GROUP (ORDER BY a.ms) AS p99,
      count(a.ms)::int AS answers,
      count(a.nth) FILTER (WHERE a.outcome = 'not-new')::int AS "notNew"
    FROM jobs.receipt r JOIN jobs.receipt_answer a ON a.receipt_id = r.id
    WHERE r.id = ANY(${ids}::uuid[]) GROUP BY 1`;
  const [silence] = await desk().$queryRaw<{ unheard: number }[]>`
    SELECT count(DISTINCT r.id)::int AS unheard FROM jobs.receipt r JOIN jobs.receipt_instance i ON i.receipt_id = r.id
    WHERE r.id = ANY(${ids}::uuid[]) AND r.at < clock_timestamp() - make_interval(secs => ${HEARD_WITHIN_MS / 1_000})
      AND NOT EXISTS (
        SELECT FROM jobs.receipt_answer a WHERE a.receipt_id = r.id AND a.instance_id = i.instance_id)`;
  const surfaces = SURFACES.map((kind) => {
    const { p50 = null, p95 = null, p99 = null, answers = 0, notNew = 0 } = rows.find((row) => row.kind === kind) ?? {};
    return { kind, p50, p95, p99, answers, notNew };
  });
  return { surfaces, receipts: ids.length, unheard: silence?.unheard ?? 0, cut: receipts.length > most };
}
