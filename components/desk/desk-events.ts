/** What a button anywhere asks of the one island that answers: open the palette, show all keys, sign out. */
export const OPEN_PALETTE = 'nightdesk:palette';
export const OPEN_KEYS = 'nightdesk:keys';
export const OPEN_LEAVING = 'nightdesk:leaving';
