import { createHmac } from 'node:crypto';
import type { Client } from 'pg';
import type { Addresses } from './addresses.ts';

/** What may be granted. Migrations name these; a login of each database belongs to one of them. */
const GROUPS = ['nightdesk_desk', 'nightdesk_reader'] as const;
type Group = (typeof GROUPS)[number];

const DESK_LIMITS = {
  statement_timeout: '30s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '30s',
};
const READER_LIMITS = {
  default_transaction_read_only: 'on',
  statement_timeout: '5s',
  lock_timeout: '1s',
  idle_in_transaction_session_timeout: '10s',
};

/** Roles belong to the whole server: another database's start may be making the same ones, and either may win. */
export async function ensureGroups(owner: Client): Promise<void> {
  for (const group of GROUPS) {
    await owner.query(`DO $$ BEGIN CREATE ROLE ${group} NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
  }
}

/**
 * Makes the two logins of this database and gives their addresses. Their passwords follow from a secret that only the
 * owner can read, so every process of one newsroom comes to the same ones, and a restored copy mends itself.
 */
export async function ensureLogins(owner: Client, ownerAddress: string): Promise<Addresses> {
  const secret = await ensureSecret(owner);
  const { rows } = await owner.query<{ oid: string; name: string }>(
    'SELECT oid, quote_ident(datname) AS name FROM pg_database WHERE datname = current_database()',
  );
  const { oid, name } = rows[0]!;
  await owner.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  const login = async (group: Group, limits: Record<string, string>) => {
    const role = `${group}_${oid}`;
    const password = createHmac('sha256', secret).update(role).digest('hex');
    await ensureLogin(owner, role, password, group, limits);
    await owner.query(`GRANT CONNECT ON DATABASE ${name} TO ${role}`);
    return addressFor(ownerAddress, role, password);
  };
  return { desk: await login('nightdesk_desk', DESK_LIMITS), reader: await login('nightdesk_reader', READER_LIMITS) };
}

async function ensureSecret(owner: Client): Promise<string> {
  await owner.query(`
    CREATE SCHEMA IF NOT EXISTS nightdesk_keys;
    CREATE TABLE IF NOT EXISTS nightdesk_keys.secret (
      id int PRIMARY KEY DEFAULT 1 CHECK (id = 1),
      value text NOT NULL DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
    REVOKE ALL ON SCHEMA nightdesk_keys FROM PUBLIC;
    INSERT INTO nightdesk_keys.secret DEFAULT VALUES ON CONFLICT DO NOTHING`);
  const { rows } = await owner.query<{ value: string }>('SELECT value FROM nightdesk_keys.secret');
  return rows[0]!.value;
}

async function ensureLogin(
  owner: Client,
  role: string,
  password: string,
  group: Group,
  limits: Record<string, string>,
): Promise<void> {
  await owner.query(`DO $$ BEGIN CREATE ROLE ${role} LOGIN INHERIT;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
  await owner.query(`ALTER ROLE ${role} PASSWORD '${password}'`);
  await owner.query(`GRANT ${group} TO ${role}`);
  for (const [name, value] of Object.entries(limits)) await owner.query(`ALTER ROLE ${role} SET ${name} = '${value}'`);
}

function addressFor(ownerAddress: string, role: string, password: string): string {
  const address = new URL(ownerAddress);
  address.username = role;
  address.password = password;
  return address.href;
}
