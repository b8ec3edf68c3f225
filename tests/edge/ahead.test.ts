import { expect, it } from 'vitest';
import { Ahead } from '#edge/ahead.ts';
import { noteRead } from '#platform/reading.ts';
import { change, openPaper, sendPage } from './paper.ts';

/** A newspaper whose pages each have a tag of their own and one that all have. */
async function openShelves() {
  const state = { failing: '' };
  const paper = await openPaper(
    (req, res) => {
      const path = req.url ?? '';
      if (path === state.failing) throw new Error('It cannot be made.');
      noteRead('all');
      noteRead(`path:${path}`);
      sendPage(res, path);
    },
    { makesAhead: true },
  );
  const readTimes = async (path: string, times: number) => {
    for (let nth = 0; nth < times; nth += 1) await paper.ask(path);
  };
  const drop = (tag: string) => paper.edge.following.changed(change([tag]), async () => []);
  return { ...paper, state, readTimes, drop };
}

it('a page that is read often is made anew before the next reader asks, one that is not is left alone', async () => {
  const { rendered, readTimes, drop, ask } = await openShelves();
  await readTimes('/rare', 2);
  await readTimes('/often', 6);
  await drop('all');
  await expect.poll(() => rendered).toEqual(['/rare', '/often', '/often']);
  expect((await ask('/often')).headers['cache-status']).toBe('Nightdesk; hit');
  expect((await ask('/rare')).headers['cache-status']).toContain('fwd=uri-miss');
  // Nobody has read it since, so it has cooled down.
  await drop('path:/rare');
  await readTimes('/other', 1);
  expect(rendered.filter((path) => path === '/rare')).toHaveLength(2);
});

it('the most read come first, and no more than two dozen for one change', async () => {
  const { rendered, readTimes, drop } = await openShelves();
  for (let nth = 0; nth < 40; nth += 1) await readTimes(`/${nth}`, 4 + nth);
  rendered.length = 0;
  await drop('all');
  await expect.poll(() => rendered.length, { timeout: 10_000 }).toBe(24);
  expect(rendered).toEqual(Array.from({ length: 24 }, (_, nth) => `/${39 - nth}`));
  await readTimes('/39', 50);
  expect(rendered).toHaveLength(24);
});

it('one that cannot be made does not keep the others from it', async () => {
  const { rendered, readTimes, drop, state, ask } = await openShelves();
  await readTimes('/broken', 9);
  await readTimes('/whole', 5);
  state.failing = '/broken';
  rendered.length = 0;
  await drop('all');
  await expect.poll(() => rendered).toEqual(['/broken', '/whole']);
  expect((await ask('/whole')).headers['cache-status']).toBe('Nightdesk; hit');
});

it('of the first ones those come first that are made here, for others wait for them', async () => {
  const made: string[] = [];
  const ahead = new Ahead({
    make: async (key) => made.push(key),
    isOurs: (key) => key === '/ours' || key === '/ours-too',
    isThere: () => false,
    areReadersWaiting: () => false,
  });
  ahead.want([
    ['/front', 90],
    ['/theirs', 80],
    ['/ours', 70],
    ['/last-of-the-first', 60],
    ['/ours-too', 50],
    ['/rare', 40],
  ]);
  await expect.poll(() => made).toEqual(['/ours', '/front', '/theirs', '/last-of-the-first', '/ours-too', '/rare']);
});
