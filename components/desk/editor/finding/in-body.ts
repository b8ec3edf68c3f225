import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Found, findIn, type Wanted } from './search.ts';

/** `here` is the place that the strip stands at, null where it stands in another field. */
type State = { wanted: Wanted | null; found: Found[]; here: Found | null; drawn: DecorationSet };
type Change = { wanted: Wanted | null; here: Found | null };

const key = new PluginKey<State>('finding');
const NOTHING: State = { wanted: null, found: [], here: null, drawn: DecorationSet.empty };
/** More marks than anyone looks at would make typing slow; all are counted and replaced. */
const MOST_DRAWN = 1_000;

/** Shows where the words stand in the text. Whoever changes the text meanwhile, the places stay true. */
export const finding = Extension.create({
  name: 'finding',
  addProseMirrorPlugins: () => [
    new Plugin<State>({
      key,
      state: {
        init: () => NOTHING,
        apply(change, before) {
          const told = change.getMeta(key) as Change | undefined;
          if (!told && (!before.wanted || !change.docChanged)) return before;
          const wanted = told ? told.wanted : before.wanted;
          if (!wanted) return NOTHING;
          const found = placesIn(change.doc, wanted);
          const moved = before.here && {
            from: change.mapping.map(before.here.from),
            to: change.mapping.map(before.here.to),
          };
          const here = told ? told.here : moved;
          return { wanted, found, here, drawn: draw(change.doc, found, here) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.drawn },
    }),
  ],
});

export const foundIn = (state: EditorState): State => key.getState(state) ?? NOTHING;
export const lookFor = (state: EditorState, change: Change) =>
  state.tr.setMeta(key, change).setMeta('addToHistory', false);

const kept = new WeakMap<Node, { wanted: Wanted; found: Found[] }>();

/** Line by line; a line that nobody changed is not read twice. */
function placesIn(doc: Node, wanted: Wanted): Found[] {
  const places: Found[] = [];
  doc.descendants((node, start) => {
    if (!node.isTextblock) return true;
    const before = kept.get(node);
    const found = before?.wanted === wanted ? before.found : findIn(lineOf(node), wanted);
    if (before?.wanted !== wanted) kept.set(node, { wanted, found });
    for (const { from, to } of found) places.push({ from: start + 1 + from, to: start + 1 + to });
    return false;
  });
  return places;
}

/** One unit for each position in the line. */
const lineOf = (node: Node) => node.textBetween(0, node.content.size, '\n', '\n');

function draw(doc: Node, found: Found[], here: Found | null): DecorationSet {
  const marks = found
    .slice(0, MOST_DRAWN)
    .map(({ from, to }) => Decoration.inline(from, to, { class: here?.from === from ? 'found found-here' : 'found' }));
  return DecorationSet.create(doc, marks);
}
