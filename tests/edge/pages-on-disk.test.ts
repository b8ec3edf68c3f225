import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answer } from '#edge/answer.ts';
import { Edge } from '#edge/edge.ts';
import { KeptOnDisk } from '#edge/kept-on-disk/kept-on-disk.ts';
import { log } from '#platform/log.ts';
import { noteRead } from '#platform/reading.ts';
import { ALONE } from './alone.ts';
import { folderOfPages } from './folder-of-pages.ts';
import { change, openPaper, PUBLIC_URL, sendPage, shelf } from './paper.ts';

const FOLLOWED = { number: 7, id: crypto.randomUUID() };
const PATHS = Array.from({ length: 12 }, (_, nth) => `/story-${nth}`);
const WORDS = Object.fromEntries(PATHS.map((path) => [path, `Words of ${path} ${'and more '.repeat(200)}`]));
const PACES = { write: 5, rid: 30_000, touch: 60_000, rest: 60_000 };
const never = async () => [];

/** A paper that keeps its pages in the folder, and nothing of a database. */
async function openKeeping(folder: string, inner = shelf(WORDS)) {
  const paper = await openPaper(inner);
  const now = () => Date.now();
  const disk = new KeptOnDisk({ edge: paper.edge, folder, place: 0, edition: 'this one', now, paces: PACES });
  return { ...paper, disk };
}

/** What one that begins now would show without making it. */
async function found(folder: string): Promise<Map<string, string>> {
  const { disk, edge } = await openKeeping(folder);
  await disk.read();
  return new Map([...edge.readers.store.found()].map(([key, page]) => [key, page.reply.body.toString()]));
}

async function written() {
  const kept = folderOfPages();
  const { disk, ask } = await openKeeping(kept.folder);
  disk.begin(() => FOLLOWED);
  for (const path of PATHS) await ask(path);
  await ask('/nothing');
  await disk.close();
  return { ...kept, whole: await found(kept.folder) };
}

describe('pages on disk', () => {
  it('are those that show something, and no address that strangers looked for in vain', async () => {
    const { whole, bytes } = await written();
    expect([...whole.keys()].sort()).toEqual([...PATHS].sort());
    expect(bytes().includes('"/nothing"')).toBe(false);
  });

  it('are as they were, or not there, wherever the file was cut off', async () => {
    const { folder, whole, bytes, leaveBehind } = await written();
    const all = bytes();
    const cuts = [0, 1, 11, 12, 13, all.length - 1, all.length, ...Array.from({ length: 60 }, () => below(all.length))];
    const counts = new Set<number>();
    for (const cut of cuts) {
      leaveBehind(all.subarray(0, cut));
      const pages = await found(folder);
      counts.add(pages.size);
      for (const [key, text] of pages) expect(text, `cut at ${cut}`).toBe(whole.get(key));
    }
    expect(Math.max(...counts)).toBe(PATHS.length);
    expect(Math.min(...counts)).toBe(0);
  });

  it('are as they were, or not there, whatever byte was altered', async () => {
    const warn = vi.spyOn(log, 'warn');
    onTestFinished(() => warn.mockRestore());
    const { folder, whole, bytes, leaveBehind } = await written();
    const all = bytes();
    for (let nth = 0; nth < 80; nth += 1) {
      const at = below(all.length);
      const altered = Buffer.from(all);
      altered[at] = (altered[at]! + 1 + below(255)) % 256;
      leaveBehind(altered);
      for (const [key, text] of await found(folder)) expect(text, `byte ${at} altered`).toBe(whole.get(key));
    }
    expect(warn.mock.calls.length).toBeGreaterThan(0);
  });

  it('are read while another process still writes them', async () => {
    const kept = folderOfPages();
    const { disk, ask, edge } = await openKeeping(kept.folder);
    disk.begin(() => FOLLOWED);
    onTestFinished(() => disk.close());
    for (const path of PATHS) await ask(path);
    await expect.poll(async () => (await found(kept.folder)).size).toBe(PATHS.length);
    await edge.following.changed(change([`path:${PATHS[0]}`]), never);
    await expect.poll(async () => [...(await found(kept.folder)).keys()]).toEqual(PATHS.slice(1));
  });

  it("are nobody's before it is said as of which change they are true", async () => {
    const kept = folderOfPages();
    const { disk, ask } = await openKeeping(kept.folder);
    let followed: typeof FOLLOWED | null = FOLLOWED;
    disk.begin(() => followed);
    onTestFinished(() => disk.close());
    await ask(PATHS[0]!);
    await expect.poll(async () => [...(await found(kept.folder)).keys()]).toEqual([PATHS[0]]);
    followed = null;
    await ask(PATHS[1]!);
    await expect.poll(() => kept.bytes().includes(`Words of ${PATHS[1]}`)).toBe(true);
    expect([...(await found(kept.folder)).keys()]).toEqual([PATHS[0]]);
    followed = FOLLOWED;
    await expect.poll(async () => [...(await found(kept.folder)).keys()]).toEqual([PATHS[0], PATHS[1]]);
  });

  it('are shown to nobody before it has been heard what changed since, also where no page can be made', async () => {
    const { folder } = await written();
    const inner = () => {
      throw new Error('No page can be made.');
    };
    const edge = new Edge({ inner, publicUrl: PUBLIC_URL, now: () => Date.now() });
    const disk = new KeptOnDisk({ edge, folder, place: 0, edition: 'this one', now: () => Date.now(), paces: PACES });
    expect(await disk.read()).toEqual(FOLLOWED);
    await expect(edge.readers.find(PATHS[0]!, '')).rejects.toThrow('No page can be made.');
    await edge.following.back(never, ALONE);
    expect((await edge.readers.find(PATHS[0]!, '')).handling).toBe('hit');
  });

  it('are not written while nobody knows whether they are true', async () => {
    const kept = folderOfPages();
    const { disk, ask, edge } = await openKeeping(kept.folder);
    for (const path of PATHS) await ask(path);
    edge.following.lost();
    disk.begin(() => FOLLOWED);
    await disk.close();
    expect(await found(kept.folder)).toEqual(new Map());
  });

  it('take no more room than those in memory, however often they are made anew', async () => {
    const kept = folderOfPages();
    const large = (req: IncomingMessage, res: ServerResponse) => {
      noteRead(`path:${req.url}`);
      if (new URL(req.url ?? '', PUBLIC_URL).pathname === '/none') answer({ status: 404 });
      sendPage(res, crypto.getRandomValues(Buffer.alloc(20_000)).toString('hex'));
    };
    const { disk, ask, edge } = await openKeeping(kept.folder, large);
    disk.begin(() => FOLLOWED);
    let most = 0;
    for (let turn = 0; turn < 40; turn += 1) {
      await Promise.all(PATHS.map((path) => ask(path)));
      const size = kept.bytes().length;
      most = Math.max(most, size);
      await expect.poll(async () => (await found(kept.folder)).size).toBe(PATHS.length);
      await edge.following.changed(change(PATHS.map((path) => `path:${path}`)), never);
    }
    await disk.close();
    const inMemory = edge.readers.store.sizes().pages;
    expect(most).toBeGreaterThan(inMemory);
    expect(most).toBeLessThan(4 * inMemory + 17 * 1_048_576);
  }, 60_000);
});

function below(limit: number): number {
  return Math.floor(Math.random() * limit);
}
