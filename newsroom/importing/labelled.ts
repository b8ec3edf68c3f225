import { looksLikeAName } from './names.ts';
import { openBlocks, place, placeStart, type Rule } from './sheet.ts';
import { label, NAMED_PARTS } from './wording.ts';

const LONGEST = 600;
const PARTS = NAMED_PARTS.map(({ field, phrase }) => ({ field, pattern: label(phrase) }));

/** "HEADLINE: …", "STANDFIRST: …": copy that names its parts is believed. A label alone on its line names the next one. */
export const placeNamedParts: Rule = (sheet) => {
  const open = openBlocks(sheet);
  for (const [index, block] of open.entries()) {
    if (block.field !== null || block.text.length > LONGEST) continue;
    const part = PARTS.find(({ pattern }) => pattern.test(block.text.slice(0, 60)));
    if (!part) continue;
    const length = part.pattern.exec(block.text)![0].length;
    if (part.field === 'dateline' && !looksLikeAName(block.text.slice(length))) continue;
    placeStart(sheet, block, length, 'furniture', `label of the ${part.field}`);
    const named = block.field === null ? block : open[index + 1];
    if (named && named.field === null) place(sheet, named, part.field, `labelled as ${part.field}`);
  }
};
