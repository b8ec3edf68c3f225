import { chownSync, mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the embedded server keeps its things under the data folder. */
export type ServerFolder = {
  /** The data folder itself. */
  root: string;
  /** What Postgres calls its data directory. */
  cluster: string;
  /** The port and the password, for the eyes of the user who runs Nightdesk. */
  key: string;
  log: string;
};

export type ServerKey = { port: number; password: string };

/** Makes the data folder if there is none; two names of one folder come to the same. */
export function serverFolder(dataDir: string): ServerFolder {
  mkdirSync(dataDir, { recursive: true });
  const root = realpathSync(dataDir);
  return { root, cluster: join(root, 'postgres'), key: join(root, 'postgres.json'), log: join(root, 'postgres.log') };
}

/** Null if the cluster was never made. */
export function readKey(folder: ServerFolder): ServerKey | null {
  try {
    return JSON.parse(readFileSync(folder.key, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function writeKey(folder: ServerFolder, key: ServerKey): void {
  const beside = `${folder.key}.new`;
  writeFileSync(beside, JSON.stringify(key), { mode: 0o600 });
  // Root may start what is another user's, who wants to read it tomorrow.
  const { uid, gid } = statSync(folder.root);
  if (process.geteuid?.() === 0) chownSync(beside, uid, gid);
  renameSync(beside, folder.key);
}

export function ownerAddress(key: ServerKey, database: string): string {
  return `postgresql://postgres:${key.password}@127.0.0.1:${key.port}/${database}`;
}
