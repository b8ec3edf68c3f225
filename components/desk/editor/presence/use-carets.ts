import type { Editor } from '@tiptap/react';
import { yCursorPlugin, yCursorPluginKey } from '@tiptap/y-tiptap';
import { useEffect } from 'react';
import { hueOf } from '#components/ui/Initials.tsx';
import type { Presence } from '#newsroom/writing/said.ts';
import type { WritingLine } from '../saving/writing-line.ts';

/** The carets and selections of others in the body, with their names. */
export function useCarets(editor: Editor | null, line: WritingLine | null, me: { id: string }): void {
  useEffect(() => {
    const awareness = line?.awareness;
    if (!editor || editor.isDestroyed || !awareness) return;
    const isOther = (own: number, client: number, { user }: Presence) =>
      own !== client && user !== undefined && user.id !== me.id && !user.looks;
    const looks = { awarenessStateFilter: isOther, cursorBuilder: caretOf, selectionBuilder: selectionOf };
    editor.registerPlugin(yCursorPlugin(awareness, looks));
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(yCursorPluginKey);
    };
  }, [editor, line, me.id]);
}

type User = { name?: string };

function caretOf({ name = '' }: User): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `caret hue-${hueOf(name)}`;
  // Not part of the text: neither read out in the middle of a sentence nor found by search.
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.dataset.name = name.split(' ')[0] ?? '';
  caret.append('\u2060', label, '\u2060');
  return caret;
}

function selectionOf({ name = '' }: User) {
  return { class: `caret-selection hue-${hueOf(name)}` };
}
