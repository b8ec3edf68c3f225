import type { ResolvedPos } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Lines that words follow: the title of a box, the hour of an entry, a question. */
const LEADING = new Set(['boxTitle', 'when', 'question']);

/**
 * Enter inside a box goes on as a writer expects: from its title to its words, from an answer to the next question, from
 * an entry to the next; and on an empty last line out of the box, into a new paragraph below it.
 */
export const enterInBox: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth < 2) return false;
  const name = $from.parent.type.name;
  const nothing = $from.parent.content.size === 0;
  if (name === 'attribution') return leave(state, dispatch, nothing ? $from.depth : null);
  if (LEADING.has(name)) {
    if (!nothing || name === 'boxTitle') return toWords(state, dispatch);
    return leave(state, dispatch, name === 'when' ? $from.depth - 1 : $from.depth);
  }
  if (name !== 'paragraph' || !nothing || !isLast($from, $from.depth)) return false;
  switch ($from.node(-1).type.name) {
    case 'timelineEntry':
      return nextEntry(state, dispatch);
    case 'questionAnswer':
      return become(state, dispatch, 'question');
    case 'factBox':
    case 'correctionNote':
    case 'quote':
    case 'pullQuote':
      return leave(state, dispatch, $from.depth);
    default:
      return false;
  }
};

/** Down from the last line of the story, where that stands in a box or table: a new paragraph below. */
export const downOutOfLast: Command = (state, dispatch, view) => {
  const { $head, empty } = state.selection;
  const last = state.doc.lastChild;
  if (!empty || !last || last.isTextblock || $head.depth < 2) return false;
  for (let depth = 1; depth <= $head.depth; depth += 1) if (!isLast($head, depth)) return false;
  if (view && !view.endOfTextblock('down')) return false;
  return leave(state, dispatch, null);
};

type Dispatch = ((change: Transaction) => void) | undefined;

const isLast = ($at: ResolvedPos, depth: number) => $at.index(depth - 1) === $at.node(depth - 1).childCount - 1;

function show(change: Transaction, at: number, dispatch: Dispatch): true {
  change.setSelection(TextSelection.near(change.doc.resolve(at)));
  dispatch?.(change.scrollIntoView());
  return true;
}

/** The rest of the line, or nothing, goes on as a paragraph; an empty one that waits there is used. */
function toWords({ selection: { $from }, schema, tr }: EditorState, dispatch: Dispatch): boolean {
  const after = $from.node(-1).maybeChild($from.index(-1) + 1);
  const rest = $from.parent.slice($from.parentOffset).content;
  if (rest.size === 0 && after?.type.name === 'paragraph' && after.content.size === 0) {
    return show(tr, $from.after() + 1, dispatch);
  }
  tr.delete($from.pos, $from.end());
  const at = tr.mapping.map($from.after());
  tr.insert(at, schema.nodes.paragraph!.create(null, rest));
  return show(tr, at + 1, dispatch);
}

/** A new paragraph below the whole block; what is empty at `emptyDepth` is taken away, unless nothing else is there. */
function leave(
  { selection: { $from }, schema, tr }: EditorState,
  dispatch: Dispatch,
  emptyDepth: number | null,
): boolean {
  if (emptyDepth !== null && $from.node(emptyDepth - 1).childCount > 1 && $from.node(emptyDepth).textContent === '') {
    tr.delete($from.before(emptyDepth), $from.after(emptyDepth));
  }
  const below = tr.mapping.map($from.after(1));
  tr.insert(below, schema.nodes.paragraph!.create());
  return show(tr, below + 1, dispatch);
}

function nextEntry({ selection: { $from }, schema, tr }: EditorState, dispatch: Dispatch): boolean {
  const { timelineEntry, when, paragraph } = schema.nodes;
  if ($from.node(-1).childCount > 1) tr.delete($from.before(), $from.after());
  const at = tr.mapping.map($from.after(-1));
  tr.insert(at, timelineEntry!.create(null, [when!.create(), paragraph!.create()]));
  return show(tr, at + 2, dispatch);
}

function become({ selection: { $from }, schema, tr }: EditorState, dispatch: Dispatch, name: string): boolean {
  tr.setNodeMarkup($from.before(), schema.nodes[name]);
  return show(tr, $from.pos, dispatch);
}
