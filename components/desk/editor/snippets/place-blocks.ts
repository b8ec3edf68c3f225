import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { DEEPEST_LIST, listDepth } from '../schema/lists.ts';

type Range = { from: number; to: number };
export type How = {
  /** A space follows what goes on in the same line. */
  space?: boolean;
  /** The caret stays in the words that were written meanwhile. */
  keepCaret?: boolean;
};

/**
 * Puts blocks in place of a range within one line. One paragraph goes on in the line; more of them part it. Where the
 * line's box cannot hold them they stand below it.
 */
export function placeBlocks(state: EditorState, range: Range, blocks: Node[], how: How = {}): Transaction {
  const { tr } = state;
  tr.delete(range.from, range.to);
  const $at = tr.doc.resolve(range.from);
  const [only] = blocks;
  const end =
    blocks.length === 1 && only?.type.name === 'paragraph'
      ? placeWords(tr, $at, only, how.space ?? false)
      : placeBelow(tr, $at, blocks);
  if (!how.keepCaret) tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1));
  return tr.scrollIntoView();
}

function placeWords(tr: Transaction, $at: ResolvedPos, { content, type }: Node, space: boolean): number {
  const follows = /^[\s\p{P}]/u.test($at.parent.textBetween($at.parentOffset, $at.parent.content.size));
  // A line that is nothing but the snippet gets no blank at its end.
  const blank = space && $at.parentOffset > 0 && !follows ? Fragment.from(type.schema.text(' ')) : Fragment.empty;
  const words = content.append(blank);
  tr.insert($at.pos, words);
  return $at.pos + words.size;
}

/** Gives the position where writing goes on. */
function placeBelow(tr: Transaction, $at: ResolvedPos, blocks: Node[]): number {
  const { from, to } = roomFor(tr, $at, blocks);
  tr.replaceWith(from, to, blocks);
  const end = from + blocks.reduce((size, { nodeSize }) => size + nodeSize, 0);
  if (blocks.at(-1)?.isTextblock) return end - 1;
  const { depth, nodeAfter, parent } = tr.doc.resolve(end);
  if (nodeAfter?.isTextblock) return end + 1;
  if (depth > 0) return end;
  tr.insert(end, parent.type.schema.nodes.paragraph!.create());
  return end + 1;
}

/** Makes room for the blocks: what they replace, which is an empty line or nothing. */
function roomFor(tr: Transaction, $at: ResolvedPos, blocks: Node[]): Range {
  const place = (at: number) => ({ from: at, to: at });
  const depth = holderOf($at, blocks);
  if (depth < $at.depth - 1 || $at.parent.type.name !== 'paragraph') return place($at.after(depth + 1));
  const [head, tail] = [$at.parentOffset > 0, $at.parentOffset < $at.parent.content.size];
  if (!head && !tail) return { from: $at.before(), to: $at.after() };
  if (!tail) return place($at.after());
  if (!head) return place($at.before());
  tr.split($at.pos);
  return place($at.pos + 1);
}

/** The depth of the innermost node around the line that may hold the blocks. */
function holderOf($at: ResolvedPos, blocks: Node[]): number {
  const deepest = Math.max(...blocks.map(listDepth));
  for (let depth = $at.depth - 1; depth > 0; depth -= 1) {
    const index = $at.index(depth);
    const lists = Array.from({ length: depth }, (_, at) => $at.node(at + 1)).filter(({ type }) => type.name === 'list');
    const shallow = lists.length + deepest <= DEEPEST_LIST;
    if (shallow && $at.node(depth).canReplace(index, index, Fragment.from(blocks))) return depth;
  }
  return 0;
}
