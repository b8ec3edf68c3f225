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
const server = createServer(app.getRequestHandler());
// As the edge keeps connections: five seconds run out while another server is asked for something slow.
server.keepAliveTimeout = 75_000;
server.listen(settings.port, settings.host);
