import type { Block } from './blocks.ts';
import { datelineOf } from './dateline.ts';
import { bulletOf, isTitle } from './shape.ts';
import { newGroup, place, type Rule, type Sheet } from './sheet.ts';

const LINES_OF_THE_HEAD = 12;
const LONGEST_POINT = 70;

const isPoint = (block: Block | undefined) =>
  block?.field === null && isTitle(block.text, LONGEST_POINT) && bulletOf(block.text) === null;

/** Blocks from `start` on with no empty line between them that could each be a point. */
function pointsFrom({ blocks }: Sheet, start: number): Block[] {
  const end = blocks.findIndex((block, index) => index >= start && (!isPoint(block) || (index > start && block.gap)));
  return end < 0 || !blocks[end]!.gap ? [] : blocks.slice(start, end);
}

/** Two or more short lines under one another, between the headline of an agency and its byline or dateline. */
export const placeKeyPoints: Rule = (sheet) => {
  const dateline = sheet.blocks.slice(0, LINES_OF_THE_HEAD).findIndex((block) => datelineOf(block.text)?.agency);
  const title = sheet.blocks.findIndex((block) => block.field === null);
  for (let index = title + 1; title >= 0 && index < dateline; index++) {
    const points = sheet.blocks[index]!.gap ? pointsFrom(sheet, index) : [];
    if (points.length < 2) continue;
    const group = newGroup(sheet);
    for (const block of points) place(sheet, block, 'list', 'key points under the headline', group);
    return;
  }
};
