import { setTimeout as pause } from 'node:timers/promises';
import { caughtUp } from '#platform/notices.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { desk } from './desk.ts';

export type Transaction = Prisma.TransactionClient;

/** SQLSTATE of a serialization failure and of a deadlock: the same work may succeed when it is done again. */
const TRY_AGAIN = /\b(40001|40P01)\b|P2034/;
const TRIES = 4;

/**
 * Does one change in one transaction. `now` is the transaction's time by the database's clock, cut to milliseconds, so
 * that what is made live "now" is live at once and never by the clock of this machine. Resolves when this process's
 * readers see the change.
 */
export async function inTransaction<T>(change: (tx: Transaction, now: Date) => Promise<T>): Promise<T> {
  const answer = await tryTo(change, 1);
  await caughtUp();
  return answer;
}

async function tryTo<T>(change: (tx: Transaction, now: Date) => Promise<T>, attempt: number): Promise<T> {
  try {
    return await desk().$transaction(async (tx) => change(tx, await timeOf(tx)), { maxWait: 5_000, timeout: 30_000 });
  } catch (error) {
    if (attempt >= TRIES || !TRY_AGAIN.test(sqlStateOf(error))) throw error;
    await pause(20 * 2 ** attempt * Math.random());
    return tryTo(change, attempt + 1);
  }
}

async function timeOf(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT date_trunc('milliseconds', now()) AS now`;
  return row!.now;
}

function sqlStateOf(error: unknown): string {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return `${error.code} ${JSON.stringify(error.meta ?? {})}`;
  return error instanceof Error ? error.message : String(error);
}
