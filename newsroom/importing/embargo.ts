import { isDateLine } from './calendar-words.ts';
import { instantIn } from './embargo-time.ts';
import { isTitle } from './shape.ts';
import { openBlocks, place, type Rule, type Sheet } from './sheet.ts';
import { EMBARGO, KIND_OF_COPY, NOT_IN_WORD } from './wording.ts';

const SAYS_KIND = 'says what kind of copy this is';
const OPENS = new RegExp(`^[*\\[(–—-]*\\s*(?:${KIND_OF_COPY}[\\s:–—-]+)?${EMBARGO}${NOT_IN_WORD}`, 'iu');
const KIND = new RegExp(`^[*\\[(–—-]*\\s*${KIND_OF_COPY}${NOT_IN_WORD}[\\s*\\])!.:,–—-]*`, 'iu');
const NUMBER = /^(?:n[or]?[.°º]?\s?|№\s?)?\d{1,5}(?:\s?[/–-]\s?\d{2,4})?$/iu;
const LONGEST_LINE = 250;
const LONGEST_LETTERHEAD = 70;

/** Short lines directly above "PRESS RELEASE" are who sends it. */
function placeLetterhead(sheet: Sheet): void {
  const kind = sheet.blocks.slice(0, 4).findIndex((block) => block.reason === SAYS_KIND);
  for (const [index, block] of sheet.blocks.slice(0, Math.max(kind, 0)).entries()) {
    const together = !sheet.blocks[index + 1]!.gap;
    if (block.field === null && together && isTitle(block.text, LONGEST_LETTERHEAD))
      place(sheet, block, 'furniture', 'letterhead');
  }
}

/** "PRESS RELEASE", "FOR IMMEDIATE RELEASE", with or without the day. */
function saysKindOfCopy(text: string): boolean {
  const rest = text.slice(KIND.exec(text)?.[0].length ?? 0);
  const whole = rest === '' || KIND.exec(rest)?.[0] === rest || isDateLine(`${rest} 1`) || NUMBER.test(rest);
  return rest.length < text.length && whole;
}

/** "EMBARGOED UNTIL …", "NOT FOR USE BEFORE …": an hour that can be read is the embargo; else an editor must look. */
export const placeEmbargoes: Rule = (sheet) => {
  for (const block of openBlocks(sheet)) {
    if (block.text.length > LONGEST_LINE) continue;
    if (saysKindOfCopy(block.text)) place(sheet, block, 'furniture', SAYS_KIND);
    else if (!OPENS.test(block.text)) continue;
    else if (instantIn(block.text, sheet.zone, sheet.now)) place(sheet, block, 'embargo', 'embargo line');
    else if (/[\d٠-٩۰-۹]|embargo/iu.test(block.text))
      place(sheet, block, 'unplaced', 'an embargo whose hour could not be read');
  }
  placeLetterhead(sheet);
};
