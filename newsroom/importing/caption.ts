import type { Block } from './blocks.ts';
import { isKnownAgency, looksLikeAName } from './names.ts';
import { endsInFullStop, wordsOf } from './shape.ts';
import { newGroup, place, placeEnd, placeStart, type Rule, type Sheet } from './sheet.ts';
import { CAPTION, label, NOT_IN_WORD, PHOTO } from './wording.ts';

const LONGEST_CAPTION = 500;
const LABELLED = label(CAPTION);
const IMAGE_SOURCE = /^image source\s?[,:]\s*/iu;
const IMAGE_CAPTION = /^image caption\s?[,:]\s*/iu;
const PHOTO_LABEL = new RegExp(`^(?:©|\\(c\\)|${PHOTO}${NOT_IN_WORD}\\s?[:：/]?|${PHOTO}\\s?[:：])\\s*`, 'iu');
const FILE_LABEL = /^(?:file|archive?|archiv|archivo|arkisto|آرشیو|أرشيف)\s?[:：]?\s*/iu;

/** "[Name/AFP]", "(Photo: Name)", "© Name", "Photograph: Name" → the name as it stands in print. "File" stays: readers must know it. */
export function creditOf(text: string): string {
  const inside = text
    .trim()
    .replace(/^[([/|–—-]\s*/u, '')
    .replace(/\s*[)\]]?\.?$/u, '');
  const bare = inside.replace(PHOTO_LABEL, '').replace(/^©\s*/u, '');
  return bare || inside;
}

/** A credit is one to eight words that look like names of people and agencies, with slashes between them. */
function isCredit(text: string): boolean {
  const credit = creditOf(text);
  if (credit.length < 2 || credit.length > 80) return false;
  const names = credit
    .replace(FILE_LABEL, '')
    .split(/\s*[/|,;]\s*|\s+(?:&|via|for|für|pour|para|and|y|et|und)\s+/u)
    .filter(Boolean);
  const isName = (name: string) => looksLikeAName(name, 5) || isKnownAgency(name);
  return names.length <= 5 && names.every((name) => isName(name.replace(/^\(|\)$/gu, '')));
}

const IN_SQUARE = /\s*\[([^[\]]{2,90})\]\.?$/u;
const IN_ROUND = /\s*\(([^()]{2,90})\)\.?$/u;
const AFTER_SLASH = /\s+\/\s?([^/.]{2,40}(?:\/[^/.]{2,40})?)$/u;
const AFTER_BAR = /\s+[|–—]\s+([^|]{2,90})$/u;
/** "… on Monday. Name/Agency": names with a slash behind the last sentence. */
const AFTER_SENTENCE = /[.!?…]['’"”»)]?\s+((?:\p{Lu}|dpa)[^.!?/]{1,40}(?:\s?\/\s?[^.!?/]{2,40}){1,3})$/u;
const AGENCY_AND_NAME =
  /(?:^|\s)((?:\p{Lu}{2,12}|Getty Images|Reuters)(?: Photo)?\/\p{Lu}[^/.]{2,40}(?:\/[^/.]{2,30})?)$/u;
const PHOTO_AT_END = new RegExp(
  `(?:^|[.!?…"”»)؟]\\s+|\\s+)((?:©|${PHOTO}\\s?[:：]|(?:photograph(?:ed)?|photo|picture) by${NOT_IN_WORD})\\s*[^:.]{2,80})\\.?$`,
  'iu',
);

/** Where the credit at the end of a caption starts, or -1. A bare name in round brackets needs a photo word or a slash. */
function creditStart(text: string): number {
  const offset = Math.max(0, text.length - 110);
  const end = text.slice(offset);
  const at = (found: RegExpExecArray, inner: string) => offset + found.index + found[0].indexOf(inner);
  const square = IN_SQUARE.exec(end);
  if (square && isCredit(square[1]!)) return at(square, '[');
  const round = IN_ROUND.exec(end);
  if (round) {
    const [, inner] = round as unknown as [string, string];
    const named =
      PHOTO_LABEL.test(inner) ||
      /^\p{Lu}+ photo\/|\//iu.test(inner) ||
      (isKnownAgency(inner) && !endsInFullStop(text.slice(0, offset + round.index)));
    return named && isCredit(inner) ? at(round, '(') : -1;
  }
  const photo = PHOTO_AT_END.exec(end);
  if (photo && isCredit(photo[1]!)) return at(photo, photo[1]!);
  const names = AFTER_SENTENCE.exec(end);
  if (names && isCredit(names[1]!)) return at(names, names[1]!);
  const agency = AGENCY_AND_NAME.exec(end);
  if (agency && isCredit(agency[1]!)) return at(agency, agency[1]!);
  const slash = AFTER_SLASH.exec(end);
  if (slash && isCredit(slash[1]!)) return at(slash, '/');
  const bar = AFTER_BAR.exec(end);
  return bar && (PHOTO_LABEL.test(bar[1]!) || isKnownAgency(bar[1]!)) && isCredit(bar[1]!)
    ? at(bar, bar[0].trim())
    : -1;
}

/** "Image source, …" and "Image caption, …", "Caption: …" and "Credit: …" on lines of their own. */
function placeLabelled(sheet: Sheet, block: Block, before: Block | undefined): void {
  const pair = before && (before.field === 'caption' || before.field === 'credit') ? before : null;
  const found = IMAGE_CAPTION.exec(block.text) ?? LABELLED.exec(block.text);
  if (found) {
    const credit = creditStart(block.text);
    const group = pair?.field === 'credit' ? pair.group : newGroup(sheet);
    placeStart(sheet, block, found[0].length, 'furniture', 'label of a caption');
    if (credit > found[0].length)
      placeEnd(sheet, block, credit - found[0].length, 'credit', 'after the caption', group);
    place(sheet, block, 'caption', 'labelled as a caption', group);
    return;
  }
  const source =
    IMAGE_SOURCE.test(block.text) ||
    (pair?.field === 'caption' && PHOTO_LABEL.test(block.text) && isCredit(block.text));
  if (!source) return;
  const label = IMAGE_SOURCE.exec(block.text) ?? PHOTO_LABEL.exec(block.text);
  placeStart(sheet, block, label?.[0].length ?? 0, 'furniture', 'label of a credit');
  place(sheet, block, 'credit', 'labelled as a credit', pair?.field === 'caption' ? pair.group : newGroup(sheet));
}

function placeCaption(sheet: Sheet, block: Block, start: number): void {
  const label = PHOTO_LABEL.exec(block.text);
  const between = /[\s|/–—]*$/u.exec(block.text.slice(0, start))?.[0].length ?? 0;
  const group = placeEnd(sheet, block, start - between, 'credit', 'at the end of a caption');
  if (block.field !== null) return;
  if (label && /[:：]\s*$/u.test(label[0]))
    placeStart(sheet, block, label[0].length, 'furniture', 'label of a caption');
  place(sheet, block, 'caption', 'a line that ends with a credit', group);
}

/** "Photo: Harbour at dawn on Sunday" is a caption; "Photo: Nour Adeyemi" is a credit and left to the byline. */
function placePhotoLine(sheet: Sheet, block: Block): void {
  const found = PHOTO_LABEL.exec(block.text);
  if (!found || !/[:：]\s*$/u.test(found[0]) || wordsOf(block.text).length < 4 || isCredit(block.text)) return;
  placeStart(sheet, block, found[0].length, 'furniture', 'label of a caption');
  place(sheet, block, 'caption', 'labelled as a picture');
}

const COPYRIGHT = /^(?:©|\(c\))/iu;
const SHORTEST_TEXT = 80;

/** A credit alone directly under a line makes that line a caption; "© The Paper" at the foot of a page does not. */
function placeLoneCredit(sheet: Sheet, block: Block, before: Block | undefined, textFollows: boolean): void {
  if (block.gap || !before || before.field !== null || before.text.length > 250) return;
  if (!PHOTO_LABEL.test(block.text) || !isCredit(block.text) || looksLikeAName(before.text)) return;
  if (COPYRIGHT.test(block.text) && !textFollows) return;
  const group = newGroup(sheet);
  place(sheet, before, 'caption', 'a line over a credit', group);
  place(sheet, block, 'credit', 'a credit by itself', group);
}

export const placeCaptions: Rule = (sheet) => {
  const lastText = sheet.blocks.findLastIndex((block) => block.text.length > SHORTEST_TEXT);
  for (const [index, block] of sheet.blocks.entries()) {
    if (block.field !== null || block.text.length > LONGEST_CAPTION) continue;
    const before = sheet.blocks[index - 1];
    placeLabelled(sheet, block, before);
    if (block.field !== null) continue;
    const start = creditStart(block.text);
    if (start > 0 && wordsOf(block.text.slice(0, start)).length >= 2) placeCaption(sheet, block, start);
    else if (index > 0) {
      placePhotoLine(sheet, block);
      if (block.field === null) placeLoneCredit(sheet, block, before, index < lastText);
    }
  }
};
