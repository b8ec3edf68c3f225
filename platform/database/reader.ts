import { PrismaClient } from '#prisma/generated/client.ts';
import { databaseAddresses } from './addresses.ts';
import { keptClient } from './kept-client.ts';
import { poolFor } from './pool.ts';

/** The connection of the public role: may SELECT in the schema `site`, where row-level security shows what is live. */
export function reader(): PrismaClient {
  const { reader: address } = databaseAddresses();
  return keptClient(address, () => new PrismaClient({ adapter: poolFor(address) }));
}
