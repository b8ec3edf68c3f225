import pg from 'pg';
import { inject } from 'vitest';
import { rememberAddresses } from '#platform/database/addresses.ts';
import { closeClients } from '#platform/database/kept-client.ts';
import { ensureLogins } from '#platform/database/logins.ts';

export type FreshDatabase = {
  /** The owner's address: no row and no policy stands in its way. */
  owner: string;
  /** Asks as the owner, who sees and may do everything. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
};

let before: { desk: string; reader: string } | undefined;

/**
 * A migrated database of its own, empty, and from now on the one that `desk()` and `reader()` use. All databases of a
 * run stand on one server, which goes at the end of the run.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const owner = await copyTemplate();
  const addresses = await asOwner(owner, (client) => ensureLogins(client, owner));
  if (before) await closeClients(Object.values(before));
  before = addresses;
  rememberAddresses(addresses);
  return {
    owner,
    sql: (text, values) => asOwner(owner, async (client) => (await client.query(text, values)).rows),
  };
}

/** The address of another database on the server of this run. */
export function addressOfDatabase(name: string): string {
  const address = new URL(inject('postgres').template);
  address.pathname = `/${name}`;
  return address.href;
}

async function copyTemplate(): Promise<string> {
  const template = new URL(inject('postgres').template).pathname.slice(1);
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await asOwner(addressOfDatabase('postgres'), (owner) => owner.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return addressOfDatabase(name);
}

export async function asOwner<T>(address: string, ask: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: address });
  await owner.connect();
  try {
    return await ask(owner);
  } finally {
    await owner.end();
  }
}
