import { createHash, randomBytes } from 'node:crypto';
import { desk } from '#platform/database/desk.ts';
import type { Transaction } from '#platform/database/transaction.ts';
import { Refused } from '../refusal.ts';
import { hasAccounts } from './accounts.ts';

const HOUR_MS = 3_600_000;
/** The path of the page that the link opens. */
const PAGE = '/admin/setup';

/**
 * While nobody has an account: makes a link with which the first admin comes in, once, within 24 hours, and gives its path.
 * Earlier links die. Null when somebody has an account. Only the token's hash is kept.
 */
export async function offerSetup(now = new Date()): Promise<string | null> {
  if (await hasAccounts()) return null;
  const token = randomBytes(32).toString('base64url');
  const link = { hash: hashOf(token), expiresAt: new Date(now.getTime() + 24 * HOUR_MS) };
  await desk().$transaction([desk().setupLink.deleteMany(), desk().setupLink.create({ data: link })]);
  return `${PAGE}?token=${token}`;
}

/** True for a link that still opens. */
export async function isSetupToken(token: string, now = new Date()): Promise<boolean> {
  const link = await desk().setupLink.findUnique({ where: { hash: hashOf(token) } });
  return link !== null && link.usedAt === null && link.expiresAt > now && !(await hasAccounts());
}

/** Spends the link. Refuses one that is unknown, used or too old, and any while somebody has an account. */
export async function spendSetupToken(tx: Transaction, token: string, now: Date): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('setup'))`;
  const where = { hash: hashOf(token), usedAt: null, expiresAt: { gt: now } };
  const { count } = await tx.setupLink.updateMany({ where, data: { usedAt: now } });
  const taken = await tx.account.findFirst({ select: { id: true } });
  if (count === 0 || taken) {
    throw new Refused('not-found', 'This link does not open any more. Start the server again to get a new one.');
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
