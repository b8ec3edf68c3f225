import { diffWordsWithSpace } from 'diff';
import type { Stretch } from './comparing/stretch.ts';

/** Beyond this a comparison by words would hold up the page; then whole texts stand beside each other. */
const MOST = 20_000;

export function wordChanges(older: string, newer: string): Stretch[] {
  if (older === newer) return older ? [{ text: older, is: 'same' }] : [];
  const whole = [
    ...(older ? [{ text: older, is: 'gone' as const }] : []),
    ...(newer ? [{ text: newer, is: 'new' as const }] : []),
  ];
  if (older.length + newer.length > MOST) return whole;
  return diffWordsWithSpace(older, newer).map(({ value, added, removed }) => ({
    text: value,
    is: added ? 'new' : removed ? 'gone' : 'same',
  }));
}
