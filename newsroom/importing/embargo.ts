import { instantIn } from './embargo-time.ts';
import { openBlocks, place, type Rule } from './sheet.ts';
import { EMBARGO, KIND_OF_COPY, NOT_IN_WORD, wholeLine } from './wording.ts';

const OPENS = new RegExp(`^[*\\[(–—-]*\\s*(?:${KIND_OF_COPY}[\\s:–—-]+)?${EMBARGO}${NOT_IN_WORD}`, 'iu');
const IMMEDIATE = wholeLine(`[*\\[(–—-]*\\s*${KIND_OF_COPY}`, '[\\s*\\])!.:–—-]*');
const LONGEST_LINE = 250;

/** "EMBARGOED UNTIL …", "NOT FOR USE BEFORE …": an hour that can be read is the embargo; else an editor must look. */
export const placeEmbargoes: Rule = (sheet) => {
  for (const block of openBlocks(sheet)) {
    if (block.text.length > LONGEST_LINE) continue;
    if (IMMEDIATE.test(block.text)) place(sheet, block, 'furniture', 'says what kind of copy this is');
    else if (!OPENS.test(block.text)) continue;
    else if (instantIn(block.text, sheet.zone, sheet.now)) place(sheet, block, 'embargo', 'embargo line');
    else if (/[\d٠-٩۰-۹]|embargo/iu.test(block.text))
      place(sheet, block, 'unplaced', 'an embargo whose hour could not be read');
  }
};
