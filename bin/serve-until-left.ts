import { createServer } from 'node:net';
import { settings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { serve } from '../server.ts';
import { untilAskedToLeave } from './leave.ts';
import { say } from './say.ts';
import { keepServedAddress } from './served-address.ts';

type Serving = {
  dev: boolean;
  /** Before readers come in; what it returns is said once they can. */
  prepare: () => Promise<string[]>;
};

/** Opens the database, serves, and takes everything down again when asked to leave, also half-way through the start. */
export async function serveUntilLeft({ dev, prepare }: Serving): Promise<void> {
  await refuseTakenPort();
  say('Opening the database …');
  const database = await openDatabase(settings());
  const started = start(dev, prepare);
  const served = await Promise.race([started, untilAskedToLeave()]).catch(async (error) => {
    await database.close();
    throw error;
  });
  if (served) await untilAskedToLeave();
  say('Stopping …');
  await served?.close();
  await database.close();
}

async function start(dev: boolean, prepare: Serving['prepare']) {
  const lines = await prepare();
  const served = await serve(settings(), { dev });
  keepServedAddress(settings());
  say(`Nightdesk is ready at ${served.url}`);
  for (const line of lines) say(line);
  say('Ctrl-C stops it.');
  return served;
}

/** Told now, and not after a minute of other work. */
function refuseTakenPort(): Promise<void> {
  const { host, port } = settings();
  return new Promise((resolve, reject) => {
    const trial = createServer().once('error', reject);
    trial.listen({ host, port }, () => trial.close(() => resolve()));
  });
}
