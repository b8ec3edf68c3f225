import type { Block } from '#newsroom/stories/body.ts';
import { textOf } from '#newsroom/stories/text-of.ts';

/** More than a screen of 2,000 pixels shows before the editor is there. */
const LETTERS = 5_000;

/** The words of the first blocks of a text: all of a long one would be drawn twice, and be looked at once. */
export function firstBlocks(blocks: readonly Block[]): string[] {
  const words: string[] = [];
  let letters = 0;
  for (const block of blocks) {
    if (letters > LETTERS) break;
    const text = textOf(block);
    letters += text.length;
    words.push(text);
  }
  return words;
}
