import { expect, onTestFinished } from 'vitest';
import { Cdns } from '#edge/cdn/cdns.ts';
import { Connections } from '#edge/connections.ts';
import { Edge } from '#edge/edge.ts';
import { KeptOnDisk, type Paces } from '#edge/kept-on-disk/kept-on-disk.ts';
import { writeMeasures } from '#edge/measures.ts';
import { acceptUpgrades, openWire } from '#edge/wire.ts';
import type { CdnSettings } from '#platform/cdn-settings.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { openMetricsPort } from '#platform/metrics/metrics-port.ts';
import { DatabaseClock } from '#platform/notices/clock.ts';
import { type Change, listenForNotices } from '#platform/notices.ts';
import type { FreshDatabase } from '#tests/postgres.ts';
import { showHeadline } from './headline.ts';
import { type Asking, ask, PUBLIC_URL, sendPage } from './paper.ts';
import { readBackBy } from './read-back-by.ts';

const NOWHERE = 'postgresql://nobody@127.0.0.1:1/nothing';
const GRACE_MS = 3_600_000;
const UPGRADED = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nhello';

export type Instance = Awaited<ReturnType<typeof openInstance>>;
export type Disk = {
  folder: string;
  place?: number;
  edition?: string;
  paces?: Partial<Paces>;
  /** All that it does was so long ago. */
  agoMs?: number;
};

type Opening = {
  cdn?: CdnSettings | undefined;
  /** Those of one edition make pages for each other. */
  edition?: string | null;
  disk?: Disk;
  /** Whether what is read often is made before it is asked for, as a server does. */
  makesAhead?: boolean;
  /** Whether it reads back what is published, as a server does: pages are then made that nobody asked for. */
  readsBack?: boolean;
};

/**
 * An instance of the newspaper: it shows the headline that really stands at an address, and counts what it had to make.
 * Several can be open in one test; verbs wait for the one that was opened last.
 */
export async function openInstance(
  database: FreshDatabase,
  { cdn, edition = null, disk, makesAhead = false, readsBack = false }: Opening = {},
) {
  const state = { address: databaseAddresses().desk, isDatabaseGone: false };
  const rendered: string[] = [];
  const clock = new DatabaseClock();
  const now = () => clock.now() - (disk?.agoMs ?? 0);
  const cdns = cdn && new Cdns(cdn, GRACE_MS / 1_000);
  const edge = new Edge({
    cdns,
    edition,
    makesAhead,
    publicUrl: PUBLIC_URL,
    now,
    heardAt: () => clock.heardAt,
    graceMs: GRACE_MS,
    inner: async (req, res) => {
      const path = req.url ?? '';
      rendered.push(path);
      if (path === '/api/health') return sendPage(res, 'well');
      if (state.isDatabaseGone) throw new Error('The database is away.');
      await showHeadline(req, res);
    },
  });
  const receipts = readBackBy(edge, clock);
  const subscriber = readsBack ? receipts : edge.following;
  const kept = disk && new KeptOnDisk({ edge, now, place: 0, edition: 'this one', ...disk, paces: pacesOf(disk) });
  const among = { graceMs: GRACE_MS };
  const from = (await kept?.read()) ?? null;
  const listening = await listenForNotices(() => state.address, clock, subscriber, among, from);
  kept?.begin(listening.last);
  const wire = openWire(edge);
  const connections = new Connections(wire.server);
  const write = () => writeMeasures({ edge, connections, number: listening.number, now });
  const metrics = await openMetricsPort({ host: '127.0.0.1', port: 0 }, write);
  acceptUpgrades(wire.server, {
    path: '/admin/writing',
    publicUrl: PUBLIC_URL,
    accept: (_, socket) => socket.end(UPGRADED),
  });
  const port = await wire.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    await metrics.close();
    wire.server.closeAllConnections();
    await wire.close();
    await kept?.close();
    await cdns?.close();
    await receipts.close();
    await listening.close();
  };
  let closed: Promise<void> | undefined;
  const closeOnce = () => {
    closed ??= close();
    return closed;
  };
  onTestFinished(closeOnce);
  const cutOff = async () => {
    state.address = NOWHERE;
    await cutTheLines(database);
    await expect.poll(() => edge.readers.isHearing, { interval: 5 }).toBe(false);
  };
  return {
    rendered,
    port,
    metricsPort: metrics.port,
    close: closeOnce,
    shared: edge.counts.shared,
    hear: (changes: Change[]) => edge.following.changed(changes, async () => []),
    handOn: (changes: Change[]) => edge.following.handedOn(changes),
    isHearing: () => edge.readers.isHearing,
    ask: (path: string, asking?: Asking) => ask(port, path, asking),
    read: async (path: string) => (await ask(port, path)).text.match(/<body>(.*)<\/body>/)?.[1],
    /** From now on no page can be made, while changes are heard as before. */
    failAllPages() {
      state.isDatabaseGone = true;
    },
    /** Nothing of the database can be reached from here any more, while it lives on for the others. */
    async loseTheDatabase() {
      state.isDatabaseGone = true;
      await cutOff();
    },
    /** Cuts the line, and holds it down until what is done meanwhile is done. */
    async whileCutOff(meanwhile: () => Promise<unknown>) {
      await cutOff();
      await meanwhile();
      state.address = databaseAddresses().desk;
      await expect.poll(() => edge.readers.isHearing, { interval: 5, timeout: 10_000 }).toBe(true);
    },
  };
}

function pacesOf({ paces }: Disk): Paces {
  return { write: 5, rid: 30_000, touch: 60_000, rest: 60_000, ...paces };
}

export async function cutTheLines(database: FreshDatabase): Promise<void> {
  await database.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'nightdesk notices' AND datname = current_database()`);
}
