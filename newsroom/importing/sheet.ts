import type { Block } from './blocks.ts';
import type { Field, Passage } from './proposal.ts';

/**
 * The pasted text on the table while it is marked up. Each rule looks at the blocks that no earlier rule has placed,
 * and places those it knows. What is cut from the start or end of a block is placed apart, and the block goes on shorter.
 */
export type Sheet = {
  blocks: Block[];
  cuts: Passage[];
  groups: number;
  /** The text as a whole is a quoted mail: its `>` marks say nothing about single passages. */
  quoted: boolean;
  zone: string;
  now: Date;
  /** The subject of a mail, kept for a story that has no other headline. */
  subject: Block | null;
  /** The text was set in pages. */
  pages: boolean;
};

export type Rule = (sheet: Sheet) => void;

export function newGroup(sheet: Sheet): number {
  sheet.groups += 1;
  return sheet.groups;
}

export function openBlocks(sheet: Sheet): Block[] {
  return sheet.blocks.filter((block) => block.field === null);
}

export function place(sheet: Sheet, block: Block, field: Field, reason: string, group = newGroup(sheet)): void {
  block.field = field;
  block.reason = reason;
  block.group = group;
}

/** Cuts the first `length` characters off and places them. Returns the group. */
export function placeStart(
  sheet: Sheet,
  block: Block,
  length: number,
  field: Field,
  reason: string,
  group?: number,
): number {
  const own = group ?? newGroup(sheet);
  let end = length;
  while (end > 0 && block.text[end - 1] === ' ') end--;
  let start = length;
  while (block.text[start] === ' ') start++;
  if (end > 0) sheet.cuts.push({ from: block.from, to: block.at[end - 1]! + 1, field, group: own, reason });
  block.text = block.text.slice(start);
  block.at = block.at.slice(start);
  block.from = block.at[0] ?? block.to;
  if (!block.text) place(sheet, block, 'furniture', reason, own);
  return own;
}

/** Cuts everything from `start` on off and places it. Returns the group. */
export function placeEnd(
  sheet: Sheet,
  block: Block,
  start: number,
  field: Field,
  reason: string,
  group?: number,
): number {
  const own = group ?? newGroup(sheet);
  let from = start;
  while (block.text[from] === ' ') from++;
  let end = start;
  while (end > 0 && block.text[end - 1] === ' ') end--;
  if (from < block.text.length) sheet.cuts.push({ from: block.at[from]!, to: block.to, field, group: own, reason });
  block.text = block.text.slice(0, end);
  block.at = block.at.slice(0, end);
  block.to = end > 0 ? block.at[end - 1]! + 1 : block.from;
  if (!block.text) place(sheet, block, 'furniture', reason, own);
  return own;
}

/** Everything placed so far, in the order of the text; what no rule knew is unplaced. */
export function passagesOf(sheet: Sheet): Passage[] {
  const whole = sheet.blocks.map((block) => ({
    from: block.from,
    to: block.to,
    field: block.field ?? ('unplaced' as const),
    group: block.field === null ? newGroup(sheet) : block.group,
    reason: block.field === null ? 'no rule knows this' : block.reason,
  }));
  return [...whole, ...sheet.cuts].filter((passage) => passage.to > passage.from).sort((a, b) => a.from - b.from);
}
