import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { borrowServer } from '#platform/database/server/borrow.ts';
import { readKey, serverFolder } from '#platform/database/server/folder.ts';

/*
 * The embedded server as commands meet it: each command is a process of its own, and all of them work in one folder.
 */
let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'nightdesk-server-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const postmaster = () => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
const port = () => readKey(serverFolder(dataDir))?.port;
const until = (what: () => unknown) => vi.waitFor(what, { timeout: 15_000, interval: 20 });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function now(address: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query('SELECT 1 AS one')).rows[0].one;
  } finally {
    await client.end();
  }
}

/** A command in a process of its own, which uses the server until it is told or made to end. */
async function command(): Promise<{ process: ChildProcess; address: string }> {
  const program = `
    import { borrowServer } from ${JSON.stringify(resolve('platform/database/server/borrow.ts'))};
    const server = await borrowServer(${JSON.stringify(dataDir)}, { durable: false });
    process.stdout.write(server.ownerAddress + '\\n');
    process.stdin.resume().on('end', () => server.giveBack().then(() => process.exit()));`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const address = await new Promise<string>((done) => child.stdout.once('data', (line) => done(String(line).trim())));
  return { process: child, address };
}

test('the first command starts the server, the second shares it, and the last one out stops it', async () => {
  const [first, second] = await Promise.all([command(), command()]);
  const server = postmaster();
  expect(second.address).toBe(first.address);
  first.process.stdin?.end();
  await until(() => expect(first.process.exitCode).toBe(0));
  expect(await now(second.address)).toBe(1);
  second.process.stdin?.end();
  await until(() => expect(second.process.exitCode).toBe(0));
  expect(isAlive(server), 'The last one out waits until Postgres has stopped.').toBe(false);
});

test('a command that is killed leaves no server behind, and the next start recovers', async () => {
  const killed = await command();
  const server = postmaster();
  killed.process.kill('SIGKILL');
  await until(() => expect(isAlive(server)).toBe(false));
  const next = await borrowServer(dataDir, { durable: false });
  expect(await now(next.ownerAddress)).toBe(1);
  await next.giveBack();
});

test('a killed Postgres comes back at the same place while a command uses it [R4]', async () => {
  const server = await borrowServer(dataDir, { durable: false });
  const before = postmaster();
  process.kill(before, 'SIGKILL');
  await until(async () => expect(await now(server.ownerAddress)).toBe(1));
  expect(postmaster()).not.toBe(before);
  await server.giveBack();
});

test('a killed keeper takes Postgres along and both come back for whoever uses them', async () => {
  const { process: child, address } = await command();
  const before = postmaster();
  const keeper = Number((await text(spawn('ps', ['-o', 'ppid=', '-p', String(before)]).stdout)).trim());
  process.kill(keeper, 'SIGKILL');
  await until(async () => {
    expect(isAlive(before)).toBe(false);
    expect(await now(address)).toBe(1);
  });
  child.stdin?.end();
  await until(() => expect(child.exitCode).toBe(0));
});

test('a pid file that names some other program does not stop the start', async () => {
  writeFileSync(
    join(dataDir, 'postgres/postmaster.pid'),
    `${process.pid}\n${dataDir}/postgres\n1\n${port()}\n\n127.0.0.1\n`,
  );
  const server = await borrowServer(dataDir, { durable: false });
  expect(await now(server.ownerAddress)).toBe(1);
  await server.giveBack();
});

test('it listens on the loopback interface alone, and its password is for its owner', async () => {
  const server = await borrowServer(dataDir, { durable: false });
  const client = new pg.Client({ connectionString: server.ownerAddress });
  await client.connect();
  const { rows } = await client.query(
    "SELECT current_setting('listen_addresses') AS at, current_setting('data_checksums') AS sums, current_setting('unix_socket_directories') AS sockets",
  );
  expect(rows).toEqual([{ at: '127.0.0.1', sums: 'on', sockets: '' }]);
  await client.end();
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o077).toBe(0);
  expect(statSync(join(dataDir, 'postgres')).mode & 0o077).toBe(0);
  const stranger = new URL(server.ownerAddress);
  stranger.password = 'guessed';
  await expect(now(stranger.href)).rejects.toThrow(/password authentication failed/);
  await server.giveBack();
});
