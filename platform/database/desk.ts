import { PrismaClient } from '#prisma/generated/client.ts';
import { databaseAddresses } from './addresses.ts';
import { keptClient } from './kept-client.ts';
import { poolFor } from './pool.ts';

/** The connection of the role that works at the desk: drafts, revisions, accounts, and what is handed over. Never for readers. */
export function desk(): PrismaClient {
  const { desk: address } = databaseAddresses();
  return keptClient(address, () => new PrismaClient({ adapter: poolFor(address) }));
}
