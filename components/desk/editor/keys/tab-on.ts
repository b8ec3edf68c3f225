import type { EditorView } from '@tiptap/pm/view';

const STOPS = 'a[href], button, input, select, textarea, [tabindex], [contenteditable=true]';

/** Does what Tab would have done when it was pressed, for a Tab that had to wait for an answer. */
export function tabOn(view: EditorView): void {
  if (!view.hasFocus()) return;
  const tab = new KeyboardEvent('keydown', { key: 'Tab', code: 'Tab', bubbles: true, cancelable: true });
  // A list or a table may have its own meaning of it.
  if (view.someProp('handleKeyDown', (handle) => handle(view, tab))) return;
  nextStop(view.dom)?.focus();
}

/** The first place behind the text that Tab stops at. */
function nextStop(text: HTMLElement): HTMLElement | undefined {
  const behind = (stop: HTMLElement) =>
    !!(text.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) && !text.contains(stop);
  return [...document.querySelectorAll<HTMLElement>(STOPS)].find(
    (stop) =>
      behind(stop) &&
      stop.tabIndex >= 0 &&
      !stop.matches(':disabled') &&
      !stop.closest('[inert]') &&
      stop.checkVisibility({ visibilityProperty: true }),
  );
}
