import { desk } from '#platform/database/desk.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { notFound } from '../refusal.ts';
import { type Expectation, HEARD_WITHIN_MS, type Receipt, type Said, type Surface } from './receipt.ts';

const WHOLE = {
  instances: { include: { answers: true }, orderBy: [{ machine: 'asc' }, { address: 'asc' }] },
} satisfies Prisma.ReceiptInclude;
type Row = Prisma.ReceiptGetPayload<{ include: typeof WHOLE }>;

/** As it stands now; it fills while the instances answer. */
export async function getReceipt(by: Actor, id: string): Promise<Receipt> {
  allow(by, 'read-stories');
  const row = isId(id) ? await desk().receipt.findUnique({ where: { id }, include: WHOLE }) : null;
  if (!row) throw notFound('receipt');
  return receiptOf(row, await timeOfDatabase());
}

/** Those of events, by the events' ids: for the log of a story. Old ones are not kept. */
export async function findReceipts(by: Actor, eventIds: string[]): Promise<Map<string, Receipt>> {
  allow(by, 'read-stories');
  const rows = await desk().receipt.findMany({ where: { eventId: { in: eventIds } }, include: WHOLE });
  const now = await timeOfDatabase();
  return new Map(rows.map((row) => [row.eventId, receiptOf(row, now)]));
}

function receiptOf(row: Row, now: Date): Receipt {
  const surfaces = row.surfaces as Surface[];
  const isOpen = now.getTime() - row.at.getTime() < HEARD_WITHIN_MS;
  const instances = row.instances.map(({ instanceId, machine, address, silentMs, answers }) => {
    const said = surfaces.map((_, nth): Said => {
      const answer = answers.find((each) => each.nth === nth);
      if (!answer) return isOpen ? null : 'silent';
      return answer.ms === null ? (answer.outcome as 'not-new' | 'left-out') : { ms: answer.ms };
    });
    return { id: instanceId, machine, address, silentForMs: silentMs, said };
  });
  const { id, eventId } = row;
  const hour = row.hour?.toISOString() ?? null;
  return { id, eventId, expects: row.expects as Expectation, hour, surfaces, instances };
}

/** This machine's clock may go otherwise, and nothing is missed by it. */
async function timeOfDatabase(): Promise<Date> {
  const [row] = await desk().$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return row!.now;
}
