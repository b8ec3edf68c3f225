import type * as Y from 'yjs';

/** What one input did to a line: at `at`, `removed` characters went and `inserted` came. Offsets are UTF-16. */
export type TextChange = { at: number; removed: number; inserted: string };

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The smallest change between two texts. Where a letter was typed among equal ones, `caret` (after the input) says which
 * of them is the new one. Never splits a surrogate pair, because half a character cannot be merged.
 */
export function changeBetween(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  const latest = Math.max(0, Math.min(most, caret - Math.max(0, after.length - before.length)));
  let head = 0;
  while (head < latest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (head < most - tail && before[head] === after[head]) head += 1;
  if (head > 0 && (isLow(before.charCodeAt(head)) || isLow(after.charCodeAt(head)))) head -= 1;
  if (tail > 0 && (isLow(before.charCodeAt(before.length - tail)) || isLow(after.charCodeAt(after.length - tail)))) {
    tail -= 1;
  }
  return { at: head, removed: before.length - head - tail, inserted: after.slice(head, after.length - tail) };
}

export type Step = { insert?: unknown; delete?: number; retain?: number };

/** Where an offset stands after somebody else's change; a change at the offset itself leaves it in front. */
export function moved(offset: number, steps: Step[]): number {
  let at = 0;
  let result = offset;
  for (const step of steps) {
    if (step.retain) at += step.retain;
    else if (step.delete) result -= Math.max(0, Math.min(step.delete, result - at));
    else if (typeof step.insert === 'string') {
      if (at < result) result += step.insert.length;
      at += step.insert.length;
    }
  }
  return result;
}

/** Writes a change that was made while `others` were not shown yet. */
export function applyChange(text: Y.Text, change: TextChange, others: Step[][], origin: unknown): void {
  const from = others.reduce(moved, change.at);
  const to = others.reduce(moved, change.at + change.removed);
  text.doc?.transact(() => {
    if (to > from) text.delete(from, to - from);
    if (change.inserted) text.insert(from, change.inserted);
  }, origin);
}
