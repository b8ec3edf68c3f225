import type { EditorState } from '@tiptap/pm/state';

type Json = { type: string; content?: Json[]; text?: string };

/** What is chosen in the text, as blocks: words of one line as a paragraph, else with their boxes; without a choice the block with the caret. */
export function chosenBlocks({ selection }: EditorState): Json[] {
  const { $from, $to, empty } = selection;
  if (empty) return $from.depth > 0 ? [$from.node(1).toJSON() as Json] : [];
  if ($from.sameParent($to) && $from.parent.isTextblock) {
    const whole = $from.parentOffset === 0 && $to.parentOffset === $from.parent.content.size;
    if (whole && $from.depth === 1) return [$from.parent.toJSON() as Json];
    const words = $from.parent.cut($from.parentOffset, $to.parentOffset).content.toJSON() as Json[] | null;
    return [{ type: 'paragraph', content: words ?? [] }];
  }
  const blocks = (selection.content().content.toJSON() ?? []) as Json[];
  return blocks[0]?.type === 'tableRow' ? [{ type: 'table', content: blocks }] : blocks;
}

const LONGEST_NAME = 60;

/** How the blocks begin, cut at a word, to be called so until somebody finds a better name. */
export function nameOf(blocks: Json[]): string {
  const words = blocks.map(firstLine).find((line) => line !== '') ?? '';
  return words.length <= LONGEST_NAME ? words : words.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '');
}

function firstLine(node: Json): string {
  const children = node.content ?? [];
  if (children.some(({ type }) => type === 'text')) {
    return children
      .map(({ text = ' ' }) => text)
      .join('')
      .trim();
  }
  return children.map(firstLine).find((line) => line !== '') ?? '';
}
