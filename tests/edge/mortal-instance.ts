import { Edge } from '#edge/edge.ts';
import { KeptOnDisk } from '#edge/kept-on-disk/kept-on-disk.ts';
import { openWire } from '#edge/wire.ts';
import { databaseAddresses, rememberAddresses } from '#platform/database/addresses.ts';
import { DatabaseClock } from '#platform/notices/clock.ts';
import { listenForNotices } from '#platform/notices.ts';
import { showHeadline } from './headline.ts';

/**
 * An instance in a process of its own, which can be killed. It writes its pages as fast as it can, so that it is mostly
 * killed while it does. Says at which port it answers, and how many pages it found.
 * Usage: node mortal-instance.ts '{"desk":…,"reader":…,"folder":…}'
 */
const { folder, ...addresses } = JSON.parse(process.argv[2] ?? '');
rememberAddresses(addresses);
const clock = new DatabaseClock();
const now = () => clock.now();
const graceMs = 3_600_000;
const edge = new Edge({
  inner: showHeadline,
  publicUrl: 'https://foreland.example',
  now,
  heardAt: () => clock.heardAt,
  graceMs,
});
const paces = { write: 1, rid: 100, touch: 1_000, rest: 60_000 };
const kept = new KeptOnDisk({ edge, folder, place: 0, edition: 'this one', now, paces });
const from = await kept.read();
const listening = await listenForNotices(() => databaseAddresses().desk, clock, edge.following, { graceMs }, from);
kept.begin(listening.last);
const found = [...edge.readers.store.pages()].length;
const port = await openWire(edge).listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${JSON.stringify({ port, found })}\n`);
