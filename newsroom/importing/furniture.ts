import type { Block } from './blocks.ts';
import { isDateLine } from './calendar-words.ts';
import { isTrail, pageLineOf } from './page-lines.ts';
import { isPageMark } from './pages.ts';
import { hasWords, isTitle, wordsOf } from './shape.ts';
import { openBlocks, place, type Rule, type Sheet } from './sheet.ts';
import { RELATED, startsWithLabel, wholeLine } from './wording.ts';

const RELATED_HEADER = wholeLine(RELATED, '\\s?[:：]?');
const isRelatedHeader = (text: string) => text.length <= 60 && RELATED_HEADER.test(text);

const RULE = /^[\s_*=~#·•.–—+-]{2,}$/u;
const MORE = /^(?:more|mehr|\(more\)|-more-|more follows|\(?mf\)?)$/iu;
const BARS = /\s*[|·•]\s*/u;
const LINES_OF_THE_HEAD = 15;

/** "12 May 2026 | 3 min read": all between the bars is furniture. */
function isBarred(text: string): boolean {
  const parts = text.split(BARS).filter(Boolean);
  const known = (part: string) => isDateLine(part) || isDateLine(`${part} 1`) || pageLineOf(part) !== null;
  return parts.length > 1 && parts.length <= 8 && parts.every(known);
}

function kindOf(text: string, index: number): string | null {
  const line = hasWords(text) ? pageLineOf(text) : null;
  if (line) return line;
  if (isDateLine(text) || isBarred(text)) return 'a date by itself';
  if (index < LINES_OF_THE_HEAD && isTrail(text)) return 'navigation';
  return text.length < 30 && (isPageMark(text) || MORE.test(text)) ? 'page mark' : null;
}

/** Share lines, menus, cookies, dates of a web page, rules and page numbers. */
export const placeFurniture: Rule = (sheet) => {
  for (const [index, block] of openBlocks(sheet).entries()) {
    const kind = block.text.length <= 200 ? kindOf(block.text, index) : null;
    if (kind) place(sheet, block, 'furniture', kind);
  }
  for (const [index, block] of sheet.blocks.entries()) {
    if (block.reason === 'topics of a web page' && !/[:：]\s*\S/u.test(block.text)) placeTopics(sheet, index + 1);
    if (block.reason === 'newsletter') placeNewsletter(sheet, index);
  }
};

const MOST_TOPICS = 8;
const isTopic = (block: Block | undefined) =>
  block?.field === null && !block.gap && isTitle(block.text, 40) && wordsOf(block.text).length <= 3;

/** One to three words a line, directly under "Topics". */
function placeTopics(sheet: Sheet, first: number): void {
  for (const block of sheet.blocks.slice(first, first + MOST_TOPICS)) {
    if (!isTopic(block) || startsWithLabel(block.text) || isRelatedHeader(block.text)) return;
    place(sheet, block, 'furniture', 'a topic of a web page');
  }
}

const LONGEST_PROMOTION = 8;

/** From the name of a newsletter to its small print: what stands between them was never copy. */
function placeNewsletter(sheet: Sheet, first: number): void {
  const box = sheet.blocks.slice(first, first + LONGEST_PROMOTION);
  for (const block of box.slice(
    0,
    box.findLastIndex((each) => each.reason === 'newsletter'),
  ))
    if (block.field === null) place(sheet, block, 'furniture', 'newsletter');
}

const MENU = /^(?:navigation|cookie line)$/u;
const HEAD_OF_A_PAGE = 16;
const FEWEST_WORDS_OF_A_HEADLINE = 4;

/**
 * One or two words a line, directly under a menu: more of the menu. Of one or two such lines the last is the section
 * that the story stands in; of three or more none is.
 */
function placeRestOfMenu(sheet: Sheet, first: number): void {
  const run: Block[] = [];
  let next = sheet.blocks[first];
  while (next && next.field === null && !next.gap && wordsOf(next.text).length <= 2 && isTitle(next.text, 30)) {
    run.push(next);
    next = sheet.blocks[first + run.length];
  }
  if (!next || wordsOf(next.text).length < FEWEST_WORDS_OF_A_HEADLINE) run.pop();
  for (const block of run.length >= 3 ? run : run.slice(0, -1)) place(sheet, block, 'furniture', 'navigation');
}

/** What stands above a menu at the head of a copied page is its masthead, not a headline. */
export const placeMasthead: Rule = (sheet) => {
  const blocks = sheet.blocks.slice(0, HEAD_OF_A_PAGE);
  const copy = blocks.findIndex((block) => block.field === null && !isTitle(block.text, 70));
  const head = copy < 0 ? blocks : blocks.slice(0, copy);
  const menu = head.findLastIndex((block) => MENU.test(block.reason));
  for (const block of head.slice(0, Math.max(menu, 0))) {
    if (block.field === null) place(sheet, block, 'furniture', 'above the menu of a web page');
  }
  if (menu >= 0) placeRestOfMenu(sheet, menu + 1);
};

/** Lines of dashes and stars say nothing; "###" and "-30-" are end marks and are known before this. */
export const placeRules: Rule = (sheet) => {
  for (const block of openBlocks(sheet)) {
    if (block.text.length <= 300 && RULE.test(block.text)) place(sheet, block, 'furniture', 'a rule');
  }
};
