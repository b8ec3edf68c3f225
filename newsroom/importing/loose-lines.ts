import { endsInFullStop } from './shape.ts';
import { place, type Rule, type Sheet } from './sheet.ts';

const SHORTEST_PARAGRAPH = 40;

/**
 * What is left behind the related links at the foot is not the story: nobody writes on after them. Whose words they are
 * ("pls hold pic until cleared, amal") the text does not say, so an editor does. Where the story does go on, with
 * paragraphs, the links stood in its middle.
 */
export const leaveLooseLines: Rule = (sheet: Sheet) => {
  const foot = sheet.blocks.findLastIndex((block) => block.field?.startsWith('related'));
  if (foot < 0) return;
  const loose = sheet.blocks.slice(foot + 1).filter((block) => block.field === null);
  if (loose.some((block) => block.text.length > SHORTEST_PARAGRAPH && endsInFullStop(block.text))) return;
  for (const block of loose) place(sheet, block, 'unplaced', 'stands behind the related links');
};
