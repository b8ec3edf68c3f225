import { datelineOf } from './dateline.ts';
import { isAcronym, isKnownAgency } from './names.ts';
import { bulletOf, endsInFullStop } from './shape.ts';
import { newGroup, openBlocks, place, placeEnd, placeStart, type Rule, type Sheet } from './sheet.ts';
import { label, SOURCE, wholeLine } from './wording.ts';

const LABEL = label(`\\(?${SOURCE}`);
/** How wire services for press releases sign: "SOURCE Name". */
const CAPITALS = /^SOURCE\s+(?=\p{Lu})/u;
const HEADER = wholeLine(SOURCE, '\\s?[:：]?');
const LONGEST_LINE = 300;
const WITH_AGENCY =
  /^(?:with (?:inputs?|material|reporting|files) from|with|mit material (?:von|der)|avec|con información de|con|con informazioni di)\s+(.{2,40}?)\.?$/iu;
const AT_END = /(?:^|[.!?…"”»؟۔]\s+)(?:[([]([^()[\]]{2,30})[)\]]|[-–—/]{1,2}\s?([^()[\]–—/-]{2,30}))\.?$/u;

const OTHERS =
  /^(?:(?:news |other )?agencies|(?:nachrichten)?agenturen|agencias|agences|agenzie|وكالات|خبرگزاری[\u200c ]?ها)$/iu;

/** "A and B" are two where both are agencies or B is "agencies"; a ministry may have an "and" in its name. */
function areTwoSources(first: string, second: string): boolean {
  return OTHERS.test(second) || [first, second].every((name) => isKnownAgency(name) || isAcronym(name));
}

const QUOTED = /^[«„“"]([^«»„“”"]+)[»“”"]$/u;

/** The names in a source line. */
export function sourceNames(text: string): string[] {
  const line = text
    .replace(LABEL, '')
    .replace(CAPITALS, '')
    .replace(/^[([]\s*|\s*[)\]]$/gu, '')
    .replace(/(?<=\p{L}{2})\.$/u, '');
  const bullet = bulletOf(line);
  const parts = line.slice(bullet?.length ?? 0).split(/\s*[;؛|]\s*|\s\+\s|\s*[,،、]\s*(?=[^\s\d])|\s+\/\s+/u);
  const names = parts.flatMap((part) => {
    const two = /^(.+?)\s+(?:and|und|et|y|e|ja|och|og|&|و)\s+(.+)$/iu.exec(part);
    return two && areTwoSources(two[1]!, two[2]!) ? [two[1]!, two[2]!] : [part];
  });
  return names
    .map((name) => name.replace(/^(?:and|und|et|y|ja|och|و)\s+/iu, '').trim())
    .map((name) => QUOTED.exec(name)?.[1] ?? name)
    .filter(Boolean);
}

/** "SOURCE: …" and a header "Sources" with a line for each. */
export const placeSourceLines: Rule = (sheet) => {
  let listing = false;
  for (const block of openBlocks(sheet)) {
    const short = block.text.length <= LONGEST_LINE;
    if (short && HEADER.test(block.text) && /[:：]$/u.test(block.text)) {
      place(sheet, block, 'furniture', 'label of the sources');
      listing = true;
    } else if (short && (LABEL.test(block.text) || (CAPITALS.test(block.text) && !endsInFullStop(block.text)))) {
      place(sheet, block, 'source', 'source line');
    } else if (listing && short && (bulletOf(block.text) || !block.gap)) {
      place(sheet, block, 'source', 'under the label of the sources');
    } else listing = false;
  }
};

const initials = (name: string) =>
  name
    .split(/[\s-]+/u)
    .map((word) => word[0])
    .join('');

/** "Associated Press" over "KELL (AP) —". */
const isNamedBelow = ({ blocks }: Sheet, index: number) =>
  blocks.slice(index + 1, index + 4).some(({ text }) => {
    const agency = datelineOf(text)?.agency;
    return agency && text.slice(agency.from, agency.to) === initials(blocks[index]!.text);
  });

/** "By NAME" and the agency on the line under it. */
export const placeAgencyUnderByline: Rule = (sheet) => {
  for (const [index, block] of sheet.blocks.entries()) {
    const under = block.field === null && sheet.blocks[index - 1]?.field === 'byline';
    if (!under || !isKnownAgency(block.text)) continue;
    if (isNamedBelow(sheet, index)) place(sheet, block, 'furniture', 'the agency of the dateline in full');
    else place(sheet, block, 'source', 'an agency under a byline');
  }
};

/** "… until October. EFE" */
const BARE_AT_END = /[.!?…]["”»]?\s(\p{Lu}{2,10})$/u;
const isSignature = (text: string) => /^\p{Lu}{3,6}$/u.test(text);

/** An agency's name alone in brackets or after a dash at the foot of the copy, or "with AFP". */
export const placeAgencyAtFoot: Rule = (sheet) => {
  const last = openBlocks(sheet).at(-1);
  if (!last) return;
  const whole = last.text.length <= 60 ? WITH_AGENCY.exec(last.text) : null;
  if (whole && isKnownAgency(whole[1]!)) {
    placeStart(
      sheet,
      last,
      last.text.length - whole[1]!.length - (last.text.endsWith('.') ? 1 : 0),
      'furniture',
      'says that an agency helped',
    );
    return place(sheet, last, 'source', 'an agency at the foot', newGroup(sheet));
  }
  const signed = BARE_AT_END.exec(last.text.slice(-40));
  if (signed && isKnownAgency(signed[1]!))
    return void placeEnd(sheet, last, last.text.length - signed[1]!.length, 'source', 'an agency at the foot');
  if (isSignature(last.text) && !sheet.blocks.some((block) => block.field === 'source'))
    return place(sheet, last, 'source', 'an agency at the foot');
  const start = Math.max(0, last.text.length - 40);
  const found = AT_END.exec(last.text.slice(start));
  const name = found?.[1] ?? found?.[2];
  if (!found || !name || !(isKnownAgency(name) || (found[1] && isAcronym(name)))) return;
  placeEnd(sheet, last, start + found.index + found[0].search(/[([–—/-]/u), 'source', 'an agency at the foot');
};
