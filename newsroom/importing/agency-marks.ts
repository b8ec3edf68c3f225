import type { Block } from './blocks.ts';
import { isKnownAgency } from './names.ts';
import { endsInFullStop, hasWords } from './shape.ts';
import { openBlocks, place, placeEnd, placeStart, type Rule, type Sheet } from './sheet.ts';

/** What agencies write for each other around a story: the name of the copy, its version, who signed it. */

/** "BC-SOUND-BRIDGE", "Sound-vote-unrest,lead": words tied by hyphens, without a space. */
const SLUG =
  /^(?:[\p{Lu}\d]{2,}(?:[-–/_][\p{Lu}\d]{2,}){1,5}|[\p{L}\d]{2,20}(?:-{1,2}[\p{L}\d]{2,20}){2,7}(?:,\s?[\p{L}\d-]{2,20}){0,2})$/u;
/** "BC-EU--Greyfen Dam,3rd Ld-Writethru", "AM-Lighthouse, 188". */
const CYCLE = /^(?:BC|AM|PM|AP)-[\p{Lu}\p{N}].{0,60}$/u;
const LEAD =
  /(?:^|[\s,\d-])(?:\d(?:st|nd|rd|th)\s)?(?:Ld|Writethru|WRITETHRU|Writethrough|Advisory|Adv\d{1,2})(?=[-,\s\d]|$)/u;
/** "a0417----", "r i AM-Lighthouse 05-12 0188". */
const SERVICE = /^(?:[a-z]\d{3,5}[-\s]*|[a-z] [a-z] (?:[A-Z]{2}-\S.{0,50}|.{0,50}\d{4}))$/u;
/** "NNS-05-12-26 1102EDT". */
const FILED = /^\p{Lu}{2,6}[-\s]\d{2}-\d{2}-\d{2,4}(?:\s\d{4}\p{Lu}{1,4})?$/u;
/** "x x x 400 kilometers away." repeats the last words of the page before. */
const PICK_UP = /^x x x(?:\s.{0,120})?$/iu;
const INITIALS = /^\(?\p{Ll}{2,4}(?:[/-]\p{Ll}{2,5}){1,4}\)?$/u;
/** "dpa avo yyzz n1 lbu": the agency and its codes. */
const CODES = /^(\p{L}{2,6})(?:\s[\p{Ll}\d]{1,5}){2,6}$/u;
const DESKS = /^\p{Lu}{2,5}(?:\s?\/\/\s?\p{Lu}{2,5})+$/u;
/** "(foto)(vídeo)": what else there is of the story. */
const MEDIA = /^(?:\((?:fotos?|photos?|pictures?|vídeos?|videos?|audio|infografía|graphics?)\)\s?)+$/iu;
const REACH = /^\(\(.{1,250}\)\)$/u;
const PICTURE_NUMBERS =
  /^(?:AP |AFP |EPA )?(?:photos?|graphics?|videos?) [\p{Lu}]{2,6}\d{2,5}(?:[-,\s]+(?:[\p{Lu}]{2,6})?\d{2,5})*\.?$/iu;
const FOR_THE_DESK =
  /^(?:slug|section|desk|word ?count|words|length|category|priority|urgency|status|filed|version|wortzahl|mots|palabras|sanat|کلمات|عدد الكلمات)\s?[:：]\s?.{1,40}$/iu;
const LINES_OF_THE_HEAD = 12;

/** "UPDATE 2-Headline", "REFILE-…": which version this is. */
const VERSION =
  /^(?:(?:(?:UPDATE|WRAPUP|RECAST|LEAD) \d{1,2}|REFILE|RPT|REPEAT|CORRECTED|CORRECTION|UPDATE|WRAPUP|ACTUALIZA|REPITE)(?:-|: ?))+(?=\S)/u;
export function placeVersion(sheet: Sheet, headline: Block): void {
  const found = VERSION.exec(headline.text.slice(0, 60));
  if (found) placeStart(sheet, headline, found[0].length, 'furniture', "an agency's word for the version");
}

function markOf(text: string, index: number): string | null {
  if (index < LINES_OF_THE_HEAD && FOR_THE_DESK.test(text)) return 'a label for the desk';
  if (index < 4 && text.length < 60 && !endsInFullStop(text) && SLUG.test(text)) return 'slug of an agency';
  if (index < 6 && text.length < 80 && (CYCLE.test(text) || LEAD.test(text) || SERVICE.test(text)))
    return 'slug of an agency';
  if (FILED.test(text) || PICK_UP.test(text) || DESKS.test(text)) return 'page mark of an agency';
  if (text.length < 30 && INITIALS.test(text)) return 'initials of an agency';
  const codes = text.length < 40 ? CODES.exec(text) : null;
  if (codes && isKnownAgency(codes[1]!)) return 'initials of an agency';
  if (MEDIA.test(text) || (index < LINES_OF_THE_HEAD && PICTURE_NUMBERS.test(text))) return 'what pictures there are';
  return REACH.test(text) ? 'how to reach the agency' : null;
}

/** "(Adds quotes, detail)", "(Updates with …)", "(Pictures available)": what changed, for those who have the story already. */
const CHANGES =
  /^\((?:re)?(?:adds?|adding|updat|correct|refil|recast|repeat|rewrit|writes|clarif|fix|remov|delet|insert|chang|new throughout|restor|edits|with (?:photos?|pictures?|graphics?|video)|(?:pictures?|photos?|video|graphics?) (?:available|to follow|by)|actualis|ajout|corrige|précis|aktualis|neu[: ]|ergänz|wiederhol|berichtig|actualiz|añade|amplía|repite|atualiz|acrescent|lisä[tä]|päivit|korja|добав|обнов|исправ|уточн|додан|оновл)[^()]{0,300}\)$/iu;
const ATTENTION = /^(?:ATTENTION|ACHTUNG|ATENCIÓN|ATENÇÃO)\s?[-–:]\s*(?=\S)/u;
const SLASHES = /\s*\/{2,3}$/u;

function placeChanges(sheet: Sheet, block: Block): void {
  const attention = ATTENTION.exec(block.text);
  if (attention) {
    const end = SLASHES.exec(block.text);
    if (end) placeEnd(sheet, block, end.index, 'furniture', 'mark of an agency');
    placeStart(sheet, block, attention[0].length, 'furniture', 'label of a note');
  }
  if (block.field === null && (attention || CHANGES.test(block.text))) place(sheet, block, 'note', 'what changed');
}

/** "($1 = 10.4 crowns)" has no field: an editor must say whether readers want it. */
const EXCHANGE = /^\([^()=]{0,20}\d[^()=]{0,30}=[^()=]{1,40}\)$/u;

export const placeAgencyMarks: Rule = (sheet) => {
  for (const [index, block] of openBlocks(sheet).entries()) {
    const { text } = block;
    if (text.length > 320 || !hasWords(text)) continue;
    const mark = text.length <= 260 ? markOf(text, index) : null;
    if (mark) place(sheet, block, 'furniture', mark);
    else if (EXCHANGE.test(text)) place(sheet, block, 'unplaced', 'an exchange rate');
    else if (index < LINES_OF_THE_HEAD) placeChanges(sheet, block);
  }
};
