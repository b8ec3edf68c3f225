import type { Transaction } from '#platform/database/transaction.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/**
 * Does the change once for a key that its sender chose, and gives the first answer again when the key comes again (a
 * double click, a retried request). Call it after locking what the change works on. Without a key it just does it.
 */
export async function once<T extends Prisma.InputJsonObject>(
  tx: Transaction,
  verb: string,
  key: string | undefined,
  change: () => Promise<T>,
): Promise<T> {
  if (!key) return change();
  const earlier = await tx.answered.findUnique({ where: { key } });
  if (earlier?.verb === verb) return earlier.answer as T;
  const answer = await change();
  await tx.answered.create({ data: { key, verb, answer } });
  return answer;
}
