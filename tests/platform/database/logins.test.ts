import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { addressOfDatabase, asOwner, type FreshDatabase, freshDatabase } from '#tests/postgres.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});

test('a second start applies no migration and comes to the same passwords', async () => {
  const again = await prepareDatabase(database.owner);
  expect(again.applied).toEqual([]);
  expect(again.addresses).toEqual(databaseAddresses());
});

test('two starts at once of an empty database both succeed, and one of them migrates', async () => {
  await asOwner(database.owner, (owner) => owner.query('CREATE DATABASE empty_at_first'));
  const address = addressOfDatabase('empty_at_first');
  const starts = await Promise.all([prepareDatabase(address), prepareDatabase(address), prepareDatabase(address)]);
  expect(starts.filter((start) => start.applied.length > 0)).toHaveLength(1);
});

test('the ordinary history of prisma migrate names every migration as finished', async () => {
  const history = await database.sql<{ finished: boolean; rolled_back: boolean }>(
    'SELECT finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS rolled_back FROM _prisma_migrations',
  );
  expect(history.length).toBeGreaterThan(0);
  expect(history.every((one) => one.finished && !one.rolled_back)).toBe(true);
});

test('readers and the desk reach neither the key of the logins nor the history of migrations', async () => {
  for (const address of Object.values(databaseAddresses())) {
    await expect(ask(address, 'SELECT * FROM nightdesk_keys.secret')).rejects.toThrow(/permission denied/);
    await expect(ask(address, 'SELECT * FROM public._prisma_migrations')).rejects.toThrow(/permission denied/);
    await expect(ask(address, 'CREATE TABLE public.mine (id int)')).rejects.toThrow(/permission denied|read-only/);
    await expect(ask(address, 'CREATE TEMP TABLE mine (id int)')).rejects.toThrow(/permission denied|read-only/);
  }
});

test("a newsroom's logins do not open the door of another newsroom on the same server", async () => {
  const { reader, desk } = databaseAddresses();
  await freshDatabase();
  const other = new URL(databaseAddresses().desk).pathname;
  for (const address of [reader, desk]) {
    const elsewhere = new URL(address);
    elsewhere.pathname = other;
    await expect(ask(elsewhere.href, 'SELECT 1')).rejects.toThrow(/permission denied for database/);
  }
});

test("a reader's question that takes too long is ended, and readers write nothing", async () => {
  const limits = await ask(databaseAddresses().reader, "SELECT current_setting('statement_timeout') AS longest");
  expect(limits).toEqual([{ longest: '5s' }]);
  await expect(ask(databaseAddresses().reader, 'DELETE FROM site.publication')).rejects.toThrow(
    /permission denied|read-only/,
  );
});

test('a user who may not create roles gets one line that says what to do', async () => {
  await database.sql("CREATE ROLE powerless LOGIN PASSWORD 'powerless'");
  const address = new URL(database.owner);
  address.username = 'powerless';
  address.password = 'powerless';
  await database.sql(`GRANT CONNECT ON DATABASE ${address.pathname.slice(1)} TO powerless`);
  await expect(prepareDatabase(address.href)).rejects.toThrow('may not create roles');
});

test('an owner who is no superuser is told which grant is missing, and works once it is there', async () => {
  await database.sql("CREATE ROLE landlord LOGIN CREATEROLE PASSWORD 'landlord'");
  await database.sql('CREATE DATABASE rented OWNER landlord');
  const address = new URL(addressOfDatabase('rented'));
  address.username = 'landlord';
  address.password = 'landlord';
  await expect(prepareDatabase(address.href)).rejects.toThrow(/^permission denied.* WITH ADMIN OPTION/);
  await database.sql('GRANT nightdesk_desk, nightdesk_reader TO landlord WITH ADMIN OPTION');
  const { addresses } = await prepareDatabase(address.href);
  expect(await ask(addresses.reader, 'SELECT count(*)::int AS live FROM site.publication')).toEqual([{ live: 0 }]);
  await expect(ask(addresses.reader, 'SELECT FROM desk.story')).rejects.toThrow(/permission denied/);
});

test('a server that is not there is told in one line without the password', async () => {
  const nowhere = prepareDatabase('postgresql://nour:sesame@127.0.0.1:1/nightdesk');
  await expect(nowhere).rejects.toThrow(/^The database does not answer: [^\n]*$/);
  await expect(nowhere).rejects.not.toThrow(/sesame/);
});

async function ask(address: string, question: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}
