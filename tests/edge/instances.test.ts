import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { desk } from '#platform/database/desk.ts';
import { log } from '#platform/log.ts';
import { type Cast, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { cutTheLines, openInstance } from './instance.ts';
import { ask, OLDER_COPY } from './paper.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

let told: () => unknown[];
beforeEach(async () => {
  const warn = vi.spyOn(log, 'warn');
  onTestFinished(() => warn.mockRestore());
  const isOfWithdrawal = ([about]: unknown[]) => (about as { ends?: boolean } | undefined)?.ends === true;
  told = () => warn.mock.calls.filter(isOfWithdrawal);
});

const withdraw = (storyId: string) => withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
const instances = () => desk().instance.findMany({ orderBy: { seenAt: 'asc' } });

async function listening<S extends Server>(server: S): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** One that said a moment ago that it is there, and has followed nothing. */
async function behind(address: string, machine = hostname()): Promise<string> {
  const id = crypto.randomUUID();
  const showsUntil = new Date(Date.now() + 3_600_000);
  await desk().instance.create({ data: { id, address, machine, number: 0, showsUntil } });
  onTestFinished(async () => void (await desk().instance.deleteMany({ where: { id } })));
  return id;
}

describe('several instances of one newspaper', () => {
  it('all say that they are there and what they have followed, and take leave when they end', async () => {
    await openInstance(cast.database);
    await openInstance(cast.database);
    await published(cast, { headline: 'Followed by both' });
    const [count] = await cast.database.sql<{ number: string }>('SELECT number FROM jobs.change_count');
    await expect
      .poll(async () => (await instances()).map(({ number }) => Number(number)))
      .toEqual([Number(count?.number), Number(count?.number)]);
  });

  it('none shows a story any more once its withdrawal is done', async () => {
    const { storyId, path } = await published(cast, { headline: 'On both' });
    const both = [await openInstance(cast.database), await openInstance(cast.database)];
    for (const instance of both) expect(await instance.read(path)).toBe('On both');
    await withdraw(storyId);
    expect(await Promise.all(both.map((instance) => instance.read(path)))).toEqual(['withdrawn', 'withdrawn']);
    expect(told()).toEqual([]);
  });

  it('none shows it to who asks after the withdrawal, at whatever moment their lines are cut', async () => {
    const both = [await openInstance(cast.database), await openInstance(cast.database)];
    for (let nth = 0; nth < 8; nth += 1) {
      const headline = `Cut at moment ${nth}`;
      const { storyId, path } = await published(cast, { headline });
      const cutAfter = async (answers: number) => {
        for (let read = 0; read < answers; read += 1) await both[read % 2]?.read(path);
        await cutTheLines(cast.database);
      };
      for (const instance of both) await instance.read(path);
      const cut = cutAfter(nth);
      await withdraw(storyId);
      for (const instance of both) expect(await instance.read(path)).toBe('withdrawn');
      await cut;
      for (const instance of both) expect(await instance.read(path)).toBe('withdrawn');
      for (const instance of both) await expect.poll(instance.isHearing, { timeout: 10_000 }).toBe(true);
    }
  }, 60_000);

  it('one that has lost the database shows its copies, and not what the others withdraw meanwhile', async () => {
    const { storyId, path } = await published(cast, { headline: 'Soon withdrawn' });
    const { path: staying } = await published(cast, { headline: 'Here to stay' });
    const alone = await openInstance(cast.database);
    for (const address of [path, staying]) await alone.read(address);
    await alone.loseTheDatabase();
    expect(await alone.read(path)).toBe('Soon withdrawn');
    const other = await openInstance(cast.database);
    await withdraw(storyId);
    expect(await other.read(path)).toBe('withdrawn');
    expect((await alone.ask(path)).status).toBe(503);
    expect(await alone.read(staying)).toBe('Here to stay');
    expect(told()).toEqual([]);
  });

  it('none shows what is withdrawn in the instant in which all of them lose the database', async () => {
    const { storyId, path } = await published(cast, { headline: 'Withdrawn at the last moment' });
    const { path: staying } = await published(cast, { headline: 'Nothing against it' });
    await desk().instance.deleteMany();
    const all = [
      await openInstance(cast.database),
      await openInstance(cast.database),
      await openInstance(cast.database),
    ];
    for (const instance of all) for (const address of [path, staying]) await instance.read(address);
    await expect.poll(instances).toHaveLength(3);
    // Each says once a second that it is there, and hears who else is.
    const said = (await instances()).map(({ seenAt }) => seenAt.getTime());
    await expect
      .poll(async () => (await instances()).every(({ seenAt }) => seenAt.getTime() > Math.max(...said)), {
        timeout: 10_000,
      })
      .toBe(true);
    for (const instance of all) await instance.loseTheDatabase();
    for (const instance of all) expect(await instance.read(path)).toBe('Withdrawn at the last moment');
    await withdraw(storyId);
    for (const instance of all) expect((await instance.ask(path)).status).toBe(503);
    for (const instance of all) expect(await instance.read(staying)).toBe('Nothing against it');
  }, 30_000);

  it('one that has lost the database hears of a new text too, and says that its copy is old', async () => {
    const { storyId, path } = await published(cast, { headline: 'First words' });
    const alone = await openInstance(cast.database);
    await alone.read(path);
    await alone.loseTheDatabase();
    await openInstance(cast.database);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Second words' }) });
    await publishStory(cast.sami, { storyId });
    expect(await alone.read(path)).toBe('First words');
    expect((await alone.ask(path)).headers['cache-status']).toMatch(OLDER_COPY);
  });
});

describe('one that has missed more than can be handed on', () => {
  const alone = async () => {
    const { storyId, path } = await published(cast, { headline: `Taken away ${crypto.randomUUID().slice(0, 8)}` });
    const { storyId: other, path: last } = await published(cast, {
      headline: `Another ${crypto.randomUUID().slice(0, 8)}`,
    });
    // Those of earlier tests ended without their database, and could not take leave.
    await desk().instance.deleteMany();
    const instance = await openInstance(cast.database);
    const shown = async () => [(await instance.ask(path)).status, (await instance.ask(last)).status];
    await shown();
    await expect.poll(instances).toHaveLength(1);
    await instance.loseTheDatabase();
    expect(await shown()).toEqual([200, 200]);
    await cast.database.sql(
      "INSERT INTO jobs.change (event, tags, ends) VALUES ('story.withdrawn', ARRAY[$1], ARRAY[$1])",
      [`story:${storyId}`],
    );
    return { shown, other };
  };

  it('is told that it is not whole, and shows nothing that it kept: what it was not told of may be among it', async () => {
    const { shown, other } = await alone();
    await cast.database.sql("INSERT INTO jobs.change (event) SELECT 'tag.renamed' FROM generate_series(1, 1000)");
    await openInstance(cast.database);
    await withdraw(other);
    expect(await shown()).toEqual([503, 503]);
    expect(told(), 'It counts as reached.').toEqual([]);
  });

  it('shows nothing either where what it missed does not stand in the log any more', async () => {
    const { shown, other } = await alone();
    await cast.database.sql('DELETE FROM jobs.change WHERE number = (SELECT max(number) FROM jobs.change)');
    await openInstance(cast.database);
    await withdraw(other);
    expect(await shown()).toEqual([503, 503]);
    expect(told()).toEqual([]);
  });
});

describe('an instance that cannot be told', () => {
  it.each<[string, () => Server]>([
    ['answers nothing', () => createServer()],
    ['is somebody else who answers', () => createHttpServer(((_, res) => res.writeHead(204).end()) as RequestListener)],
  ])('%s: a withdrawal waits two seconds and no longer, and the log names it', async (_, server) => {
    await openInstance(cast.database);
    const { storyId } = await published(cast, { headline: `Cannot be told ${crypto.randomUUID().slice(0, 8)}` });
    const address = await listening(server());
    await behind(address);
    const began = performance.now();
    await withdraw(storyId);
    expect(performance.now() - began).toBeGreaterThan(1_900);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(told()).toEqual([[{ instances: [expect.objectContaining({ address })], ends: true }, expect.any(String)]]);
  });

  it('is on another machine and says only what it is called at home: it is named, and nobody else is taken for it', async () => {
    await openInstance(cast.database);
    const { storyId } = await published(cast, { headline: 'Far away' });
    const id = await behind('127.0.0.1:9', 'another-machine');
    await withdraw(storyId);
    expect(told()).toHaveLength(1);
    expect((await instances()).map((instance) => instance.id)).toContain(id);
  });

  it('has ended without taking leave: nobody waits for it, and it is crossed out', async () => {
    await openInstance(cast.database);
    const { storyId } = await published(cast, { headline: 'Killed' });
    const server = createServer();
    const address = await listening(server);
    const id = await behind(address);
    const closed = Promise.withResolvers<unknown>();
    server.close(closed.resolve);
    await closed.promise;
    const began = performance.now();
    await withdraw(storyId);
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(told()).toEqual([]);
    expect((await instances()).map((instance) => instance.id)).not.toContain(id);
  });

  it('can show nothing any more, because its time is over: nobody waits for it', async () => {
    await openInstance(cast.database);
    const { storyId } = await published(cast, { headline: 'Long gone' });
    const id = await behind(await listening(createServer()));
    await desk().instance.update({ where: { id }, data: { showsUntil: new Date(Date.now() - 1_000) } });
    const began = performance.now();
    await withdraw(storyId);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});

describe('the door between instances', () => {
  it('does nothing for who cannot prove to be one, and is not there for readers [N11]', async () => {
    const { path } = await published(cast, { headline: 'Behind the door' });
    const instance = await openInstance(cast.database);
    await instance.read(path);
    await expect.poll(instances).toHaveLength(1);
    const [{ address } = { address: '' }] = await instances();
    const change = { number: 1, id: crypto.randomUUID(), event: 'x', tags: [`path:${path}`], ends: [], turning: false };
    const port = Number(address.split(':')[1]);
    const body = JSON.stringify({ changes: [change] });
    for (const proof of ['', 'f', 'f'.repeat(64)]) {
      const headers: Record<string, string> = proof ? { 'nightdesk-proof': proof } : {};
      expect((await ask(port, '/', { method: 'POST', body, headers })).status).toBe(404);
    }
    expect((await ask(port, path)).status).toBe(404);
    expect((await ask(instance.port, '/', { method: 'POST', body })).status).toBe(405);
    await instance.read(path);
    expect(instance.rendered).toEqual([path]);
  });
});
