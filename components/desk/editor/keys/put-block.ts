import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';

/**
 * Puts a block without text of its own in place of an empty line, or below the block with the caret. The caret goes on
 * in the paragraph below it, which is made where there is none.
 */
export function putBlock(block: Node): Command {
  return ({ selection: { $from }, schema, tr, doc }, dispatch) => {
    if ($from.depth === 0) return false;
    const here = $from.node(1);
    const emptyLine = here.type.name === 'paragraph' && here.content.size === 0;
    const [start, end] = emptyLine ? [$from.before(1), $from.after(1)] : [$from.after(1), $from.after(1)];
    const below = doc.resolve(end).nodeAfter;
    tr.replaceWith(start, end, below?.isTextblock ? block : [block, schema.nodes.paragraph!.create()]);
    tr.setSelection(TextSelection.near(tr.doc.resolve(start + block.nodeSize + 1)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
