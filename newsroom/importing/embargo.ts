import { isDateLine } from './calendar-words.ts';
import { instantIn } from './embargo-time.ts';
import { openBlocks, place, type Rule } from './sheet.ts';
import { EMBARGO, KIND_OF_COPY, NOT_IN_WORD } from './wording.ts';

const OPENS = new RegExp(`^[*\\[(–—-]*\\s*(?:${KIND_OF_COPY}[\\s:–—-]+)?${EMBARGO}${NOT_IN_WORD}`, 'iu');
const KIND = new RegExp(`^[*\\[(–—-]*\\s*${KIND_OF_COPY}${NOT_IN_WORD}[\\s*\\])!.:,–—-]*`, 'iu');
const LONGEST_LINE = 250;

/** "PRESS RELEASE", "FOR IMMEDIATE RELEASE", with or without the day. */
function saysKindOfCopy(text: string): boolean {
  const rest = text.slice(KIND.exec(text)?.[0].length ?? 0);
  return rest.length < text.length && (rest === '' || KIND.exec(rest)?.[0] === rest || isDateLine(`${rest} 1`));
}

/** "EMBARGOED UNTIL …", "NOT FOR USE BEFORE …": an hour that can be read is the embargo; else an editor must look. */
export const placeEmbargoes: Rule = (sheet) => {
  for (const block of openBlocks(sheet)) {
    if (block.text.length > LONGEST_LINE) continue;
    if (saysKindOfCopy(block.text)) place(sheet, block, 'furniture', 'says what kind of copy this is');
    else if (!OPENS.test(block.text)) continue;
    else if (instantIn(block.text, sheet.zone, sheet.now)) place(sheet, block, 'embargo', 'embargo line');
    else if (/[\d٠-٩۰-۹]|embargo/iu.test(block.text))
      place(sheet, block, 'unplaced', 'an embargo whose hour could not be read');
  }
};
