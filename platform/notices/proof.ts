import { createHmac, timingSafeEqual } from 'node:crypto';

/** What instances of one newspaper know by their database, and nobody else. Never leaves the process. */
export type Key = Buffer;

export function keyFrom(secret: string): Key {
  return createHmac('sha256', secret).update('nightdesk: from instance to instance').digest();
}

/** A change and that it was heard; a question of an operator and its answer. */
type Direction = 'said' | 'heard' | 'asked' | 'answered';

/** Shows that who said it holds the key, without saying the key. The directions differ, so none can be echoed. */
export function proofOf(key: Key, direction: Direction, body: string): string {
  return createHmac('sha256', key).update(`${direction}\n${body}`).digest('hex');
}

export function isProved(key: Key, direction: Direction, body: string, proof: unknown): boolean {
  const expected = Buffer.from(proofOf(key, direction, body));
  const given = Buffer.from(String(proof));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export const PROOF_HEADER = 'nightdesk-proof';
