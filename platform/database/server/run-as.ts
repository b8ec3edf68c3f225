import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { ServerTrouble } from './trouble.ts';

/** Postgres refuses to run as root. As root we hand it to an account that may do nothing else; otherwise to ourselves. */
export type RunAs = { uid?: number; gid?: number };

const ACCOUNT = 'nightdesk';

/** Files that exist already keep their owner, whoever starts the server now. */
export function whoRunsPostgres(cluster: string): RunAs {
  const me = process.geteuid?.();
  const owner = ownerOf(cluster);
  if (me === undefined || (me !== 0 && (owner === null || owner.uid === me))) return {};
  if (me !== 0) {
    throw new ServerTrouble(`The data folder belongs to another user: start Nightdesk as that user, or set DATA_DIR.`);
  }
  return owner && owner.uid !== 0 ? owner : (accountOf(ACCOUNT) ?? makeAccount() ?? leastAccount());
}

function ownerOf(path: string): { uid: number; gid: number } | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { uid: found.uid, gid: found.gid } : null;
}

function makeAccount(): RunAs | null {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT], {
      stdio: 'ignore',
    });
  } catch {
    // Another command may have made it first, or this machine makes its accounts in another way: both show below.
  }
  return accountOf(ACCOUNT);
}

function leastAccount(): RunAs {
  const account = accountOf('postgres') ?? accountOf('nobody');
  if (account) return account;
  throw new ServerTrouble(`Postgres does not run as root: make a user named ${ACCOUNT}, or set DATABASE_URL.`);
}

function accountOf(name: string): RunAs | null {
  const ask = (what: string) =>
    Number(execFileSync('id', [what, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}
