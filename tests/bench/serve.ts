import { createServer } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { readSettings, useSettings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { serve } from '../../server.ts';

/** Serves the built newspaper, by the edge or by Next alone. Usage: node tests/bench/serve.ts edge|plain */
const settings = readSettings();
useSettings(settings);
await openDatabase(settings);
if (process.argv[2] === 'edge') await serve(settings, { dev: false });
else {
  const app = next({ dev: false, dir: join(import.meta.dirname, '../..'), port: settings.port });
  await app.prepare();
  createServer(app.getRequestHandler()).listen(settings.port, settings.host);
}
process.stdout.write('ready\n');
