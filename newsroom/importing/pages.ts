import { isTitle } from './shape.ts';
import { openBlocks, place, type Rule } from './sheet.ts';

/** Texts that were set in pages: PDF, print-outs. */

const PAGE_MARK =
  /^(?:page |seite |página |sivu |sida |стр\. ?|صفحه ?|صفحة ?|p\. ?)?-? ?[\d٠-٩۰-۹]{1,3} ?-?$|^(?:page|seite|página|sivu|sida|صفحه|صفحة) [\d٠-٩۰-۹]{1,3}(?: (?:of|von|de|av|از|من) [\d٠-٩۰-۹]{1,3}|\/\d{1,3})?$/iu;
export const isPageMark = (text: string) => text.length < 30 && PAGE_MARK.test(text);

const MARKS_IN_RAW =
  /\f|^[ \t]*(?:page|seite|página|sivu|sida)[ \t]\d{1,3}(?:[ \t]\p{L}{1,4}[ \t]\d{1,3}|\/\d{1,3})?[ \t]*\r?$/gimu;

/** Two page marks or more: then a hyphen at the end of a line is where a word was broken. */
export const isSetInPages = (raw: string) => (raw.match(MARKS_IN_RAW)?.length ?? 0) >= 2;

const LONGEST_RUNNING_HEAD = 120;

/** A short line that comes back on other pages is no copy. */
export const placeRunningHeads: Rule = (sheet) => {
  if (!sheet.pages) return;
  const seen = new Map<string, number>();
  const lines = openBlocks(sheet).filter((block) => isTitle(block.text, LONGEST_RUNNING_HEAD));
  for (const { text } of lines) seen.set(text, (seen.get(text) ?? 0) + 1);
  for (const block of lines) {
    if ((seen.get(block.text) ?? 0) >= 2) place(sheet, block, 'furniture', 'the same on each page');
  }
};
