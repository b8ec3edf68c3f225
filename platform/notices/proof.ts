import { createHmac, timingSafeEqual } from 'node:crypto';

/** What instances of one newspaper know by their database, and nobody else. Never leaves the process. */
export type Key = Buffer;

export function keyFrom(secret: string): Key {
  return createHmac('sha256', secret).update('nightdesk: from instance to instance').digest();
}

/** A change and that it was heard; a question of an operator and its answer; a page that is wanted and given. */
type Direction = 'said' | 'heard' | 'asked' | 'answered' | 'wanted' | 'given';

/** Shows that who said it holds the key, without saying the key. The directions differ, so none can be echoed. */
export function proofOf(key: Key, direction: Direction, body: string | Buffer): string {
  return createHmac('sha256', key).update(`${direction}\n`).update(body).digest('hex');
}

export function isProved(key: Key, direction: Direction, body: string | Buffer, proof: unknown): boolean {
  const expected = Buffer.from(proofOf(key, direction, body));
  const given = Buffer.from(String(proof));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export const PROOF_HEADER = 'nightdesk-proof';
