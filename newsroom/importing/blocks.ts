import { joinLines, type Line } from './lines.ts';
import type { Field } from './proposal.ts';
import { bulletOf, endsSentence, isAllCapitals, isTitle, startsInLowerCase } from './shape.ts';
import { startsWithLabel } from './wording.ts';

/** What was typed as one thing: a paragraph, a title, an item. Lines that were only wrapped are joined again. */
export type Block = {
  text: string;
  /** Raw offset of each character of `text`. */
  at: number[];
  from: number;
  to: number;
  indent: number;
  depth: number;
  /** An empty line stands above it. */
  gap: boolean;
  field: Field | null;
  group: number;
  reason: string;
};

/** A typewriter or mail program breaks lines here at the latest; longer lines are paragraphs in one piece. */
const WIDEST_MEASURE = 100;
const NARROWEST_MEASURE = 40;

const firstWord = (line: Line) => Math.min(line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' '), 30);

/**
 * The column at which the text was wrapped, or 0 if it was not. A wrapped line is one into which the first word of the
 * next would not have fitted; the measure is the column that explains the most line breaks.
 */
export function measureOf(lines: Line[]): number {
  const explains = new Array<number>(WIDEST_MEASURE + 40).fill(0);
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!line.text || !next?.text) continue;
    breaks++;
    if (line.width > WIDEST_MEASURE) continue;
    explains[Math.max(line.width, NARROWEST_MEASURE)]! += 1;
    explains[Math.max(line.width + firstWord(next) + 1, NARROWEST_MEASURE)]! -= 1;
  }
  let best = 0;
  let most = 0;
  for (let column = 0, sum = 0; column <= WIDEST_MEASURE; column++) {
    sum += explains[column]!;
    if (sum > most) [best, most] = [column, sum];
  }
  return most >= 2 && most >= breaks / 2 ? best : 0;
}

/** Words that cannot end a title or a sentence: the line goes on. */
const GOES_ON =
  /(?:^|\s)(?:a|an|the|of|in|on|at|to|for|and|or|with|from|by|after|as|over|into|de|du|des|la|le|les|et|à|der|die|das|und|von|el|los|y|con|ja|och)$/iu;

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+$/iu;

function goesOn(line: Line, next: Line, measure: number, first: boolean): boolean {
  if (line.softHyphen) return true;
  if (measure && line.width <= measure + 2 && line.width + 1 + firstWord(next) > measure) return true;
  if (line.width < 20 || endsSentence(line.text)) return false;
  if ((startsInLowerCase(next.text) && !ADDRESS.test(next.text)) || GOES_ON.test(line.text.slice(-10))) return true;
  return first && isAllCapitals(line.text) && isAllCapitals(next.text);
}

/** A short line without a full stop, behind the end of a sentence, may be a heading. */
const LONGEST_HEADING = 60;

/** Paragraphs open with an indent and have no empty line between them: a line without an indent goes on. */
function hasIndentedParagraphs(lines: Line[]): boolean {
  let opened = 0;
  let wrapped = 0;
  for (const [index, line] of lines.entries()) {
    if (!line.text || line.indent < 2) continue;
    const next = lines[index + 1];
    opened++;
    if (next?.text && next.indent === 0) wrapped++;
  }
  return wrapped >= 3 && wrapped * 2 >= opened;
}

type Setting = { measure: number; indented: boolean };

function belongs(block: Line[], next: Line, { measure, indented }: Setting, first: boolean): boolean {
  const line = block.at(-1) as Line;
  if (!line.text || !next.text || line.depth !== next.depth) return false;
  if (bulletOf(next.text) || startsWithLabel(next.text)) return false;
  const inItem = bulletOf((block[0] as Line).text) !== null;
  if (next.indent > line.indent + 1) return inItem && block.length === 1;
  const heading = endsSentence(line.text) && isTitle(next.text, LONGEST_HEADING);
  if (indented && block[0]!.indent >= 2 && next.indent === 0 && !heading) return true;
  return goesOn(line, next, measure, first);
}

function blockOf(lines: Line[], gap: boolean): Block {
  const first = lines[0] as Line;
  const { indent, depth, from } = first;
  return { ...joinLines(lines), from, to: lines.at(-1)!.to, indent, depth, gap, field: null, group: 0, reason: '' };
}

export function readBlocks(lines: Line[]): Block[] {
  const setting = { measure: measureOf(lines), indented: hasIndentedParagraphs(lines) };
  const blocks: Block[] = [];
  let gap = true;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    if (line.to === line.from) {
      gap = true;
      index++;
      continue;
    }
    const block = [line];
    while (lines[index + block.length] && belongs(block, lines[index + block.length]!, setting, blocks.length === 0)) {
      block.push(lines[index + block.length]!);
    }
    index += block.length;
    const made = blockOf(block, gap);
    gap = made.text === '';
    if (!made.text) Object.assign(made, { field: 'furniture', reason: 'mark of quoted mail' });
    if (made.to > made.from) blocks.push(made);
  }
  return blocks;
}
