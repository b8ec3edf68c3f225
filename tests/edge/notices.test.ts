import pg from 'pg';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Edge } from '#edge/edge.ts';
import { openWire } from '#edge/wire.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { DatabaseClock } from '#platform/notices/clock.ts';
import { caughtUp, listenForNotices } from '#platform/notices.ts';
import { noteRead } from '#platform/reading.ts';
import { type FreshDatabase, freshDatabase } from '#tests/postgres.ts';
import { ask, OLDER_COPY, PUBLIC_URL, sendPage } from './paper.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await database.sql('CREATE TABLE public.word (said text NOT NULL, live_from timestamptz NOT NULL DEFAULT now())');
  await database.sql("INSERT INTO public.word VALUES ('first')");
});

const say = (word: string) => database.sql("UPDATE public.word SET said = $1, live_from = '-infinity'", [word]);
const tell = (tags: string[], turning = false) =>
  database.sql("INSERT INTO jobs.change (event, tags, turning) VALUES ('story.published', $1, $2)", [tags, turning]);
const NOWHERE = 'postgresql://nobody@127.0.0.1:1/nothing';
const cutTheLine = () =>
  database.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'nightdesk notices' AND datname = current_database()`);

/** A whole house in small: a page that shows a word from the database, from its hour on; the edge, the line, the wire. */
async function openHouse(options: { graceMs?: number; address?: () => string; isGone?: () => boolean } = {}) {
  const pool = new pg.Pool({ connectionString: database.owner, max: 2 });
  const rendered: string[] = [];
  const clock = new DatabaseClock();
  const edge = new Edge({
    publicUrl: PUBLIC_URL,
    now: () => clock.now(),
    heardAt: () => clock.heardAt,
    ...options,
    inner: async (req, res) => {
      rendered.push(req.url ?? '');
      noteRead('front');
      if (options.isGone?.()) throw new Error('The database is away.');
      const { rows } = await pool.query('SELECT said, live_from <= now() AS live FROM public.word');
      sendPage(res, rows[0].live ? `Word: ${rows[0].said}` : 'Word: none yet');
    },
  });
  const listening = await listenForNotices(options.address ?? (() => databaseAddresses().desk), clock, edge.following);
  const wire = openWire(edge);
  const port = await wire.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    wire.server.closeAllConnections();
    await wire.close();
    await listening.close();
    await pool.end();
  });
  const word = async () => (await ask(port, '/')).text.match(/Word: ([\w ]+)/)?.[1];
  return { edge, clock, rendered, word, ask: (path: string) => ask(port, path) };
}

describe('the line for notices', () => {
  it('once we have caught up, no reader gets what was before the change', async () => {
    const { word, rendered } = await openHouse();
    for (let nth = 0; nth < 20; nth += 1) {
      await word();
      await database.sql('BEGIN; SELECT 1; COMMIT');
      await say(`word ${nth}`);
      await tell(['front']);
      await caughtUp();
      expect(await word()).toBe(`word ${nth}`);
    }
    expect(rendered).toHaveLength(21);
  });

  it('a notice about something else leaves the page where it is', async () => {
    const { word, rendered } = await openHouse();
    await word();
    await tell(['section:city']);
    await caughtUp();
    await word();
    expect(rendered).toHaveLength(1);
  });

  it('where nobody listens there is nothing to catch up with', async () => {
    await expect(caughtUp()).resolves.toBeUndefined();
  });

  it('who waits to catch up over a cut line is let through when it is back', async () => {
    const { word } = await openHouse();
    await word();
    await cutTheLine();
    await say('said over a cut line');
    await tell(['front']);
    await caughtUp();
    await expect.poll(word).toBe('said over a cut line');
  });

  it('while only the line is lost, every reader gets what is true now', async () => {
    let address = databaseAddresses().desk;
    const { word, edge } = await openHouse({ address: () => address });
    await word();
    address = NOWHERE;
    await cutTheLine();
    await expect.poll(() => edge.readers.isHearing, { interval: 5 }).toBe(false);
    for (const said of ['changed meanwhile', 'and once more']) {
      await say(said);
      expect(await word()).toBe(said);
    }
    address = databaseAddresses().desk;
    await expect.poll(() => edge.readers.isHearing, { timeout: 10_000 }).toBe(true);
  });

  it('while the database is away readers read on, for as long as is set, and then they are told the truth [R5]', async () => {
    let address = databaseAddresses().desk;
    let isGone = false;
    const { word, edge, ask } = await openHouse({ graceMs: 400, address: () => address, isGone: () => isGone });
    const said = await word();
    address = NOWHERE;
    isGone = true;
    await cutTheLine();
    await expect.poll(() => edge.readers.isHearing, { interval: 5 }).toBe(false);
    expect(await word()).toBe(said);
    expect((await ask('/')).headers['cache-status']).toMatch(OLDER_COPY);
    await expect.poll(async () => (await ask('/')).status, { timeout: 3_000 }).toBe(503);
    address = databaseAddresses().desk;
    isGone = false;
    await expect.poll(() => edge.readers.isHearing, { timeout: 10_000 }).toBe(true);
    expect((await ask('/')).headers['cache-status']).not.toMatch(OLDER_COPY);
  });

  it('a notice that cannot be read makes nothing of what is kept sure', async () => {
    const { word, rendered } = await openHouse();
    await word();
    await database.sql("SELECT pg_notify('nightdesk', 'not a notice')");
    await caughtUp();
    await word();
    expect(rendered).toHaveLength(2);
  });
});

describe('a scheduled story over the real clock', () => {
  it('is never early, and late by less than a second, with readers asking all the time [E1] [E2]', async () => {
    const { word, clock } = await openHouse();
    await database.sql(`UPDATE public.word SET said = 'the scheduled one', live_from = now() + interval '1200 ms'`);
    await database.sql(`INSERT INTO jobs.turning (at, tags) SELECT live_from, ARRAY['front'] FROM public.word`);
    await tell([], true);
    await caughtUp();
    const [row] = await database.sql<{ at: number }>(
      'SELECT (extract(epoch FROM live_from) * 1000)::float8 AS at FROM public.word',
    );
    const at = row?.at ?? 0;
    expect(clock.now()).toBeLessThan(at);
    const seen: { answered: number; word: string | undefined }[] = [];
    do seen.push({ word: await word(), answered: clock.now() });
    while (seen.at(-1)?.word !== 'the scheduled one');
    const last = seen.at(-1)?.answered ?? 0;
    expect(seen.length).toBeGreaterThan(20);
    expect(last).toBeGreaterThanOrEqual(at);
    expect(last - at).toBeLessThan(1_000);
  });
});
