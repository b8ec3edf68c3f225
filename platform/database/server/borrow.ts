import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { log } from '#platform/log.ts';
import { ownerAddress, readKey, type ServerFolder, serverFolder } from './folder.ts';
import { meetingPoint } from './meeting-point.ts';
import { whoRunsPostgres } from './run-as.ts';
import { ServerTrouble } from './trouble.ts';

const PINNED_NODE = join(import.meta.dirname, '../../../node_modules/node/bin/node');
const KEEPER = join(import.meta.dirname, 'keeper.ts');
const DATABASE = 'nightdesk';
const LONGEST_WAIT = 150_000;
const BETWEEN_TRIES = 2_000;
const DUPLICATE = new Set(['42P04', '23505']);

export type BorrowedServer = {
  /** The superuser's address of the newsroom's database. */
  ownerAddress: string;
  /** Says that this command needs the server no longer. If it was the last, resolves when Postgres has stopped. */
  giveBack(): Promise<void>;
};

type Options = {
  /** False only for servers of tests, whose data nobody misses. */
  durable?: boolean;
  /** The server had to be started anew, and is somewhere else now. */
  onMoved?: (ownerAddress: string) => Promise<void>;
};

/**
 * Uses the embedded server of a data folder: the running one, or one that is started now. It runs for as long as any
 * command uses it; a command that is killed counts as gone.
 * @throws ServerTrouble
 */
export async function borrowServer(dataDir: string, options: Options = {}): Promise<BorrowedServer> {
  const folder = serverFolder(dataDir);
  // Told at once, and by us: the keeper could not even write its log.
  whoRunsPostgres(folder.cluster);
  let visit = await meetKeeper(folder, options.durable ?? true);
  let given = false;
  const address = await ensureDatabase(folder);

  const comeBack = async (): Promise<void> => {
    if (given) return;
    try {
      visit = await meetKeeper(folder, options.durable ?? true);
      visit.once('close', comeBack);
      const now = await ensureDatabase(folder);
      if (now !== address) await options.onMoved?.(now);
    } catch (error) {
      log.error({ err: error }, 'The embedded Postgres went away and does not come back yet.');
      await pause(BETWEEN_TRIES);
      if (visit.closed) await comeBack();
    }
  };
  visit.once('close', comeBack);

  const giveBack = async () => {
    if (given) return;
    given = true;
    if (visit.closed) return;
    const closed = new Promise((resolve) => visit.once('close', resolve));
    visit.ref().write('bye\n');
    await closed;
  };
  return { ownerAddress: address, giveBack };
}

/** Resolves to an open connection to a keeper whose server is ready; the connection holds no process awake. */
async function meetKeeper(folder: ServerFolder, durable: boolean): Promise<Socket> {
  const until = Date.now() + LONGEST_WAIT;
  let keeper: ChildProcess | undefined;
  while (Date.now() < until && !hasFailed(keeper)) {
    const visit = await visitKeeper(folder);
    const answer = visit && (await firstLine(visit));
    if (visit && answer === 'ready') return visit.unref();
    visit?.destroy();
    if (answer?.startsWith('trouble ')) throw new ServerTrouble(answer.slice('trouble '.length));
    if (!visit && (!keeper || keeper.exitCode === 0)) keeper = startKeeper(folder, durable);
    await pause(visit ? 50 : 150);
  }
  throw new ServerTrouble(`The embedded Postgres did not come up; ${folder.log} says why.`);
}

/** A keeper that finds another one already there leaves with 0. */
function hasFailed(keeper: ChildProcess | undefined): boolean {
  return (
    keeper !== undefined && (keeper.pid === undefined || keeper.signalCode !== null || (keeper.exitCode ?? 0) !== 0)
  );
}

function visitKeeper(folder: ServerFolder): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(meetingPoint(folder));
    socket.once('connect', () => resolve(socket));
    socket.on('error', () => resolve(null));
  });
}

/** Null when the keeper went away instead of answering. */
function firstLine(visit: Socket): Promise<string | null> {
  return new Promise((resolve) => {
    let heard = '';
    visit.setEncoding('utf8').on('data', (words: string) => {
      heard += words;
      if (heard.includes('\n')) resolve(heard.slice(0, heard.indexOf('\n')));
    });
    visit.once('close', () => resolve(null));
  });
}

/**
 * In a session of its own, so that neither Ctrl-C nor the end of this command takes it along, and with the pinned Node,
 * whichever runs this command. Its last words go to the server's log.
 */
function startKeeper(folder: ServerFolder, durable: boolean): ChildProcess {
  const log = openSync(folder.log, 'a', 0o600);
  const keeper = spawn(PINNED_NODE, [KEEPER, folder.root, durable ? 'durable' : 'forgetful'], {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: folder.root,
  });
  closeSync(log);
  keeper.on('error', () => undefined);
  keeper.unref();
  return keeper;
}

async function ensureDatabase(folder: ServerFolder): Promise<string> {
  const key = readKey(folder);
  if (!key) throw new ServerTrouble(`The password of the database is missing: ${folder.key} has gone.`);
  const client = new pg.Client({ connectionString: ownerAddress(key, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    // Two commands may make it at the same moment.
    if (!DUPLICATE.has((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
  return ownerAddress(key, DATABASE);
}
