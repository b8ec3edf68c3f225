import { describe, expect, it } from 'vitest';
import { makerOf } from '#edge/maker.ts';

const process = (nth: number) => ({ id: `process ${nth}`, address: `127.0.0.1:${nth}` });
const ARTICLES = Array.from({ length: 300 }, (_, nth) => `/world/2026/11/27/story-${nth}`);

/** Who makes a page, as one of them sees it. */
function seenBy(own: number, key: string, all: number[]): string {
  const others = all.filter((each) => each !== own).map(process);
  return makerOf(key, process(own).id, others)?.id ?? process(own).id;
}

function makersOf(keys: string[], all: number[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const maker = seenBy(all[0]!, key, all);
    counts.set(maker, (counts.get(maker) ?? 0) + 1);
  }
  return counts;
}

describe('who makes a page', () => {
  it('is the same one for all who know the same processes', () => {
    for (const all of [
      [1, 2],
      [1, 2, 3],
      [4, 3, 2, 1],
    ]) {
      for (const key of ['/', ...ARTICLES]) expect(new Set(all.map((own) => seenBy(own, key, all))).size).toBe(1);
    }
  });

  it('is one of all, each about as often, where there are two', () => {
    expect(makersOf(ARTICLES, [1, 2]).size).toBe(2);
    for (const count of makersOf(ARTICLES, [1, 2]).values()) expect(count).toBeGreaterThan(100);
  });

  it('is never who makes the front where there are more, for both are wanted at the same moment', () => {
    for (let nth = 0; nth < 40; nth += 1) {
      const all = [nth, nth + 1, nth + 2, nth + 3];
      const makers = makersOf(ARTICLES, all);
      expect(makers.has(seenBy(nth, '/', all))).toBe(false);
      expect(makers.size).toBe(3);
      for (const count of makers.values()) expect(count).toBeGreaterThan(50);
    }
  });

  it('stays who it was when one comes that makes neither the front nor this page', () => {
    const before = [1, 2, 3, 4];
    const newcomer = Array.from({ length: 50 }, (_, nth) => nth + 5).find(
      (nth) => seenBy(1, '/', [...before, nth]) === seenBy(1, '/', before),
    )!;
    const after = [...before, newcomer];
    const moved = ARTICLES.filter((key) => seenBy(1, key, after) !== seenBy(1, key, before));
    expect(moved.length).toBeGreaterThan(0);
    for (const key of moved) expect(seenBy(1, key, after)).toBe(process(newcomer).id);
  });
});
