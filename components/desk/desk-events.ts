/** What a button anywhere asks of the one island that answers: open the palette, show all keys, sign out. */
export const OPEN_PALETTE = 'nightdesk:palette';
export const OPEN_KEYS = 'nightdesk:keys';
export const OPEN_LEAVING = 'nightdesk:leaving';
/** What a command asks of the screen that stands there, which may have a better answer than another page. */
export const MAKE_SNIPPET = 'nightdesk:make-snippet';

/** True if the screen has taken it on itself. */
export function asked(what: string): boolean {
  return !document.dispatchEvent(new Event(what, { cancelable: true }));
}
