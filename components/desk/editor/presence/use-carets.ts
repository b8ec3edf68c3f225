import type { Editor } from '@tiptap/react';
import { yCursorPlugin, yCursorPluginKey } from '@tiptap/y-tiptap';
import { useEffect } from 'react';
import { hueOf } from '#components/ui/Initials.tsx';
import type { Presence } from '#newsroom/writing/said.ts';
import type { WritingLine } from '../saving/writing-line.ts';

/** The carets and selections of others in the body, with their names; and one's own, which stays where it was put last. */
export function useCarets(editor: Editor | null, line: WritingLine | null, me: { id: string }): void {
  useEffect(() => {
    const awareness = line?.awareness;
    if (!editor || editor.isDestroyed || !awareness) return;
    const isOther = (own: number, client: number, { user }: Presence) =>
      own !== client && user !== undefined && user.id !== me.id && !user.looks;
    const looks = { awarenessStateFilter: isOther, cursorBuilder: caretOf, selectionBuilder: selectionOf };
    editor.registerPlugin(yCursorPlugin(awareness, looks));
    const stop = line.beforeHearing(() => readCaret(editor));
    return () => {
      stop();
      if (!editor.isDestroyed) editor.unregisterPlugin(yCursorPluginKey);
    };
  }, [editor, line, me.id]);
}

/**
 * A click moves the browser's caret, and the editor is told of it a moment later. If another's letter comes in between, the editor
 * would put the caret back to where it knows it: so it looks first. Its observer is not among what its types declare.
 */
function readCaret({ view, isDestroyed }: Editor): void {
  if (!isDestroyed) (view as unknown as { domObserver: { flush(): void } }).domObserver.flush();
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
