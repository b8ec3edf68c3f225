import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#prisma/generated/client.ts';
import { databaseAddresses } from './addresses.ts';
import { keptClient } from './kept-client.ts';

/** The connection of the role that works at the desk: drafts, revisions, accounts, and what is handed over. Never for readers. */
export function desk(): PrismaClient {
  const { desk: address } = databaseAddresses();
  return keptClient(address, () => new PrismaClient({ adapter: new PrismaPg({ connectionString: address, max: 10 }) }));
}
