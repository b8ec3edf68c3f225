import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

const MOST = 10;

/**
 * Connections for a client of Prisma. Each has somebody who listens for its end from its first moment: a database that dies
 * while it lets us in says both in one packet, before Prisma listens, and an `error` that nobody listens for ends the
 * process. What was asked fails all the same.
 */
export function poolFor(address: string): PrismaPg {
  const pool = new pg.Pool({ connectionString: address, max: MOST });
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PrismaPg(pool, { disposeExternalPool: true });
}
