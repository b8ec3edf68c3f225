import type { Node, Schema } from '@tiptap/pm/model';
import { measureOf, readBlocks } from '#newsroom/importing/blocks.ts';
import { readLines } from '#newsroom/importing/lines.ts';
import { cleanText } from './clean-text.ts';

/** The paragraphs of a plain text: a line each, or, where a wire or a page of print has wrapped its lines, whole again. */
export function paragraphsOf(text: string): string[] {
  const lines = readLines(text);
  const wrapped = measureOf(lines) > 0;
  const found = wrapped ? readBlocks(lines).map((block) => block.text) : text.split(/\r\n?|\n|\u2029/);
  return found.map((line) => cleanText(line).trim()).filter(Boolean);
}

export function paragraphNodes(text: string, schema: Schema): Node[] {
  return paragraphsOf(text).map((line) => schema.node('paragraph', null, schema.text(line)));
}
