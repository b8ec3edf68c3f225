import pg from 'pg';
import type { Addresses } from './addresses.ts';
import { ensureGroups, ensureLogins } from './logins.ts';
import { migrate } from './migrate.ts';

/** One number of our own: whoever holds it in a database is the one who changes its shape. */
const PREPARING = 7_120_260_018;
const OLDEST = 180_000;
const NOT_ALLOWED = '42501';
/** The groups belong to the whole server; another newsroom on it may have made them. */
const LET_IT_GRANT =
  'GRANT nightdesk_desk, nightdesk_reader TO … WITH ADMIN OPTION lets the user of DATABASE_URL make its logins.';

/** The database cannot be used as it is: the message says why and what to do, in one line without a password. */
export class UnfitDatabase extends Error {
  override name = 'UnfitDatabase';
}

export type Prepared = { addresses: Addresses; applied: string[] };

/** Migrates the database of the owner's address and makes its logins. Safe to run at once from several processes. */
export async function prepareDatabase(ownerAddress: string): Promise<Prepared> {
  const owner = new pg.Client({ connectionString: ownerAddress, application_name: 'nightdesk owner' });
  // The server may end the connection at any time; the query that then fails tells it.
  owner.on('error', () => undefined);
  await owner.connect().catch((error: Error) => {
    throw new UnfitDatabase(`The database does not answer: ${oneLine(error)}.`);
  });
  try {
    await refuseUnfit(owner);
    await owner.query('SELECT pg_advisory_lock($1)', [PREPARING]);
    await ensureGroups(owner);
    const applied = await migrate(ownerAddress).catch((error: Error) => {
      throw new UnfitDatabase(`The migrations did not apply: ${oneLine(error)}`);
    });
    const addresses = await ensureLogins(owner, ownerAddress).catch((error: Error & { code?: string }) => {
      throw error.code === NOT_ALLOWED ? new UnfitDatabase(`${oneLine(error)}: ${LET_IT_GRANT}`) : error;
    });
    return { addresses, applied };
  } finally {
    await owner.end();
  }
}

async function refuseUnfit(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: number; shown: string; may_create_roles: boolean; owns: boolean }>(`
    SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS shown,
      (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS may_create_roles,
      (SELECT pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = current_database()) AS owns`);
  const { version, shown, may_create_roles, owns } = rows[0]!;
  if (version < OLDEST)
    throw new UnfitDatabase(`Nightdesk needs PostgreSQL 18 or newer; DATABASE_URL leads to ${shown}.`);
  if (!may_create_roles) {
    throw new UnfitDatabase('The user of DATABASE_URL may not create roles: ALTER ROLE … CREATEROLE lets it.');
  }
  if (!owns)
    throw new UnfitDatabase('The user of DATABASE_URL does not own its database: ALTER DATABASE … OWNER TO lets it.');
}

function oneLine(error: Error): string {
  return (error.message || String((error as { code?: string }).code ?? error.name)).replace(/\s+/g, ' ').trim();
}
