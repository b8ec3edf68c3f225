import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { newestBuild } from '#platform/build.ts';
import { settings, useSettings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { Crew, isOfACrew, placeInCrew, tellCrew } from './crew.ts';
import { untilAskedToLeave } from './leave.ts';
import { say } from './say.ts';
import { keepServedAddress } from './served-address.ts';

type Serving = {
  dev: boolean;
  /** Before readers come in; what it returns is said once they can. */
  prepare: () => Promise<string[]>;
};
type Served = { close(): Promise<void> };

/** Opens the database, serves, and takes everything down again when asked to leave, also half-way through the start. */
export async function serveUntilLeft({ dev, prepare }: Serving): Promise<void> {
  if (isOfACrew) return inDatabase(serveInCrew);
  await refuseTakenPort();
  say('Opening the database …');
  await inDatabase(() => start(dev, prepare), 'Stopping …');
}

async function inDatabase(begin: () => Promise<Served>, farewell?: string): Promise<void> {
  const database = await openDatabase(settings());
  const served = await Promise.race([begin(), untilAskedToLeave()]).catch(async (error) => {
    await database.close();
    throw error;
  });
  if (served) await untilAskedToLeave();
  if (farewell) say(farewell);
  await served?.close();
  await database.close();
}

async function start(dev: boolean, prepare: Serving['prepare']): Promise<Served> {
  const lines = await prepare();
  const { processes, publicUrl } = settings();
  const served = dev || processes === 1 ? await serveHere(dev) : await serveByCrew(processes);
  keepServedAddress(settings());
  say(`Nightdesk is ready at ${publicUrl}`);
  for (const line of lines) say(line);
  say('Ctrl-C stops it.');
  return served;
}

/** What serves is not even loaded where others do it. */
async function serveHere(dev: boolean, place = 0): Promise<Served> {
  return (await import('../server.ts')).serve(settings(), { dev, place });
}

async function serveInCrew(): Promise<Served> {
  const { metricsPort } = settings();
  // The numbers of one process are not those of another: each has a port for them, one after the other.
  useSettings({ ...settings(), metricsPort: metricsPort === null ? null : metricsPort + placeInCrew });
  const served = await serveHere(false, placeInCrew);
  tellCrew();
  return served;
}

async function serveByCrew(processes: number): Promise<Served> {
  const crew = new Crew(() => newestBuild(resolve(import.meta.dirname, '..')));
  process.on('SIGUSR2', () => crew.replaceAll());
  await crew.begin(processes);
  return { close: () => crew.leave() };
}

/** Told now, and not after a minute of other work. */
function refuseTakenPort(): Promise<void> {
  const { host, port } = settings();
  return new Promise((resolve, reject) => {
    const trial = createServer().once('error', reject);
    trial.listen({ host, port }, () => trial.close(() => resolve()));
  });
}
