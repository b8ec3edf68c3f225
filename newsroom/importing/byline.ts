import type { BylineRole } from '../stories/content.ts';
import type { Block } from './blocks.ts';
import { IN_PLACE, isNames, JOB, readNames } from './byline-names.ts';
import { isDateLine } from './calendar-words.ts';
import { isFullName, looksLikeAName } from './names.ts';
import { pageLineOf } from './page-lines.ts';
import { endsInFullStop, wordsOf } from './shape.ts';
import { openBlocks, place, placeEnd, type Rule, type Sheet } from './sheet.ts';
import { NOT_IN_WORD, PHOTO, ROLES } from './wording.ts';

export type ImportedByline = { name: string; role: BylineRole; place: string };
/** A stretch of a byline line under one label: "By …", "photographs by …", "editing by …". */
type Stretch = { role: BylineRole | 'editing'; from: number; to: number; names: string; onePicture: boolean };

const LONGEST_BYLINE = 300;
const COLON = '\\s?[:：]\\s*';
const LABELS = ROLES.map(({ role, phrase, colon }) => ({
  role,
  onePicture: phrase === PHOTO,
  pattern: new RegExp(colon ? `^${phrase}${COLON}` : `^${phrase}(?:${COLON}|${NOT_IN_WORD}\\s*)`, 'iu'),
}));
const STARTS = /(?:^[([*–—-]*\s*|[,;.|·•–—(/-]\s*|\s+(?:and|und|et|y|ja|och|e|with)\s+|\s{1,3})(?=[\p{L}])/giu;

/** Latin "by" in the middle of a line is only a label where a name with a capital follows. */
/** What may stand before the first label: a bracket, or "This story was (translated by …)". */
const OPENING = /^(?:[([*–—-]*\s*|this (?:story|article|report|interview) (?:was|has been) )$/iu;
const LONGEST_OPENING = 40;

type Label = { role: Stretch['role']; onePicture: boolean; length: number };

function labelAt(text: string, at: number): Label | null {
  const rest = text.slice(at, at + 80);
  for (const { role, onePicture, pattern } of LABELS) {
    const found = pattern.exec(rest);
    if (found && /^[\p{Lu}\p{Lo}]|^(?:our|staff|the|de|von|van|al-|a\s)/u.test(rest.slice(found[0].length)))
      return { role, onePicture, length: found[0].length };
  }
  return null;
}

function stretchesOf(text: string): Stretch[] {
  const found: (Label & { at: number })[] = [];
  for (const start of text.matchAll(STARTS)) {
    const at = start.index + start[0].length;
    const last = found.at(-1);
    if (last && at < last.at + last.length) continue;
    if (at > LONGEST_OPENING && found.length === 0) break;
    if (found.length === 0 && !OPENING.test(text.slice(0, at))) continue;
    const label = labelAt(text, at);
    if (label) found.push({ at, ...label });
  }
  return found.map(({ at, role, onePicture, length }, index) => {
    const to = found[index + 1]?.at ?? text.length;
    const names = text.slice(at + length, to).replace(/[\s,;.|·•()[\]*_–—/-]+(?:and|und|et|y|ja|och|e|with)?\s*$/u, '');
    return { role, from: index === 0 ? 0 : at, to, names: names.trim(), onePicture };
  });
}

/** "Nour Adeyemi in Kell contributed to this report." */
const CONTRIBUTED =
  /^(?:.{0,40}(?:writers?|reporters?|correspondents?|journalists?|staff)\s+|\p{Lu}[\p{L} ]{1,30}['’]s?\s+)?(\p{Lu}.{3,200}?)\s+(?:also\s+)?contributed (?:to (?:this|the) (?:report(?:ing)?|story|article|dispatch)|reporting)(?: (?:from|in) (\p{Lu}[^.]{1,40}))?\.?$/u;

function contributorsIn(text: string): ImportedByline[] {
  const found = text.length <= LONGEST_BYLINE ? CONTRIBUTED.exec(text) : null;
  if (!found || !isNames(found[1]!)) return [];
  return readNames(found[1]!).map(({ name, place }) => ({
    name,
    role: 'additional reporting',
    place: place || (found[2] ?? ''),
  }));
}

/** The people in the words of a byline. A line without a label is taken to name who wrote it. */
export function bylinesIn(text: string): ImportedByline[] {
  const line = text.slice(0, 1000).replace(/^by-?line\s?:\s*/iu, '');
  const contributors = contributorsIn(line);
  if (contributors.length > 0) return contributors;
  const stretches = stretchesOf(line);
  if (stretches.length === 0) {
    const names = line.replace(/^[–—-]\s*|[.\s]+$/gu, '');
    return readNames(names).map(({ name, place }) => ({ name, role: 'by' as const, place }));
  }
  return stretches.flatMap(({ role, names }) =>
    role === 'editing' ? [] : readNames(names).map(({ name, place }) => ({ name, role, place })),
  );
}

/** Cuts what readers never see (who edited) and what has no field (a job) out of the line; the rest is the byline. */
function placeStretches(sheet: Sheet, block: Block, stretches: Stretch[]): void {
  for (const stretch of stretches.toReversed()) {
    const edited = stretch.role === 'editing';
    const title = edited ? null : (readNames(stretch.names).findLast((each) => each.title)?.title ?? null);
    const titleAt = title && stretch.names.endsWith(title) ? block.text.indexOf(title, stretch.from) : -1;
    if (titleAt > 0) placeEnd(sheet, block, titleAt, 'unplaced', 'a job, for which a byline has no room');
    if (stretch.from > 0)
      placeEnd(
        sheet,
        block,
        stretch.from,
        edited ? 'furniture' : 'byline',
        edited ? 'who edited it' : 'names after a label',
      );
    else if (block.field === null)
      place(sheet, block, edited ? 'furniture' : 'byline', edited ? 'who edited it' : 'names after a label');
  }
}

const LONGEST_WITH_FULL_STOP = 8;
/** "كتب التطبيق شاب في …": where letters have no capitals, a sentence can open like a byline. */
const isSentence = (text: string) =>
  endsInFullStop(text) && !/\p{Lu}/u.test(text) && wordsOf(text).length > LONGEST_WITH_FULL_STOP;

function namedStretches(text: string): Stretch[] {
  if (text.length > LONGEST_BYLINE || isSentence(text)) return [];
  const stretches = stretchesOf(text);
  return stretches.every((each) => isNames(each.names)) ? stretches : [];
}

const DATE_AT_END = /\s*[|•·–—-]\s*([^|•·]{4,40})$/u;
const BAR = /\s*[|·•]\s*/u;
const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/u;

/** "Name | name@paper.example | 12 May 2026 | 2 min read": what stands behind the first bar is not the name. */
function placeBehindBar(sheet: Sheet, block: Block): void {
  const bar = block.text.length <= LONGEST_BYLINE ? BAR.exec(block.text) : null;
  if (!bar || bar.index < 3) return;
  const rest = block.text.slice(bar.index + bar[0].length).split(BAR);
  const known = (part: string) =>
    isDateLine(part) || isDateLine(`${part} 1`) || MAIL_ADDRESS.test(part) || pageLineOf(part) !== null;
  const name = block.text.slice(0, bar.index);
  if (!rest.every(known) || !(isFullName(name) || namedStretches(name).length > 0)) return;
  placeEnd(sheet, block, bar.index, 'furniture', 'behind the name in a byline');
  if (isFullName(name)) placeBareByline(sheet, block, 'a name with a date beside it');
}

/** "By … | 17 April 2026": the day is not part of the names. */
function placeDate(sheet: Sheet, block: Block): void {
  placeBehindBar(sheet, block);
  const found = block.text.length <= LONGEST_BYLINE ? DATE_AT_END.exec(block.text) : null;
  if (!found || !isDateLine(found[1]!) || namedStretches(block.text.slice(0, found.index)).length === 0) return;
  placeEnd(sheet, block, found.index, 'furniture', 'a date beside a byline');
}

/** "By …", "Text: … Photos: …", "Additional reporting by …" and their kin in other languages. */
export const placeBylines: Rule = (sheet) => {
  for (const block of openBlocks(sheet)) {
    placeDate(sheet, block);
    if (block.field !== null) continue;
    const stretches = namedStretches(block.text);
    const onlyCredit = stretches.length === 1 && stretches[0]!.onePicture;
    if (stretches.length > 0 && !onlyCredit) placeStretches(sheet, block, stretches);
    else if (contributorsIn(block.text).length > 0) place(sheet, block, 'byline', 'who contributed');
  }
};

/** "Photo: Name" belongs to a caption if there is one; this comes after the captions and takes what is left. */
export const placePhotographers: Rule = (sheet) => {
  for (const block of openBlocks(sheet)) {
    const stretches = namedStretches(block.text);
    if (stretches.length > 0) placeStretches(sheet, block, stretches);
  }
};

/** "Amal Rashidi in Helsinki", "Amal Rashidi": under a headline a name needs no label. */
export function isBareByline(text: string): boolean {
  if (text.length > 120 || /[:?!;]/u.test(text)) return false;
  const names = text.replace(/^[–—-]\s*/u, '');
  if (isFullName(names)) return true;
  const people = readNames(names);
  if (people.length > 1 && people.every((each) => isFullName(each.name) && each.place === '')) return true;
  return (
    people.some((each) => each.place !== '') &&
    IN_PLACE.test(names) &&
    people.every((each) => isFullName(each.name) && looksLikeAName(each.place, 4))
  );
}

const NAME_AND_JOB =
  /^(\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)(?:\s*[,|–—-]\s*|\s+(?:in \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?\s+)?)(?=\p{L})/u;

/** "Amal Rashidi Island affairs correspondent": how long the name is, or 0. */
export function nameBeforeJob(text: string): number {
  const found = text.length <= 100 && JOB.test(text) && !/[.:?!]/u.test(text) ? NAME_AND_JOB.exec(text) : null;
  return found && !JOB.test(found[1]!) ? found[1]!.length : 0;
}

/** A line that names a job and no more: "Political correspondent". */
export const isJob = (text: string) =>
  text.length <= 60 && JOB.test(text) && wordsOf(text).length <= 6 && !/[.:?!]/u.test(text);

/** Between the headline and the first paragraph, and at the very foot, a name alone is who wrote the story. */
export function placeBareByline(sheet: Sheet, block: Block, reason: string): void {
  place(sheet, block, 'byline', reason);
}
