import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { ownerAddress, readKey, serverFolder } from '#platform/database/server/folder.ts';
import { freePort } from '#platform/database/server/free-port.ts';
import type { Paper } from './papers.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'bin/commands/nightdesk.ts');
const LAUNCHER = 3;

/** A newspaper of its own: the production server in a process of its own, with its own database and files. */
export type Newspaper = {
  url: string;
  dataDir: string;
  /** The first process of the server. */
  pid(): number;
  /** What the server has printed since it was last started. */
  output(): string;
  /** The database's address for its owner, who sees and may do everything. */
  owner(): string;
  /** Asks as the owner of the database, who sees and may do everything. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Starts it again at the same address, with the same data. */
  start(): Promise<void>;
  /** As an operator stops it. */
  stop(): Promise<void>;
  restart(): Promise<void>;
  /** `kill -9` */
  kill(): Promise<void>;
  /** `kill -9` of its Postgres. */
  killDatabase(): void;
  /** Stops it and removes its data. */
  close(): Promise<void>;
};

export async function openNewspaper(paper: Paper, env: Record<string, string> = {}): Promise<Newspaper> {
  const dataDir = copyOfTemplate(paper);
  const port = await freePort();
  let server: ChildProcess | undefined;
  let output = '';

  const start = async () => {
    output = '';
    server = launch({ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env });
    await isReady(
      server,
      (chunk) => (output += chunk),
      () => output,
    );
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((done) => server?.once('exit', done));
    server.kill(signal);
    await ended;
  };
  const stop = () => end('SIGTERM');

  await start().catch((error) => {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  });
  return {
    url: `http://localhost:${port}`,
    dataDir,
    pid: () => server?.pid ?? 0,
    output: () => output,
    owner: () => ownerOf(dataDir),
    sql: (text, values) => ask(ownerOf(dataDir), text, values),
    start,
    stop,
    restart: () => stop().then(start),
    kill: () => end('SIGKILL'),
    killDatabase: () => process.kill(postmasterOf(dataDir), 'SIGKILL'),
    close: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

type Beside = {
  url: string;
  pid(): number;
  /** Stops it where it stands, as a busy machine may, until `thaw`. */
  freeze(): void;
  thaw(): void;
  close(): Promise<void>;
};

/** A second server process on the same database and files, at an address of its own. */
export async function openBeside(newspaper: Newspaper, env: Record<string, string> = {}): Promise<Beside> {
  const port = await freePort();
  const server = launch({ PORT: String(port), DATA_DIR: newspaper.dataDir, LOG_LEVEL: 'warn', ...env });
  let output = '';
  await isReady(
    server,
    (chunk) => (output += chunk),
    () => output,
  );
  const ended = new Promise((done) => server.once('exit', done));
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  const freeze = () => void server.kill('SIGSTOP');
  const thaw = () => void server.kill('SIGCONT');
  return { url: `http://localhost:${port}`, pid: () => server.pid ?? 0, freeze, thaw, close };
}

function copyOfTemplate(paper: Paper): string {
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-paper-'));
  // Unlike Node's own copying, it keeps who owns the files, which Postgres asks about.
  execFileSync('cp', ['-a', `${join(process.env.NIGHTDESK_TEMPLATES ?? '', paper)}/.`, folder]);
  return folder;
}

/** Without the settings of whoever runs the tests, and leaving when the test run leaves. */
function launch(env: Record<string, string>): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const own = {
    // Of several processes nobody knows which one answers.
    WEB_CONCURRENCY: '1',
    PATH,
    HOME,
    TMPDIR,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    NIGHTDESK_LAUNCHED: '1',
  };
  const stdio = Array.from({ length: LAUNCHER + 1 }, (_, at) => (at === 0 ? 'ignore' : 'pipe') as 'ignore' | 'pipe');
  return spawn(process.execPath, [PROGRAM, 'start'], { cwd: ROOT, stdio, env: { ...own, ...env } });
}

function isReady(server: ChildProcess, hear: (chunk: string) => void, output: () => string): Promise<void> {
  return new Promise((ready, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        hear(chunk);
        if (/^Nightdesk is ready at /m.test(output())) ready();
      });
    }
    server.once('error', reject);
    server.once('exit', (code, signal) => reject(new Error(`The server left (${signal ?? code}):\n${output()}`)));
  });
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

function ownerOf(dataDir: string): string {
  const key = readKey(serverFolder(dataDir));
  if (!key) throw new Error('This newspaper has no database yet.');
  return ownerAddress(key, 'nightdesk');
}

async function ask<Row extends pg.QueryResultRow>(owner: string, text: string, values?: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
