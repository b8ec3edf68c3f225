import type { PrismaClient } from '#prisma/generated/client.ts';

const KEY = Symbol.for('nightdesk.clients');
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, PrismaClient> };

/** One client an address and process, also where a bundler has copied the module. */
export function keptClient(address: string, open: () => PrismaClient): PrismaClient {
  shared[KEY] ??= new Map();
  const kept = shared[KEY].get(address) ?? open();
  shared[KEY].set(address, kept);
  return kept;
}

/** Ends the connections of all clients, or of those to the given addresses. */
export async function closeClients(addresses?: string[]): Promise<void> {
  const clients = shared[KEY] ?? new Map<string, PrismaClient>();
  const leaving = [...clients].filter(([address]) => addresses?.includes(address) ?? true);
  for (const [address] of leaving) clients.delete(address);
  await Promise.all(leaving.map(([, client]) => client.$disconnect()));
}
