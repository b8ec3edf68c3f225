import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, rmSync, statSync, truncateSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.ts';
import { readKey, type ServerFolder, serverFolder, writeKey } from './folder.ts';
import { freePort } from './free-port.ts';
import { initialise } from './initialise.ts';
import { meetingPoint } from './meeting-point.ts';
import { clearThePlace, startPostmaster, stopPostmaster } from './postmaster.ts';
import { type RunAs, whoRunsPostgres } from './run-as.ts';
import { ServerTrouble } from './trouble.ts';

/*
 * The keeper is a process of its own. It starts Postgres, holds the meeting point, and stops Postgres when the last
 * command has gone, however it went: the kernel closes a killed command's connection. Long, because it is one lifetime.
 *
 *   node keeper.ts DATA_DIR durable|forgetful
 */
const UNMET = 15_000;
const MOST_RETURNS = 5;
const LONGEST_RETURN = 60_000;
const LONGEST_LOG = 20_000_000;

const [dataDir = '', durability] = process.argv.slice(2);
const folder = serverFolder(dataDir);
const durable = durability !== 'forgetful';
const visitors = new Set<Socket>();
let postmaster: ChildProcess | undefined;
let guard: ChildProcess | undefined;
let leaving = false;
let returns = 0;

for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('SIGTERM', () => void leave(0));

const door = await openTheDoor(meetingPoint(folder));
const log = openLog(folder);
const unmet = setTimeout(() => void leave(0), UNMET);
const started = start();
started.catch(() => undefined);

async function openTheDoor(place: string): Promise<Server> {
  const server = createServer(welcome);
  const listening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(place, () => resolve(true));
  });
  if (listening) return server;
  // Another keeper was first, which is as good. A file of one that was killed would stand in the way for ever.
  if (place.startsWith('\0') || (await answers(place))) process.exit(0);
  rmSync(place, { force: true });
  return openTheDoor(place);
}

function answers(place: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(place);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function welcome(visitor: Socket): Promise<void> {
  clearTimeout(unmet);
  visitors.add(visitor);
  visitor.on('error', () => undefined);
  visitor.on('close', () => farewell(visitor));
  visitor.on('data', () => farewell(visitor));
  const answer = await started.then(
    () => 'ready',
    (error: Error) => `trouble ${error.message.replace(/\s+/g, ' ')}`,
  );
  visitor.write(`${answer}\n`);
}

/** The last to go waits until Postgres has stopped; nobody else does. */
function farewell(visitor: Socket): void {
  if (!visitors.delete(visitor)) return;
  if (visitors.size > 0) visitor.end();
  else void leave(0);
}

async function start(): Promise<void> {
  const as = whoRunsPostgres(folder.cluster);
  const binaries = await findBinaries(as);
  await clearThePlace(folder);
  if (!statSync(folder.cluster, { throwIfNoEntry: false })) await initialise(folder, binaries, as, durable);
  await run(binaries, as);
}

async function run(binaries: Binaries, as: RunAs): Promise<void> {
  const child = await startAtSomePort(binaries, as);
  postmaster = child;
  guard = guardOver(child);
  child.once('exit', () => void comeBack(binaries, as));
  if (leaving) await stopPostmaster(child);
}

/** At the port of last time, unless somebody else has taken it, perhaps just now. */
async function startAtSomePort(binaries: Binaries, as: RunAs, tries = 3): Promise<ChildProcess> {
  const key = readKey(folder);
  if (!key) throw new ServerTrouble(`The password of the database is missing: ${folder.key} has gone.`);
  const port = await freePort(tries === 3 ? key.port : 0);
  if (port !== key.port) writeKey(folder, { ...key, port });
  try {
    return await startPostmaster({ folder, binaries, as, port, durable, log });
  } catch (error) {
    if (tries === 1 || !/TCP\/IP sockets|bind/.test((error as Error).message)) throw error;
    return startAtSomePort(binaries, as, tries - 1);
  }
}

/** Waits for the end of this process, however it comes, and then ends Postgres. */
function guardOver(child: ChildProcess): ChildProcess {
  const watching = spawn('sh', ['-c', 'read -r _; kill -INT "$1"', 'sh', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watching.on('error', () => undefined);
  return watching;
}

/** Postgres was killed: it starts again at the same port and recovers. One that cannot live is given up, and said so. */
async function comeBack(binaries: Binaries, as: RunAs): Promise<void> {
  guard?.kill('SIGKILL');
  if (leaving) return;
  returns += 1;
  setTimeout(() => {
    returns -= 1;
  }, 60_000).unref();
  if (returns > MOST_RETURNS) return leave(1);
  // Processes of the killed server hold its memory until they have noticed, which takes its time on a busy machine.
  for (const until = Date.now() + LONGEST_RETURN; ; await pause(250)) {
    try {
      return await run(binaries, as);
    } catch {
      if (leaving) return;
      if (Date.now() > until) return leave(1);
    }
  }
}

async function leave(code: number): Promise<void> {
  if (leaving) return;
  leaving = true;
  door.close();
  await started.catch(() => undefined);
  if (postmaster) await stopPostmaster(postmaster);
  guard?.kill('SIGKILL');
  process.exit(code);
}

function openLog({ log: path }: ServerFolder): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LONGEST_LOG) truncateSync(path);
  return openSync(path, 'a', 0o600);
}
