import { placeAgencyMarks } from './agency-marks.ts';
import { placeAuthorAtFoot } from './author-at-foot.ts';
import { readBlocks } from './blocks.ts';
import { placeBody } from './body.ts';
import { placeBylines, placePhotographers } from './byline.ts';
import { placeCaptions } from './caption.ts';
import { placeEmbargoes } from './embargo.ts';
import { fieldsOf, type ImportOptions, unplacedOf } from './fields.ts';
import { placeFurniture, placeMasthead, placeRules } from './furniture.ts';
import { placeHead } from './head.ts';
import { placeKeyPoints } from './key-points.ts';
import { placeNamedParts } from './labelled.ts';
import { languageOf } from './language.ts';
import { readLines } from './lines.ts';
import { leaveLooseLines } from './loose-lines.ts';
import { placeMail } from './mail.ts';
import { isSetInPages, placeRunningHeads } from './pages.ts';
import type { Passage, Proposal } from './proposal.ts';
import { passagesOf, type Rule, type Sheet } from './sheet.ts';
import { placeAgencyAtFoot, placeAgencyUnderByline, placeSourceLines } from './source-line.ts';
import { placeTail } from './tail.ts';

/**
 * The order in which a sub-editor marks up copy: first what is not copy at all, then what says by itself what it is,
 * then what follows the story, then what stands over it. What is left is the body.
 */
const RULES: Rule[] = [
  placeNamedParts,
  placeMail,
  placeEmbargoes,
  placeFurniture,
  placeRunningHeads,
  placeAgencyMarks,
  placeMasthead,
  placeSourceLines,
  placeBylines,
  placeAgencyUnderByline,
  placeCaptions,
  placePhotographers,
  placeTail,
  placeRules,
  placeKeyPoints,
  placeHead,
  placeAuthorAtFoot,
  placeAgencyAtFoot,
  leaveLooseLines,
  placeBody,
];

/** Passages and all that follows from them. */
export function proposalOf(raw: string, passages: Passage[], options: ImportOptions): Proposal {
  const fields = fieldsOf(raw, passages, options);
  return { ...languageOf(raw), passages, fields, unplaced: unplacedOf(raw, passages) };
}

/** Turns a raw text into a proposed story by rule. Never throws, loses no word, and takes time in proportion to the text. */
export function proposeStory(raw: string, options: ImportOptions = {}): Proposal {
  const { zone = 'UTC', now = new Date() } = options;
  const blocks = readBlocks(readLines(raw));
  const quoted = blocks.filter((block) => block.depth > 0).length * 2 > blocks.length;
  const sheet: Sheet = { blocks, cuts: [], groups: 0, quoted, zone, now, subject: null, pages: isSetInPages(raw) };
  for (const rule of RULES) rule(sheet);
  return proposalOf(raw, passagesOf(sheet), { zone, now });
}
