import type { Block } from './blocks.ts';
import { isDateLine, monthOf } from './calendar-words.ts';
import { isAcronym, isKnownAgency, looksLikeAName } from './names.ts';
import type { Field } from './proposal.ts';
import { isAllCapitals, wordsOf } from './shape.ts';
import { placeStart, type Sheet } from './sheet.ts';

/**
 * "HELSINKI, Sept 13 (Agency) — Text". The dateline is the place as readers see it ("HELSINKI", "PORT AVERIL, The Sound").
 * The agency becomes a source, because without it the story would lose whose words it is. The day falls away: the story
 * has its own time, and a day in the text soon contradicts it.
 */
export type Dateline = { place: number; agency: { from: number; to: number } | null; length: number };

const LONGEST_OPENING = 110;
const AGENCY = /^\s*(?:[([]([^()[\]]{2,40})[)\]]|\/\s?([^/()]{2,20}?)\s?\/)/u;
const SEPARATOR = /^\s*(?:[.:،,]{0,2}\s*(?:[-–—―_]{1,2}|\.-)\s*|\s*[:.]\s+)/u;
const DASH = /^\s*(?:\.?\s*(?:-{2}|[–—―]|-(?=\s)|\.-)\s*)/u;

const looksLikeAPlace = (text: string) =>
  text
    .replace(/\s\((\p{L}[^()]{1,40})\)/u, ', $1')
    .split(/\s*[/,،]\s*/u)
    .every(
      (part) =>
        /^\p{Lu}\.(?:\p{Lu}\.)+$/u.test(part) || looksLikeAName(part.replace(/(?<=^|\s)(St|Mt|Ft)\./gu, '$1'), 4),
    );

/** How much of "PLACE, Sept 13" is place: everything before the first part that holds a number or a month. */
function placeLength(opening: string): number {
  let length = 0;
  for (const part of opening.split(/(?<=[,،])/u)) {
    const word = part.replace(/[,،]/gu, '').trim();
    const isDate = /[\d٠-٩۰-۹]/.test(word) || (wordsOf(word).length === 1 && length > 0 && monthOf(word) !== null);
    if (isDate) {
      const before = /^(\P{N}*?)\s*(?:,?\s*(?:le|den|am|el|the)\s+)?[\d٠-٩۰-۹]/u.exec(part);
      const name = before?.[1]?.trim() ?? '';
      return length === 0 && name && monthOf(name.split(' ').at(-1)!) === null ? name.length : length;
    }
    length += part.length;
  }
  return length;
}

const trimmed = (opening: string, length: number) => opening.slice(0, length).replace(/[\s,،.:]+$/u, '').length;

/** The bracket that holds the agency: the first, or one that a known agency stands in ("Kell (Sound), 2 Nov (AFP)"). */
function agencyBracket(head: string): number {
  for (const found of head.matchAll(/[([]([^()[\]]{2,40})[)\]]/gu)) if (isKnownAgency(found[1]!)) return found.index;
  for (const found of head.matchAll(/\/\s?([^/()]{2,20}?)\s?\//gu)) if (isKnownAgency(found[1]!)) return found.index;
  return head.search(/[([]/u);
}

function withAgency(text: string): Dateline | null {
  const bracket = agencyBracket(text.slice(0, LONGEST_OPENING));
  if (bracket < 2) return null;
  const opening = text.slice(0, bracket).replace(/\s*[-–—]\s*$/u, '');
  const found = AGENCY.exec(text.slice(bracket, bracket + 50));
  const agency = found?.[1] ?? found?.[2] ?? '';
  const place = trimmed(opening, placeLength(opening));
  if (!found || place < 2 || !looksLikeAPlace(opening.slice(0, place))) return null;
  const after = bracket + found[0].length;
  const separator = SEPARATOR.exec(text.slice(after, after + 12));
  const named = isKnownAgency(agency) || isAcronym(agency);
  if (!(separator || named) || !(named || looksLikeAName(agency, 5))) return null;
  const from = bracket + found[0].indexOf(agency);
  return { place, agency: { from, to: from + agency.length }, length: after + (separator?.[0].length ?? 0) };
}

/** Without an agency the place must be in capitals, or be followed by a day, or be one to three words before a dash. */
function withDash(text: string): Dateline | null {
  const head = text.slice(0, LONGEST_OPENING);
  const at = head.search(/\s*(?:\.?\s*-{2}|[–—―]|\s-(?=\s)|\.-)/u);
  if (at < 2) return null;
  const opening = head.slice(0, at);
  const separator = DASH.exec(head.slice(at));
  const place = trimmed(opening, placeLength(opening));
  const name = opening.slice(0, place);
  if (!separator || place < 2 || !looksLikeAPlace(name)) return null;
  const rest = text.slice(at + separator[0].length);
  const sure = isAllCapitals(name.split(/[,،]/u)[0]!) || place < trimmed(opening, opening.length);
  const possible =
    wordsOf(name).length <= 3 &&
    /^[\p{Lu}\p{Lo}"“«„]/u.test(rest) &&
    /^\s/.test(separator[0]) &&
    !/\s[–—]\s/u.test(rest.slice(0, 60));
  if (!(sure || possible) || (sure && isAllCapitals(name) && isAllCapitals(rest.slice(0, 60)))) return null;
  return { place, ...behindDash(text, at + separator[0].length) };
}

const DAY_AND_DASH = /^([^–—-]{3,30}?)\s*[–—-]\s+/u;
const QUOTED_AGENCY = /^[«"“]([^»"”]{2,30})[»"”]\s?:\s*/u;

/** "PLACE – 4 March 2026 – Text", and "PLACE - «Agency»: Text" as Arabic papers have it. */
function behindDash(text: string, start: number): Pick<Dateline, 'agency' | 'length'> {
  const rest = text.slice(start, start + 60);
  const day = DAY_AND_DASH.exec(rest);
  if (day && /\d/.test(day[1]!) && isDateLine(`${day[1]} 1`)) return { agency: null, length: start + day[0].length };
  const agency = QUOTED_AGENCY.exec(rest);
  if (!agency) return { agency: null, length: start };
  return { agency: { from: start + 1, to: start + 1 + agency[1]!.length }, length: start + agency[0].length };
}

function withColon(text: string): Dateline | null {
  const found = /^(\p{Lu}[\p{Lu}\s/'’.-]{2,40}):\s+(?=[\p{Lu}"“])/u.exec(text);
  if (!found || isAllCapitals(text.slice(found[0].length)) || wordsOf(found[1]!).length > 3) return null;
  return { place: found[1]!.trim().length, agency: null, length: found[0].length };
}

function alone(text: string): Dateline | null {
  if (text.length > 70 || !/[\d٠-٩۰-۹]/.test(text)) return null;
  const place = trimmed(text, placeLength(text));
  const rest = text.slice(place).replace(/^[\s,،]+|[\s.:–—-]+$/gu, '');
  const isDay = rest !== '' && (isDateLine(rest) || isDateLine(`${rest} 1`));
  return place >= 2 && isDay && looksLikeAPlace(text.slice(0, place))
    ? { place, agency: null, length: text.length }
    : null;
}

/** A line that holds a place and a day and no more. */
export const isPlaceAndDay = (text: string) => alone(text) !== null;

export function datelineOf(text: string): Dateline | null {
  return withAgency(text) ?? alone(text) ?? withDash(text) ?? withColon(text);
}

/** Sure enough to tell a first paragraph from a headline: it names an agency or a day. */
export function opensLikeWire(text: string): boolean {
  const found = datelineOf(text);
  return (
    found !== null &&
    (found.agency !== null ||
      /[\d٠-٩۰-۹]/.test(text.slice(0, found.length)) ||
      /[—]|--/.test(text.slice(found.place, found.length)))
  );
}

/** Cuts from the front until `left` characters are left. */
function cutUntil(sheet: Sheet, block: Block, left: number, field: Field, reason: string): void {
  if (block.text.length > left) placeStart(sheet, block, block.text.length - left, field, reason);
}

export function placeDateline(sheet: Sheet, block: Block): void {
  const found = datelineOf(block.text);
  if (!found) return;
  const total = block.text.length;
  cutUntil(sheet, block, total - found.place, 'dateline', 'a place before the first words');
  if (found.agency) {
    cutUntil(sheet, block, total - found.agency.from, 'furniture', 'the day of the dateline');
    cutUntil(sheet, block, total - found.agency.to, 'source', 'the agency of the dateline');
  }
  cutUntil(sheet, block, total - found.length, 'furniture', 'the day and dash of the dateline');
}
