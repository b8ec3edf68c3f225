import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readSettings, useSettings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { borrowServer } from '#platform/database/server/borrow.ts';
import { buildLive } from './archive.ts';
import { ALL_CORES, moveDatabase, SERVER_CORE } from './cores.ts';
import { makePaper, type Told } from './paper.ts';

export type Wishes = {
  rounds: number;
  /** For which a load is kept up. */
  seconds: number;
  /** Live ones, in the largest archive. */
  stories: number;
  /** Who ask for one address at once. */
  readers: number;
  /** Of each kind, in each round, among how many stories they may be. */
  pages: number;
  say: (line: string) => void;
};

type Closing = { close(): Promise<void> };
export type Paper = { dataDir: string; sections: string[]; stories: Told[] };

/** What all measurements stand on. */
export type Ground = Wishes & {
  /** Empty at the beginning, and gone at the end. */
  folder: string;
  /** The small newspaper that this process publishes in; the same for all. */
  paper(): Promise<Paper>;
  /** The data folder of an archive of so many live stories, which is kept from one run to the next. */
  archive(stories: number): Promise<string>;
  /** Closes it when the measurement is over, the last first. */
  closing<Thing extends Closing>(thing: Thing): Thing;
};

export function prepareGround(wishes: Wishes, folder: string) {
  const ofRun: Closing[] = [];
  const ofMeasurement: Closing[] = [];
  let paper: Promise<Paper> | undefined;
  const ground: Ground = {
    ...wishes,
    folder,
    paper: () => (paper ??= openPaper(join(folder, 'paper'), ofRun)),
    archive: (stories) => openArchive(stories, ofRun, wishes.say),
    closing: (thing) => {
      ofMeasurement.push(thing);
      return thing;
    },
  };
  return { ground, clear: () => closeAll(ofMeasurement), leave: () => closeAll(ofRun) };
}

async function openPaper(dataDir: string, ofRun: Closing[]): Promise<Paper> {
  const settings = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
  useSettings(settings);
  ofRun.push(await openDatabase(settings));
  moveDatabase(SERVER_CORE, dataDir);
  const made = await makePaper();
  return { dataDir, ...made };
}

/** Built with all cores, as this file says; what is measured comes after. */
const BUILDER = readFileSync(join(import.meta.dirname, 'archive.ts'), 'utf8');

async function openArchive(stories: number, ofRun: Closing[], say: (line: string) => void): Promise<string> {
  const dataDir = join(tmpdir(), `nightdesk-bench-live-${stories}`);
  const built = join(dataDir, 'built');
  const isBuilt = existsSync(built) && readFileSync(built, 'utf8') === BUILDER;
  if (!isBuilt) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const server = await borrowServer(dataDir, { durable: false });
  ofRun.push({ close: server.giveBack });
  moveDatabase(ALL_CORES, dataDir);
  // Here, for a migration over a million stories may take longer than a server has to start.
  await prepareDatabase(server.ownerAddress);
  if (!isBuilt) {
    say(`${stories.toLocaleString('en')} live stories, built once in ${dataDir}`);
    await buildLive(server.ownerAddress, stories, say);
    await writeDown(server.ownerAddress);
    writeFileSync(built, BUILDER);
  }
  moveDatabase(SERVER_CORE, dataDir);
  return dataDir;
}

/** What Postgres still has to write would be written while pages are measured. */
async function writeDown(ownerAddress: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerAddress });
  await owner.connect();
  await owner.query('CHECKPOINT').finally(() => owner.end());
}

/** @throws what went wrong first, when all have been closed */
async function closeAll(things: Closing[]): Promise<void> {
  const wrong: unknown[] = [];
  for (const thing of things.splice(0).reverse()) await thing.close().catch((error) => wrong.push(error));
  if (wrong.length > 0) throw wrong[0];
}
