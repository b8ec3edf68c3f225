import { digest } from 'lib0/hash/sha256';
import { storable } from '../storable.ts';

/**
 * What tells two contents apart in a few letters: SHA-256, in hexadecimal, of the JSON with its keys in order. Made by the
 * screen of what the editor sees and by the verb of what it would publish; equal means that nothing has moved. A screen may hold a
 * letter that the database cannot: what counts is what can be kept.
 */
export function fingerprint(content: unknown): string {
  const bytes = digest(new TextEncoder().encode(JSON.stringify(storable(content), inOrder)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
