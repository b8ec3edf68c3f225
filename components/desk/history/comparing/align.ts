import { diffArrays } from 'diff';
import type { Line } from './lines.ts';

/** Lines that belong together: the same, one become another, split, joined, or on one side alone. */
export type Group = { older: Line[]; newer: Line[]; same: boolean };

/** Beyond so many pairs in one gap it would take too long to ask which line became which. */
const MOST_PAIRS = 40_000;
/** Less alike than this, a line did not become the other: one went and another came. */
const ALIKE = 0.4;
/** So much alike and next in order, it plainly did, and nobody asks further. */
const PLAIN = 0.75;
/** How much better a line must fit two lines than one to have been split. */
const BETTER = 0.05;

/** Places of two lines that belong together. */
type Pair = [older: number, newer: number];

/** Finds for every line of the one what became of it in the other; both keep their order. */
export function align(older: Line[], newer: Line[]): Group[] {
  const groups: Group[] = [];
  let [o, n] = [0, 0];
  let gap: { older: Line[]; newer: Line[] } = { older: [], newer: [] };
  const close = () => {
    groups.push(...pairUp(gap.older, gap.newer));
    gap = { older: [], newer: [] };
  };
  for (const { count, added, removed } of diffArrays(keysOf(older), keysOf(newer))) {
    if (removed) gap.older.push(...older.slice(o, o + count));
    if (added) gap.newer.push(...newer.slice(n, n + count));
    if (!added && !removed) {
      close();
      for (let at = 0; at < count; at += 1) {
        groups.push({ older: [older[o + at] as Line], newer: [newer[n + at] as Line], same: true });
      }
    }
    if (!added) o += count;
    if (!removed) n += count;
  }
  close();
  return groups;
}

const keysOf = (lines: Line[]) => lines.map(({ key }) => key);

function pairUp(older: Line[], newer: Line[]): Group[] {
  const most = Math.min(older.length, newer.length);
  let head = 0;
  while (head < most && fits(pairAt(head, head)) >= PLAIN) head += 1;
  let tail = 0;
  while (tail < most - head && fits(pairAt(older.length - 1 - tail, newer.length - 1 - tail)) >= PLAIN) tail += 1;
  const [o, n] = [older.slice(head, older.length - tail), newer.slice(head, newer.length - tail)];
  const between = o.length * n.length > MOST_PAIRS ? inOrder(o, n) : best(o, n);
  return grouped(older, newer, [
    ...Array.from({ length: head }, (_, at): Pair => [at, at]),
    ...between.map(([one, other]): Pair => [one + head, other + head]),
    ...Array.from({ length: tail }, (_, at): Pair => [older.length - tail + at, newer.length - tail + at]),
  ]);

  function pairAt(one: number, other: number) {
    return { older: [older[one] as Line], newer: [newer[other] as Line] };
  }
}

/** Pairs, and around them what stands on one side alone. */
function grouped(older: Line[], newer: Line[], pairs: Pair[]): Group[] {
  const groups: Group[] = [];
  let [o, n] = [0, 0];
  for (const [atOlder, atNewer] of [...pairs, [older.length, newer.length]] as Pair[]) {
    for (; o < atOlder; o += 1) groups.push({ older: [older[o] as Line], newer: [], same: false });
    for (; n < atNewer; n += 1) groups.push({ older: [], newer: [newer[n] as Line], same: false });
    const [one, other] = [older[o], newer[n]];
    if (one && other) groups.push({ older: [one], newer: [other], same: false });
    o += 1;
    n += 1;
  }
  return splitAndJoined(groups);
}

function inOrder(older: Line[], newer: Line[]): Pair[] {
  return Array.from({ length: Math.min(older.length, newer.length) }, (_, at) => [at, at]);
}

/** The pairs, in order, whose likeness is greatest taken together. */
function best(older: Line[], newer: Line[]): Pair[] {
  const [theirs, ours] = [older.map(bagOf), newer.map(bagOf)];
  const width = newer.length + 1;
  const likeness = (o: number, n: number) => like(older[o] as Line, newer[n] as Line, theirs[o] as Bag, ours[n] as Bag);
  const sums = new Float64Array((older.length + 1) * width);
  const alike = new Float64Array(older.length * newer.length);
  for (let o = older.length - 1; o >= 0; o -= 1) {
    for (let n = newer.length - 1; n >= 0; n -= 1) {
      const here = likeness(o, n);
      alike[o * newer.length + n] = here;
      const together = here >= ALIKE ? here + (sums[(o + 1) * width + n + 1] as number) : 0;
      sums[o * width + n] = Math.max(together, sums[(o + 1) * width + n] as number, sums[o * width + n + 1] as number);
    }
  }
  const pairs: Pair[] = [];
  let [o, n] = [0, 0];
  while (o < older.length && n < newer.length) {
    const here = alike[o * newer.length + n] as number;
    const sum = sums[o * width + n] as number;
    if (here >= ALIKE && sum === here + (sums[(o + 1) * width + n + 1] as number)) pairs.push([o++, n++]);
    else if (sum === sums[(o + 1) * width + n]) o += 1;
    else n += 1;
  }
  return pairs;
}

/** A line beside a pair may be the rest of what was split, or what was joined to it. */
function splitAndJoined(groups: Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    const whole = before && { older: [...before.older, ...group.older], newer: [...before.newer, ...group.newer] };
    const isRest = group.older.length === 0 || group.newer.length === 0;
    const wasRest = before && (before.older.length === 0 || before.newer.length === 0);
    if (before && whole && isRest !== wasRest && fits(whole) > fits(isRest ? before : group) + BETTER) {
      joined[joined.length - 1] = { ...whole, same: false };
    } else joined.push(group);
  }
  return joined;
}

function fits({ older, newer }: Pick<Group, 'older' | 'newer'>): number {
  const textOf = (lines: Line[]) => lines.map(({ text }) => text).join(' ');
  return dice(bagOf({ text: textOf(older) }), bagOf({ text: textOf(newer) }));
}

type Bag = { words: Map<string, number>; size: number };

function bagOf({ text }: Pick<Line, 'text'>): Bag {
  const words = new Map<string, number>();
  const all = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, size: all.length };
}

function like(one: Line, other: Line, theirs: Bag, ours: Bag): number {
  if (theirs.size === 0 && ours.size === 0) return one.is === other.is ? 0.5 : 0;
  return dice(theirs, ours);
}

/** Twice the words that both have, of all words. */
function dice(one: Bag, other: Bag): number {
  if (one.size + other.size === 0) return 0;
  const [few, many] = one.words.size < other.words.size ? [one, other] : [other, one];
  let both = 0;
  for (const [word, count] of few.words) both += Math.min(count, many.words.get(word) ?? 0);
  return (2 * both) / (one.size + other.size);
}
