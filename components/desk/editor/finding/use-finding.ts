import { type Editor, useEditorState } from '@tiptap/react';
import { useEffect, useReducer, useState } from 'react';
import type * as Y from 'yjs';
import { foundIn, lookFor } from './in-body.ts';
import { findInLine, LINES, type Line, showInLine } from './in-lines.ts';
import type { Found, Wanted } from './search.ts';

export type Place = { line: Line | null; from: number; to: number };

/** All places of the words in the story, in reading order, and the one that the strip stands at. */
export function useFinding(editor: Editor, doc: Y.Doc, wanted: Wanted) {
  const [, again] = useReducer((count: number) => count + 1, 0);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const texts = LINES.map((line) => doc.getText(line));
    for (const text of texts) text.observe(again);
    return () => {
      for (const text of texts) text.unobserve(again);
    };
  }, [doc]);
  useEffect(() => {
    editor.view.dispatch(lookFor(editor.state, { wanted, here: null }));
    setAt(0);
  }, [editor, wanted]);
  useEffect(
    () => () => {
      showInLine(null, null);
      if (!editor.isDestroyed) editor.view.dispatch(lookFor(editor.state, { wanted: null, here: null }));
    },
    [editor],
  );
  const body = useEditorState({ editor, selector: ({ editor: { state } }) => foundIn(state).found });
  const places: Place[] = [
    ...LINES.flatMap((line) => findInLine(doc, line, wanted).map((place) => ({ line, ...place }))),
    ...body.map((place) => ({ line: null, ...place })),
  ];
  const index = Math.min(at, Math.max(0, places.length - 1));
  const go = (to: number) => {
    const next = places.length === 0 ? 0 : (to + places.length) % places.length;
    setAt(next);
    const place = places[next];
    if (place) show(editor, wanted, place);
  };
  return { places, index, go };
}

function show(editor: Editor, wanted: Wanted, place: Place): void {
  const here: Found | null = place.line ? null : place;
  showInLine(place.line, place);
  const change = lookFor(editor.state, { wanted, here });
  editor.view.dispatch(change);
  if (!here) return;
  const { node } = editor.view.domAtPos(here.from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}
