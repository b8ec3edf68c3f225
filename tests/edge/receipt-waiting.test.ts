import { expect, it } from 'vitest';
import type { Order } from '#edge/receipts/orders.ts';
import { WaitingPages } from '#edge/receipts/waiting.ts';

const order = (id: string): Order => ({
  ...{ id, storyId: id, expects: 'shown', since: 0, number: 1 },
  pages: [`/world/${id}`, '/', '/world'].map((path) => ({ kind: 'article', path })),
});
const toldOf = (pages: WaitingPages, now = 0) => pages.due(now)?.map((page) => `${page.order.id} ${page.path}`);
const settle = (pages: WaitingPages, now = 0) => {
  for (const page of pages.due(now) ?? []) pages.done(page);
};

it('a page that several receipts share is read once for all of them, and articles come before it', () => {
  const pages = new WaitingPages();
  for (const id of ['a', 'b', 'c']) pages.add(order(id));
  const read: (string[] | undefined)[] = [];
  while (pages.due(0)) {
    read.push(toldOf(pages));
    settle(pages);
  }
  expect(read).toEqual([
    ['a /world/a'],
    ['b /world/b'],
    ['c /world/c'],
    ['a /', 'b /', 'c /'],
    ['a /world', 'b /world', 'c /world'],
  ]);
  expect(pages.nextAt).toBeUndefined();
});

it('a page that proved nothing is tried six times, later and later, and then given up', () => {
  const pages = new WaitingPages();
  pages.add({ ...order('a'), pages: [{ kind: 'article', path: '/world/a' }] });
  const tried: number[] = [];
  for (let now = 0; pages.nextAt !== undefined; now = pages.nextAt ?? now) {
    const [page] = pages.due(now) ?? [];
    tried.push(now);
    expect(pages.tryLater(page!, now)).toBe(tried.length < 6);
  }
  expect(tried).toEqual([0, 20, 120, 520, 1_520, 3_520]);
});

it('what waits for its next try keeps nothing else waiting', () => {
  const pages = new WaitingPages();
  pages.add(order('a'));
  pages.tryLater(pages.due(0)![0]!, 0);
  expect(toldOf(pages)).toEqual(['a /']);
  settle(pages);
  settle(pages);
  expect(pages.due(19)).toBeUndefined();
  expect(pages.nextAt).toBe(20);
  expect(toldOf(pages, 20)).toEqual(['a /world/a']);
});
