import { desk } from '#platform/database/desk.ts';
import type { Transaction } from '#platform/database/transaction.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { Refused } from '../refusal.ts';

/** No list may hold up the desk, whatever is asked of it. */
const LONGEST_MS = 2_000;
/** SQLSTATE query_canceled. */
const CANCELLED = '57014';

/** Finds within a time that the database keeps. */
export async function findWithin<T>(find: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await desk().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT set_config('statement_timeout', ${`${LONGEST_MS}ms`}, true)`;
        return find(tx);
      },
      { timeout: 3 * LONGEST_MS },
    );
  } catch (error) {
    if (!isCancelled(error)) throw error;
    throw new Refused('invalid', 'This took too long to find. Type another word, or choose a section.');
  }
}

function isCancelled(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return `${error.message} ${JSON.stringify(error.meta ?? {})}`.includes(CANCELLED);
}
