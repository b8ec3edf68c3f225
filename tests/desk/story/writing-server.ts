import { createServer } from 'node:http';
import { acceptUpgrades } from '#edge/wire.ts';
import { WRITING_PATH } from '#newsroom/writing/said.ts';
import { openWritingRoom } from '#newsroom/writing/writing-room.ts';
import { databaseAddresses, rememberAddresses } from '#platform/database/addresses.ts';

/**
 * The writing room of the server alone, in a process of its own that can be killed: pages that were loaded from the whole
 * server go on with it. It is back in a fraction of the time that Next takes.
 */
const { ADDRESSES = '', PORT = '' } = process.env;
rememberAddresses(JSON.parse(ADDRESSES));
const room = await openWritingRoom(() => databaseAddresses().desk);
const server = createServer();
acceptUpgrades(server, { path: WRITING_PATH, publicUrl: `http://localhost:${PORT}`, accept: room.accept });
server.listen(Number(PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
