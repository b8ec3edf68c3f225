import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import next from 'next';
import { Cdns } from '#edge/cdn/cdns.ts';
import { Connections } from '#edge/connections.ts';
import { passThrough } from '#edge/development.ts';
import { Edge } from '#edge/edge.ts';
import { editionOf } from '#edge/edition.ts';
import { KeptOnDisk } from '#edge/kept-on-disk/kept-on-disk.ts';
import { writeMeasures } from '#edge/measures.ts';
import { ReadingBack } from '#edge/receipts/reading-back.ts';
import { ServedBuild } from '#edge/served-build.ts';
import { acceptUpgrades, openWire } from '#edge/wire.ts';
import { startClock } from '#newsroom/clock/start-clock.ts';
import { announceHours } from '#newsroom/publishing/announce-hours.ts';
import { WRITING_PATH } from '#newsroom/writing/said.ts';
import { openWritingRoom } from '#newsroom/writing/writing-room.ts';
import { chooseBuild, markServed, nameOfBuild } from '#platform/build.ts';
import type { Settings } from '#platform/config.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { type MetricsPort, openMetricsPort } from '#platform/metrics/metrics-port.ts';
import { DatabaseClock } from '#platform/notices/clock.ts';
import { listenForNotices } from '#platform/notices.ts';

export type Served = { /** What readers type. */ url: string; close(): Promise<void> };
type ServeSettings = Pick<
  Settings,
  'host' | 'port' | 'publicUrl' | 'dataDir' | 'grace' | 'innerHost' | 'metricsPort' | 'cdn'
>;
type Manner = { dev: boolean /** Which of the processes of one crew this is, from 0. */; place?: number };

/** Serves the newspaper and its desk. The database must be open, and unless `dev`, Next must have been built. */
export function serve(settings: ServeSettings, { dev, place = 0 }: Manner): Promise<Served> {
  return dev ? serveDevelopment(settings) : serveProduction(settings, place);
}

async function serveProduction(settings: ServeSettings, place: number): Promise<Served> {
  const { host, port, publicUrl, dataDir, grace, innerHost, metricsPort, cdn } = settings;
  const house = import.meta.dirname;
  const build = chooseBuild(house);
  // Next would listen for upgrades on the server of the first request, and hand them on. It gets one that never listens.
  const app = next({ dev: false, dir: house, hostname: host, port, httpServer: createServer() });
  const preparing = app.prepare();
  const clock = new DatabaseClock();
  const staticFolder = join(house, build, 'static');
  const mark = () => markServed(house, build);
  const served = new ServedBuild({ folder: join(dataDir, 'assets'), staticFolder, mark });
  const graceMs = grace * 1_000;
  // What one process makes is what the others would make, if they run the same build under the same name.
  const edition = editionOf({ build: nameOfBuild(house, build), publicUrl });
  const cdns = cdn ? new Cdns(cdn, grace) : undefined;
  const edge = new Edge({
    inner: app.getRequestHandler(),
    publicUrl,
    staticFolder,
    assets: served.assets,
    now: () => clock.now(),
    heardAt: () => clock.heardAt,
    graceMs,
    sharesFrame: true,
    makesAhead: true,
    edition,
    cdns,
  });
  const kept = new KeptOnDisk({
    edge,
    folder: join(dataDir, 'kept'),
    place,
    edition,
    now: () => clock.now(),
  });
  const receipts = new ReadingBack({
    edge,
    publicUrl,
    now: () => clock.now(),
    within: () => clock.withinMs,
    announce: announceHours,
  });
  const [from] = await Promise.all([kept.read(), preparing, served.begin()]);
  const among = { innerHost, graceMs };
  const listening = await listenForNotices(() => databaseAddresses().desk, clock, receipts, among, from);
  kept.begin(listening.last);
  const wire = openWire(edge);
  const connections = new Connections(wire.server);
  const write = () => writeMeasures({ edge, connections, number: listening.number, now: () => clock.now() });
  const room = await openWritingRoom(() => databaseAddresses().desk);
  acceptUpgrades(wire.server, { path: WRITING_PATH, publicUrl, accept: room.accept });
  const newsroomClock = startClock();
  let metrics: MetricsPort | undefined;
  const close = async () => {
    // Nobody new comes in. Writers are told, and come back to whoever serves then.
    const left = wire.close();
    await room.close();
    await newsroomClock.stop();
    await metrics?.close();
    await left;
    await kept.close();
    served.close();
    await cdns?.close();
    await receipts.close();
    await listening.close();
    await app.close();
  };
  const listen = async () => {
    if (metricsPort !== null) metrics = await openMetricsPort({ host: innerHost, port: metricsPort }, write);
    await wire.listen({ host, port });
  };
  await listenOrClose(listen, close);
  return { url: publicUrl, close };
}

async function serveDevelopment({ host, port, publicUrl }: ServeSettings): Promise<Served> {
  const wire = openWire({ handle: (req, res) => handle(req, res) });
  // Next ends upgrades that it does not know, so it gets a server of its own and is handed those that are its own.
  const app = next({ dev: true, dir: import.meta.dirname, hostname: host, port, httpServer: createServer() });
  await app.prepare();
  const room = await openWritingRoom(() => databaseAddresses().desk);
  const others = (req: IncomingMessage, socket: Duplex, head: Buffer) => app.getUpgradeHandler()(req, socket, head);
  acceptUpgrades(wire.server, { path: WRITING_PATH, publicUrl, accept: room.accept, others });
  const handle = passThrough(app.getRequestHandler(), publicUrl);
  const close = async () => {
    await room.close();
    wire.server.closeAllConnections();
    await wire.close();
    await app.close();
  };
  await listenOrClose(() => wire.listen({ host, port }), close);
  return { url: publicUrl, close };
}

/** A port that is taken must leave nothing running: Next keeps a process alive that fails without a word. */
async function listenOrClose(listen: () => Promise<unknown>, close: () => Promise<void>): Promise<void> {
  try {
    await listen();
  } catch (error) {
    await close();
    throw error;
  }
}
