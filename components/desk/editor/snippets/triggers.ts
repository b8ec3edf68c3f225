import { Extension } from '@tiptap/core';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { SnippetChoice } from '#newsroom/snippets/snippets.ts';
import { LONGEST_TRIGGER, typedTrigger } from '#newsroom/snippets/trigger.ts';
import { tabOn } from '../keys/tab-on.ts';
import type { How } from './place-blocks.ts';
import { putSnippet, rememberTyped, wasTakenBack } from './put-snippet.ts';
import type { Shelf } from './shelf.ts';

type Options = { shelf: Shelf; language: () => string };

/** `;trigger` and then Space or Tab becomes its snippet. Stands before lists and tables, which have their own Tab. */
export function snippetTriggers({ shelf, language }: Options) {
  const put = (view: EditorView, range: { from: number; to: number }, snippet: SnippetChoice, how: How) =>
    putSnippet(view, range, { snippet, language: language() }, how);
  const late = (view: EditorView, trigger: string, space: boolean, before: EditorState) => {
    if (view.isDestroyed) return;
    const snippet = shelf.answering(trigger);
    const place = snippet ? lastTyped(view.state, trigger, space) : null;
    if (snippet && place) put(view, place, snippet, { space, keepCaret: place.to < view.state.selection.from });
    const { selection } = view.state;
    if (!snippet && !space && selection.eq(before.selection)) tabOn(view);
  };
  const expand = (view: EditorView, space: boolean): boolean => {
    const { state } = view;
    const { empty, from } = state.selection;
    const typed = empty && !wasTakenBack(state) ? typedTrigger(lineBefore(state, ROOM)) : null;
    if (!typed) return false;
    const snippet = shelf.answering(typed.trigger);
    if (snippet) {
      put(view, { from: from - typed.length, to: from }, snippet, { space });
      return true;
    }
    // Tab must not leave the text for a trigger that only has not been heard of yet: it does so once that is known.
    const waits = !space && !shelf.knows(typed.trigger);
    if (space || waits) void shelf.look(typed.trigger).then(() => late(view, typed.trigger, space, state));
    return waits;
  };
  return Extension.create({
    name: 'snippetTriggers',
    priority: 1_000,
    addProseMirrorPlugins: () => [
      rememberTyped(),
      new Plugin({
        props: {
          handleTextInput: (view, from, to, text) => text === ' ' && from === to && expand(view, true),
          handleKeyDown: (view, { key: pressed, shiftKey, ctrlKey, altKey, metaKey }) =>
            pressed === 'Tab' && !(shiftKey || ctrlKey || altKey || metaKey) && expand(view, false),
        },
        view: () => ({
          // With the first letter of a trigger, so that its answer is there with the last.
          update: ({ state }, before) => {
            if (state.doc !== before.doc && typedTrigger(lineBefore(state, ROOM))) void shelf.look('');
          },
        }),
      }),
    ],
  });
}

/** A trigger with its semicolon and what stands before it. */
const ROOM = LONGEST_TRIGGER + 4;

/** The end of what stands before the caret in its line, one unit for each position. */
function lineBefore({ selection: { $from } }: EditorState, most: number): string {
  if (!$from.parent.isTextblock) return '';
  return $from.parent.textBetween(Math.max(0, $from.parentOffset - most), $from.parentOffset, '\n', '\n');
}

/** Where the trigger was typed, though the caret may have gone on. */
function lastTyped(state: EditorState, trigger: string, space: boolean): { from: number; to: number } | null {
  const { $from } = state.selection;
  const line = lineBefore(state, $from.parentOffset);
  const end = space ? `${trigger} ` : trigger;
  for (let at = line.lastIndexOf(end); at >= 0; at = at > 0 ? line.lastIndexOf(end, at - 1) : -1) {
    const typed = typedTrigger(line.slice(0, at + trigger.length));
    if (typed?.trigger !== trigger) continue;
    const from = $from.start() + at + trigger.length - typed.length;
    return { from, to: from + typed.length + (space ? 1 : 0) };
  }
  return null;
}
