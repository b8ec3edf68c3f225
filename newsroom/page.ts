import { Refused } from './refusal.ts';

/** A list pages by key: the place after the last row that was shown, as one opaque word. */
export type Key = { at: Date; id: string };

export function encodeKey(key: Key): string {
  return Buffer.from(`${key.at.toISOString()} ${key.id}`).toString('base64url');
}

const PLAIN_KEY = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f-]{36})$/;

/** Refuses a word that `encodeKey` did not make. */
export function decodeKey(word: string): Key {
  const [, at, id] = PLAIN_KEY.exec(Buffer.from(word, 'base64url').toString()) ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at))) {
    throw new Refused('invalid', 'This page of the list does not exist. Start again at its top.');
  }
  return { at: new Date(at), id };
}
