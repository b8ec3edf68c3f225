import { setTimeout as pause } from 'node:timers/promises';
import { caughtUp, type Told, toldEverywhere } from '#platform/notices.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { desk } from './desk.ts';

export type Transaction = Prisma.TransactionClient;

/** SQLSTATE of a serialization failure and of a deadlock: the same work may succeed when it is done again. */
const TRY_AGAIN = /\b(40001|40P01)\b|P2034/;
const TRIES = 4;

/**
 * Does one change in one transaction. `now` is the transaction's time by the database's clock, cut to milliseconds, so
 * that what is made live "now" is live at once and never by the clock of this machine. Resolves when this process's
 * readers see the change; what takes something away from them, when those of every instance that can be reached do.
 */
export async function inTransaction<T>(change: (tx: Transaction, now: Date) => Promise<T>): Promise<T> {
  const { answer, told } = await tryTo(change, 1);
  await caughtUp();
  if (told) await toldEverywhere(told);
  return answer;
}

const toldIn = new WeakMap<Transaction, Told>();

/** What the transaction wrote into the log of changes, to be looked after once it is committed. */
export function noteTold(tx: Transaction, change: Told['changes'][number]): void {
  const before = toldIn.get(tx);
  const changes = [...(before?.changes ?? []), change];
  toldIn.set(tx, { changes, ends: changes.some(({ ends }) => ends.length > 0) });
}

type Done<T> = { answer: T; told: Told | undefined };

async function tryTo<T>(change: (tx: Transaction, now: Date) => Promise<T>, attempt: number): Promise<Done<T>> {
  try {
    const doing = async (tx: Transaction) => ({ answer: await change(tx, await timeOf(tx)), told: toldIn.get(tx) });
    return await desk().$transaction(doing, { maxWait: 5_000, timeout: 30_000 });
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
