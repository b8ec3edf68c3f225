import { placeVersion } from './agency-marks.ts';
import type { Block } from './blocks.ts';
import { bylinesIn, isBareByline, isJob, nameBeforeJob, placeBareByline } from './byline.ts';
import { datelineOf, isPlaceAndDay, opensLikeWire, placeDateline } from './dateline.ts';
import { INSTITUTION, looksLikeAName } from './names.ts';
import { bulletOf, endsInFullStop, isAllCapitals, isTitle, wordsOf } from './shape.ts';
import { openBlocks, place, placeEnd, placeStart, type Rule, type Sheet } from './sheet.ts';
import { KICKER, KIND_OF_COPY, label, MAIL_SUBJECT, wholeLine } from './wording.ts';

const LONGEST_HEADLINE = 200;
const LONGEST_STANDFIRST = 400;
const FEWEST_WORDS_OF_A_STANDFIRST = 5;
const SECTION_WORD = wholeLine(`(?:${KICKER})(?:\\s?[|/·:>–—-]\\s?[\\p{L} ]{2,30})?`, '\\s?:?');
const QUESTION = /^\p{L}{1,8}\s?[:：]\s/u;

const isHeadline = (block: Block) =>
  isTitle(block.text, LONGEST_HEADLINE) &&
  !bulletOf(block.text) &&
  !opensLikeWire(block.text) &&
  !ADDRESS.test(block.text);
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+$/iu;

function isKicker(block: Block, headline: Block | undefined, onPage = false): boolean {
  const { text } = block;
  if (text.length > 40 || wordsOf(text).length > 4) return false;
  if (SECTION_WORD.test(text)) return true;
  if (onPage && headline && wordsOf(text).length === 1 && wordsOf(headline.text).length >= 4) return true;
  const labelled =
    isAllCapitals(text) && headline !== undefined && !isAllCapitals(headline.text) && wordsOf(text).length <= 3;
  return labelled && wordsOf(headline.text).length > wordsOf(text).length;
}

/** Menus were copied along: then a single word over the headline is its section. */
const isWebPage = (sheet: Sheet) => sheet.blocks.slice(0, 15).some((block) => block.reason === 'navigation');

const LINES_OF_THE_HEAD = 8;

/** Agency copy has its keywords in capitals over the headline. */
const isKeywords = (sheet: Sheet, block: Block) =>
  isAllCapitals(block.text) &&
  wordsOf(block.text).length <= 4 &&
  openBlocks(sheet)
    .slice(0, LINES_OF_THE_HEAD)
    .some((each) => datelineOf(each.text)?.agency);

/** "The Lisle Courier", "Local news", headline: the name of the paper over the section of a copied page. */
function placePaperName(sheet: Sheet, open: Block[]): Block[] {
  const [first, second, third] = open;
  if (!first || !second || !third || !isWebPage(sheet)) return open;
  if (!looksLikeAName(first.text, 4) || !SECTION_WORD.test(second.text) || !isHeadline(third)) return open;
  place(sheet, first, 'furniture', 'name of the paper');
  return open.slice(1);
}

/** "Port-Lisle, 12 May 2026" over the headline, as in a letter. */
function placePlaceAndDay(sheet: Sheet, open: Block[]): Block[] {
  const [first, second] = open;
  if (!first || !second || !isPlaceAndDay(first.text) || !isHeadline(second)) return open;
  placeDateline(sheet, first);
  return open.slice(1);
}

function placeHeadline(sheet: Sheet, all: Block[]): number {
  let index = 0;
  const open = placePaperName(sheet, placePlaceAndDay(sheet, all));
  const [first, second] = open;
  if (first && second && isHeadline(second) && open.length > 2 && isKicker(first, second, isWebPage(sheet))) {
    if (isKeywords(sheet, first)) place(sheet, first, 'furniture', 'keywords of an agency');
    else place(sheet, first, 'kicker', 'a section or a label over the headline');
    index = 1;
  }
  const block = open[index];
  if (!block || !isHeadline(block)) return -1;
  placeVersion(sheet, block);
  place(sheet, block, 'headline', 'the first line that reads like a title');
  const twin = open[index + 1];
  if (twin && twin.text.toLowerCase() === block.text.toLowerCase()) {
    place(sheet, twin, 'headline', 'the headline again', block.group);
    index++;
  }
  return index + 1;
}

const SUBJECT = label(MAIL_SUBJECT);
const REPLY = new RegExp(`^(?:(?:re|fwd?|aw|wg|tr|rv|vs|vl|sv)\\s?:\\s*|${KIND_OF_COPY}\\s?[:–—-]\\s*)+`, 'iu');

/** A mail whose text starts at once has its headline in the subject line. */
function placeSubject(sheet: Sheet): void {
  const block = sheet.subject;
  const found = block && SUBJECT.exec(block.text);
  if (!found) return;
  const reply = REPLY.exec(block.text.slice(found[0].length))?.[0].length ?? 0;
  const length = found[0].length + reply;
  if (wordsOf(block.text.slice(length)).length < 3) return;
  block.field = null;
  placeStart(sheet, block, length, 'furniture', 'mail header');
  place(sheet, block, 'headline', 'the subject of the mail');
}

const isDivider = (block: Block) =>
  block.field === 'byline' || block.field === 'caption' || block.reason === 'a date by itself';

/** What stands between the headline and the byline, the picture, the date or the dateline. Empty if none of them comes. */
function aboveDivider(sheet: Sheet, headline: Block): Block[] {
  const between: Block[] = [];
  for (let index = sheet.blocks.indexOf(headline) + 1; index < sheet.blocks.length && between.length <= 2; index++) {
    const block = sheet.blocks[index]!;
    if (isDivider(block) || (block.field === null && opensLikeWire(block.text))) return between;
    if (block.field === null && (isBareByline(block.text) || nameBeforeJob(block.text) > 0)) return between;
    if (block.field === null) between.push(block);
  }
  return [];
}

const fits = (block: Block) =>
  block.text.length <= LONGEST_STANDFIRST && !bulletOf(block.text) && !QUESTION.test(block.text);

/**
 * A standfirst stands over the byline, picture or dateline; or further left than the body; or, unlike a paragraph,
 * ends without a full stop, and is longer than a subheading.
 */
function standfirstOf(sheet: Sheet, headline: Block, open: Block[]): { blocks: Block[]; reason: string } {
  const above = aboveDivider(sheet, headline);
  const enough = open.length - above.length >= (above.length === 1 ? 1 : 3);
  if (above.length >= 1 && above.length <= 2 && above.every(fits) && enough) {
    return { blocks: above, reason: 'between the headline and the byline, picture or dateline' };
  }
  const [first, ...rest] = open;
  if (!first || !fits(first) || rest.length === 0) return { blocks: [], reason: '' };
  const indented = rest.slice(0, 3).every((block) => block.indent > first.indent);
  if (indented && first.indent === headline.indent && headline.indent === 0 && first.gap)
    return { blocks: [first], reason: 'not indented like the body' };
  const open2 =
    !endsInFullStop(first.text) &&
    isTitle(first.text, LONGEST_STANDFIRST) &&
    wordsOf(first.text).length >= FEWEST_WORDS_OF_A_STANDFIRST;
  const body = rest.some((block) => endsInFullStop(block.text) && block.text.length > 40);
  const longEnough = !isTitle(first.text, 45) || rest[0] === undefined || isTitle(rest[0].text, 60);
  return open2 && body && longEnough
    ? { blocks: [first], reason: 'under the headline, without a full stop' }
    : { blocks: [], reason: '' };
}

function placeStandfirst(sheet: Sheet, headline: Block): void {
  const { blocks, reason } = standfirstOf(sheet, headline, openAfter(sheet, headline));
  const texts = blocks.filter((block) => !isKicker(block, undefined));
  for (const block of blocks)
    if (isKicker(block, undefined)) place(sheet, block, 'kicker', 'a label under the headline');
  for (const block of texts) place(sheet, block, 'standfirst', reason);
}

const openAfter = (sheet: Sheet, headline: Block) =>
  sheet.blocks.slice(sheet.blocks.indexOf(headline) + 1).filter((block) => block.field === null);

const WITHOUT_CAPITALS = /^\p{Lo}[\p{Lo}\p{M}\u200c'’-]+(?:\s\p{Lo}[\p{Lo}\p{M}\u200c'’-]+){1,2}$/u;

/** Arabic, Persian and Hebrew names have no capitals: two or three words right above the day are one. */
const isNameByDate = ({ blocks }: Sheet, block: Block) =>
  WITHOUT_CAPITALS.test(block.text) && blocks[blocks.indexOf(block) + 1]?.reason === 'a date by itself';

const namesWriter = (block: Block) =>
  block.field === 'byline' && bylinesIn(block.text).some(({ role }) => role === 'by');

/** A name alone, with the job beside it or under it, between headline and text. A job has no field of its own. */
function placeNameUnderHeadline(sheet: Sheet): void {
  const open = openBlocks(sheet);
  const index = open
    .slice(0, 3)
    .findIndex((block) => isBareByline(block.text) || nameBeforeJob(block.text) > 0 || isNameByDate(sheet, block));
  const named = open[index];
  const above = open.slice(0, Math.max(index, 0));
  const late = above.length > 1 && above.slice(1).some((block) => endsInFullStop(block.text));
  if (!named || late || index === open.length - 1 || sheet.blocks.some(namesWriter)) return;
  const name = nameBeforeJob(named.text);
  if (name > 0) placeEnd(sheet, named, name, 'unplaced', 'a job, for which a byline has no room');
  placeBareByline(sheet, named, 'a name under the headline');
}

function placeJob(sheet: Sheet): void {
  const byline = sheet.blocks.findIndex((block) => block.field === 'byline');
  const under = sheet.blocks[byline + 1];
  if (byline < 0 || under?.field !== null) return;
  if (isJob(under.text)) place(sheet, under, 'unplaced', 'a job under a name');
  else if (!under.gap && INSTITUTION.test(under.text) && isTitle(under.text, 60))
    place(sheet, under, 'unplaced', 'where the writer works');
}

/** Kicker, headline, bare byline, standfirst and dateline: what stands over the body. */
export const placeHead: Rule = (sheet) => {
  const known = sheet.blocks.find((block) => block.field === 'headline');
  const after = known ? 0 : placeHeadline(sheet, openBlocks(sheet));
  if (after < 0) placeSubject(sheet);
  const headline = sheet.blocks.find((block) => block.field === 'headline');
  if (headline) {
    placeNameUnderHeadline(sheet);
    placeJob(sheet);
    if (!sheet.blocks.some((block) => block.field === 'standfirst')) placeStandfirst(sheet, headline);
  }
  const first = openBlocks(sheet)
    .slice(0, LINES_OF_THE_HEAD)
    .filter((block) => !bulletOf(block.text));
  const signed = first.filter((block) => datelineOf(block.text)?.agency);
  if (sheet.cuts.some((cut) => cut.field === 'dateline')) return;
  for (const block of [...signed.slice(0, 1), ...first.slice(0, 2)]) {
    const before = sheet.cuts.length;
    placeDateline(sheet, block);
    if (sheet.cuts.length > before) return;
  }
};
