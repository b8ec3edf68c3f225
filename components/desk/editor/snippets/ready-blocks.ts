import type { Node, Schema } from '@tiptap/pm/model';
import { languagesNear } from '#newsroom/snippets/offering.ts';
import type { SnippetChoice } from '#newsroom/snippets/snippets.ts';
import { directionOf } from '#newsroom/stories/languages.ts';
import { today } from '../slash/new-block.ts';

type Json = {
  type: string;
  attrs?: object;
  text?: string;
  marks?: { type: string; attrs?: object }[];
  content?: Json[];
};

/**
 * The blocks of a snippet as this story wants them: a correction bears the day on which it is put in, and words in
 * another language say so, for screen readers and for the direction in which they are set.
 */
export function readyBlocks(schema: Schema, { body, language }: SnippetChoice, story: string): Node[] {
  const foreign = language !== '' && !languagesNear(story).includes(language);
  const phrase = foreign ? { type: 'phrase', attrs: { lang: language, dir: directionOf(language) } } : null;
  return (body.content as Json[]).map((block) => schema.nodeFromJSON(ready(block, phrase)));
}

function ready(node: Json, phrase: NonNullable<Json['marks']>[number] | null): Json {
  const { marks = [] } = node;
  const marked = phrase && node.type === 'text' && !marks.some(({ type }) => type === 'phrase');
  return {
    ...node,
    ...(node.type === 'correctionNote' && { attrs: { date: today() } }),
    ...(marked && { marks: [...marks, phrase] }),
    ...(node.content && { content: node.content.map((child) => ready(child, phrase)) }),
  };
}
