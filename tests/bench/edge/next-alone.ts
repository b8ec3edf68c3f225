import { createServer } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { readSettings, useSettings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';

/** Serves the built newspaper by Next alone, without the edge, as the settings say. */
const settings = readSettings();
useSettings(settings);
await openDatabase(settings);
const app = next({ dev: false, dir: join(import.meta.dirname, '../../..'), port: settings.port });
await app.prepare();
createServer(app.getRequestHandler()).listen(settings.port, settings.host);
