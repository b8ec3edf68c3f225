import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { desk } from '#platform/database/desk.ts';
import { type Cast, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { cutTheLines, type Instance, openInstance } from './instance.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
beforeEach(async () => {
  await desk().instance.deleteMany();
});

const open = (edition: string | null = 'one') => openInstance(cast.database, { edition });
const openAhead = () => openInstance(cast.database, { edition: 'one', makesAhead: true });
const rendersOf = (path: string, instances: Instance[]) =>
  instances.flatMap(({ rendered }) => rendered.filter((each) => each === path)).length;

/** Two that have heard of each other. */
async function pair(): Promise<[Instance, Instance]> {
  const both: [Instance, Instance] = [await open(), await open()];
  await bothShare(both);
  return both;
}

/** Each makes something for the other. */
async function bothShare(both: Instance[]): Promise<void> {
  const before = both.map(({ shared }) => shared.taken);
  const haveTaken = async () => {
    const path = `/nowhere/${crypto.randomUUID()}`;
    for (const instance of both) await instance.read(path);
    return both.every(({ shared }, nth) => shared.taken > (before[nth] ?? 0));
  };
  await expect.poll(haveTaken, { interval: 20, timeout: 10_000 }).toBe(true);
}

async function update(storyId: string, headline: string): Promise<void> {
  await writeContent(cast.amal, { storyId, content: words({ headline }) });
  await publishStory(cast.sami, { storyId });
}

describe('two processes of one machine', () => {
  it('make each page once for both, also when all readers ask at the same moment', async () => {
    const both = await pair();
    const { storyId, path } = await published(cast, { headline: 'First words' });
    for (let turn = 0; turn < 6; turn += 1) {
      const before = rendersOf(path, both);
      const asked = Array.from({ length: 20 }, (_, nth) => both[nth % 2]?.read(path));
      expect(new Set(await Promise.all(asked))).toEqual(new Set([turn === 0 ? 'First words' : `Turn ${turn}`]));
      expect(rendersOf(path, both) - before).toBe(1);
      await update(storyId, `Turn ${turn + 1}`);
      // The other hears of it by itself, a moment later.
      const shown = () => Promise.all(both.map((instance) => instance.read(path)));
      await expect.poll(shown, { interval: 2 }).toEqual([`Turn ${turn + 1}`, `Turn ${turn + 1}`]);
      await update(storyId, `Turn ${turn + 1}`);
    }
  });

  it('give each other the same bytes and the same tag, in every coding', async () => {
    const both = await pair();
    const { path } = await published(cast, { headline: 'The same '.repeat(20) });
    for (const coding of ['br', 'gzip', 'identity']) {
      const asking = { headers: { 'accept-encoding': coding } };
      const [one, other] = [await both[0].ask(path, asking), await both[1].ask(path, asking)];
      expect(other.body).toEqual(one.body);
      expect(other.headers.etag).toBe(one.headers.etag);
      expect(other.headers['content-security-policy']).toBe(one.headers['content-security-policy']);
    }
    expect(rendersOf(path, both)).toBe(1);
  });

  it('none shows a story once its withdrawal is done, at whatever moment their lines are cut', async () => {
    const both = await pair();
    for (let nth = 0; nth < 10; nth += 1) {
      const { storyId, path } = await published(cast, { headline: `Cut at moment ${nth}` });
      const cutAfter = async (answers: number) => {
        for (let read = 0; read < answers; read += 1) await both[read % 2]?.read(path);
        await cutTheLines(cast.database);
      };
      const cut = cutAfter(nth);
      await withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
      for (let read = 0; read < 6; read += 1) expect(await both[read % 2]?.read(path)).toBe('withdrawn');
      await cut;
      for (const instance of both) expect(await instance.read(path)).toBe('withdrawn');
      for (const instance of both) await expect.poll(instance.isHearing, { timeout: 10_000 }).toBe(true);
    }
    await bothShare(both);
  }, 60_000);

  it('one that was told of a withdrawal takes no page from one that was not', async () => {
    const both = await pair();
    const stories = await Promise.all(
      Array.from({ length: 8 }, (_, nth) => published(cast, { headline: `Story ${nth}` })),
    );
    for (const { path } of stories) for (const instance of both) await instance.read(path);
    // What the database says and nobody has told: both show what they have.
    await cast.database.sql('UPDATE site.publication SET live_until = clock_timestamp() WHERE path = ANY($1)', [
      stories.map(({ path }) => path),
    ]);
    const [row] = await cast.database.sql<{ number: string }>('SELECT number FROM jobs.change_count');
    const [told] = both;
    const tags = stories.map(({ storyId }) => `story:${storyId}`);
    const change = {
      number: Number(row?.number) + 1,
      id: crypto.randomUUID(),
      event: 'story.withdrawn',
      turning: false,
    };
    told.handOn([{ ...change, tags, ends: tags }]);
    for (const { path } of stories) expect(await told.read(path)).toBe('withdrawn');
    expect(await both[1].read(stories[0]?.path ?? '')).toBe('Story 0');
  });

  it('one that hears of a change first, and makes pages before they are asked for, takes none that is older', async () => {
    const both = [await openAhead(), await openAhead()] as const;
    await bothShare([...both]);
    const [first] = both;
    const readOften = async (path: string) => {
      for (let times = 0; times < 5; times += 1) for (const instance of both) await instance.read(path);
    };
    let path = '';
    // One that the other makes for both.
    for (let nth = 0; path === '' || first.rendered.includes(path); nth += 1) {
      ({ path } = await published(cast, { headline: `Before ${nth}` }));
      await readOften(path);
    }
    await cast.database.sql("UPDATE site.publication SET headline = 'After' WHERE path = $1", [path]);
    const [row] = await cast.database.sql<{ number: string }>('SELECT number FROM jobs.change_count');
    const number = Number(row?.number) + 1;
    const change = { number, id: crypto.randomUUID(), event: 'story.published', ends: [], turning: false };
    const before = first.rendered.length + first.shared.taken;
    await first.hear([{ ...change, tags: [`path:${path}`] }]);
    await expect.poll(() => first.rendered.length + first.shared.taken - before, { timeout: 10_000 }).toBe(1);
    expect(await first.read(path)).toBe('After');
  }, 30_000);

  it('of two editions make their own', async () => {
    const both = [await open('one'), await open('two')];
    await expect.poll(() => desk().instance.count()).toBe(2);
    const { path } = await published(cast, { headline: 'Twice made' });
    const read = (at = path) => Promise.all(both.map((instance) => instance.read(at)));
    const haveAsked = async () => {
      await read(`/nowhere/${crypto.randomUUID()}`);
      return both.every(({ shared }) => shared.refused > 0);
    };
    await expect.poll(haveAsked, { interval: 20, timeout: 10_000 }).toBe(true);
    expect(await read()).toEqual(['Twice made', 'Twice made']);
    expect(rendersOf(path, both)).toBe(2);
    expect(both.map(({ shared }) => shared.taken)).toEqual([0, 0]);
  });

  it('one that ends leaves the other to make all pages', async () => {
    const [staying, leaving] = await pair();
    await leaving.close();
    for (let nth = 0; nth < 20; nth += 1) {
      const { path } = await published(cast, { headline: `After the other ${nth}` });
      expect(await staying.read(path)).toBe(`After the other ${nth}`);
      expect(rendersOf(path, [staying])).toBe(1);
    }
  });
});

describe('a process that makes a page and', () => {
  it.each<[string, () => Server]>([
    ['answers nothing', () => createServer()],
    ['breaks off', () => createServer((socket) => socket.destroy())],
    ['is somebody else, who gives a page of his own', () => createHttpServer((_, res) => res.end('<p>Wrong</p>'))],
  ])('%s: readers get it from here, and it is not asked again', async (_, server) => {
    const instance = await open();
    const listening = server();
    const { promise, resolve } = Promise.withResolvers<void>();
    listening.listen(0, '127.0.0.1', resolve);
    await promise;
    onTestFinished(() => void listening.close());
    const address = `127.0.0.1:${(listening.address() as AddressInfo).port}`;
    const showsUntil = new Date(Date.now() + 3_600_000);
    const seenAt = new Date(Date.now() + 3_600_000);
    await desk().instance.create({
      data: { id: crypto.randomUUID(), address, machine: hostname(), number: 1e9, showsUntil, seenAt },
    });
    const other = async () => {
      const nowhere = `/nowhere/${crypto.randomUUID()}`;
      expect(await instance.read(nowhere)).toBe('withdrawn');
      return instance.shared.refused;
    };
    await expect.poll(other, { interval: 20, timeout: 10_000 }).toBe(1);
    for (let nth = 0; nth < 20; nth += 1) await other();
    expect(instance.shared.refused).toBe(1);
    expect(instance.shared.taken).toBe(0);
  });
});
