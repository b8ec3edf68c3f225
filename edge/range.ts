/** The part of a file that is asked for, in bytes, both ends included. */
export type Part = { first: number; last: number };

const SINGLE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i;

/**
 * Reads a Range header (RFC 9110, 14.2). Only one part at a time is given; who asks for several, in another unit, or in no
 * spelling that is known, gets the whole, as 14.2 allows: many parts of one file are mostly asked for by who means harm.
 * @returns null if the whole is to be sent, 'none' if no byte of the file lies in the range
 */
export function readRange(header: string | undefined, length: number): Part | 'none' | null {
  const [, from = '', to = ''] = SINGLE.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') return readSuffix(Number(to), length);
  const first = Number(from);
  const last = to === '' ? length - 1 : Number(to);
  if (to !== '' && last < first) return null;
  return first >= length ? 'none' : { first, last: Math.min(last, length - 1) };
}

/** `bytes=-500`: the last five hundred. */
function readSuffix(wanted: number, length: number): Part | 'none' {
  if (wanted === 0 || length === 0) return 'none';
  return { first: Math.max(0, length - wanted), last: length - 1 };
}

/** RFC 9110, 13.1.5: only a strong tag, and the very one. A date means nothing where nothing is dated. */
export function isStillThat(ifRange: string | string[] | undefined, etag: string): boolean {
  return ifRange === undefined || ifRange === etag;
}
