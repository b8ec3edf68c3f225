import { hostname } from 'node:os';
import pg from 'pg';
import { databaseAddresses } from '../database/addresses.ts';
import { type Account, AnswerForm } from './account.ts';
import { isProved, type Key, keyFrom, PROOF_HEADER, proofOf } from './proof.ts';

/** What the database knows of it beside: the hour of the next turn stays between the operator and the database. */
export type Accounted = Account & { turnsAt: Date | null; changedAt: Date | null };
/** An instance that says that it is there; `account` is null if it gives no answer that can be believed. */
export type InstanceAccount = { address: string; machine: string; account: Accounted | null };
type Instance = { address: string; machine: string };

const ANSWER_WITHIN_MS = 2_000;
const PRESENT = `
  SELECT address, machine FROM jobs.instance WHERE shows_until > clock_timestamp() ORDER BY machine, address`;
const BESIDE = `
  SELECT (SELECT min(at) FROM jobs.turning WHERE at > clock_timestamp() AND tags && $1) AS "turnsAt",
         (SELECT at FROM jobs.change WHERE id = $2::uuid) AS "changedAt"`;

/**
 * Asks every instance of the newspaper for what it keeps at an address. One that has ended without taking leave is left out.
 * @param target a path with its query, as it stands in a request
 */
export async function instanceAccounts(target: string): Promise<InstanceAccount[]> {
  const client = new pg.Client({ connectionString: databaseAddresses().desk });
  await client.connect();
  try {
    const secret = await client.query<{ value: string }>('SELECT value FROM auth.secret');
    const instances = await client.query<Instance>(PRESENT);
    const value = secret.rows[0]?.value;
    if (value === undefined) return [];
    const asked = await Promise.all(instances.rows.map((each) => askOne(each, target, keyFrom(value))));
    const accounts: InstanceAccount[] = [];
    for (const [at, instance] of instances.rows.entries()) {
      const account = asked[at];
      if (account === 'ended' || account === undefined) continue;
      accounts.push({ ...instance, account: account && (await withBeside(account, client)) });
    }
    return accounts;
  } finally {
    await client.end();
  }
}

async function askOne({ address, machine }: Instance, target: string, key: Key): Promise<Account | null | 'ended'> {
  try {
    const mark = crypto.randomUUID();
    const body = JSON.stringify({ mark, target });
    const res = await fetch(`http://${address}/page`, {
      method: 'POST',
      body,
      headers: { [PROOF_HEADER]: proofOf(key, 'asked', body) },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const text = await res.text();
    if (!isProved(key, 'answered', text, res.headers.get(PROOF_HEADER))) return null;
    const answered = AnswerForm.parse(JSON.parse(text));
    return answered.mark === mark ? answered.account : null;
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
    return machine === hostname() && code === 'ECONNREFUSED' ? 'ended' : null;
  }
}

async function withBeside(account: Account, client: pg.Client): Promise<Accounted> {
  const values = [account.kept?.tags ?? [], account.changedBy?.id ?? null];
  const { rows } = await client.query<{ turnsAt: Date | null; changedAt: Date | null }>(BESIDE, values);
  return { ...account, turnsAt: rows[0]?.turnsAt ?? null, changedAt: rows[0]?.changedAt ?? null };
}
