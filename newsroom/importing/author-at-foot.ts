import type { Block } from './blocks.ts';
import { bylinesIn } from './byline.ts';
import { JOB } from './byline-names.ts';
import { openBlocks, place, type Rule } from './sheet.ts';

const LINES_OF_THE_FOOT = 3;
const LONGEST_LIFE = 500;
const WORKS_HERE =
  /^\s(?:covers|reports|writes|schreibt|berichtet|couvre|cubre|escribe|cobre|escreve|kirjoittaa|skriver)(?!\p{L})/u;
const IS = /^\s(?:is|are|was|est|ist|es|é|on|är)\s/u;

/**
 * "Hattie Boone covers transport for …": what a page says about the writer under the story is for an
 * editor to keep or not. That a guest "is a lock keeper and lives in Kell" readers must know. */
export const placeAuthorAtFoot: Rule = (sheet) => {
  const bylines = sheet.blocks.filter((block) => block.field === 'byline');
  const names = bylines.flatMap((block) => bylinesIn(block.text).map(({ name }) => name)).filter(Boolean);
  const saysWho = ({ text }: Block) =>
    names.some((name) => {
      const rest = text.startsWith(name) ? text.slice(name.length) : '';
      return WORKS_HERE.test(rest) || (IS.test(rest) && JOB.test(rest.slice(0, 120)));
    });
  for (const block of openBlocks(sheet).slice(1).slice(-LINES_OF_THE_FOOT)) {
    if (names.includes(block.text)) place(sheet, block, 'furniture', 'the byline again');
    else if (block.text.length <= LONGEST_LIFE && saysWho(block)) place(sheet, block, 'unplaced', 'about the writer');
  }
};
