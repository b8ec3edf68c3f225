import type { ResolvedPos } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';

/** Parts of a block that move among their own kind first. */
const PARTS = new Set(['listItem', 'timelineEntry', 'tableRow']);

/** Moves the part or block that holds the selection past its neighbour; `-1` is towards the beginning. */
export function moveBlock(way: -1 | 1): Command {
  return ({ selection, tr }, dispatch) => {
    const depth = movable(selection.$from, way) ?? 0;
    if (depth === 0) return false;
    const start = selection.$from.before(depth);
    const node = selection.$from.node(depth);
    const parent = selection.$from.node(depth - 1);
    const index = selection.$from.index(depth - 1);
    const neighbour = parent.maybeChild(index + way);
    if (!neighbour) return false;
    const target = way < 0 ? start - neighbour.nodeSize : start + neighbour.nodeSize;
    tr.delete(start, start + node.nodeSize).insert(target, node);
    const offset = target - start;
    tr.setSelection(
      TextSelection.between(tr.doc.resolve(selection.anchor + offset), tr.doc.resolve(selection.head + offset)),
    );
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The depth of the innermost part that has a neighbour that way, else of the whole block. */
function movable($at: ResolvedPos, way: -1 | 1): number | null {
  for (let depth = $at.depth; depth > 1; depth -= 1) {
    const index = $at.index(depth - 1) + way;
    if (PARTS.has($at.node(depth).type.name) && $at.node(depth - 1).maybeChild(index)) return depth;
  }
  return $at.depth >= 1 ? 1 : null;
}
