import { connect, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { databaseAddresses, rememberAddresses } from '#platform/database/addresses.ts';
import { desk } from '#platform/database/desk.ts';
import { closeClients } from '#platform/database/kept-client.ts';
import { reader } from '#platform/database/reader.ts';
import { freshDatabase } from '#tests/postgres.ts';

/** ReadyForQuery as Postgres sends it when it has let somebody in. */
const READY = Buffer.from('5a0000000549', 'hex');
const PARTING = fatal('terminating connection due to unexpected postmaster exit');

/** ErrorResponse: https://www.postgresql.org/docs/18/protocol-message-formats.html */
function fatal(words: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C57P01\0M${words}\0\0`);
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** Before the database: as long as it is dying, its word that somebody is let in comes together with its last one. */
async function openDying() {
  const upstream = new URL(databaseAddresses().desk);
  const state = { isDying: true, lost: 0 };
  const server = createServer((near) => {
    const far = connect(Number(upstream.port), upstream.hostname);
    near.on('error', () => far.destroy()).pipe(far);
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    far.on('data', (bytes) => {
      if (!state.isDying || !bytes.includes(READY)) return near.write(bytes);
      state.lost += 1;
      return near.end(Buffer.concat([bytes, PARTING]));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const through = (address: string) => Object.assign(new URL(address), { port: String(port) }).href;
  const { desk: deskOf, reader: readerOf } = databaseAddresses();
  rememberAddresses({ desk: through(deskOf), reader: through(readerOf) });
  return { state, close: () => server.close() };
}

afterEach(async () => closeClients());

test.each([
  ['desk', () => desk().$transaction((tx) => tx.$queryRaw`SELECT 1`)],
  ['desk', () => desk().$queryRaw`SELECT 1`],
  ['readers', () => reader().$transaction((tx) => tx.$queryRaw`SELECT 1`)],
])('a database that dies while it lets the %s in takes along what was asked, and not the program', async (_, ask) => {
  await freshDatabase();
  const { state, close } = await openDying();
  await expect(ask()).rejects.toThrow();
  expect(state.lost).toBeGreaterThan(0);
  state.isDying = false;
  expect(await ask()).toEqual([{ '?column?': 1 }]);
  close();
});
