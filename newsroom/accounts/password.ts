import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes: OWASP's password storage guide. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** One password however its letters were composed. */
const composed = (password: string) => password.normalize('NFC');

export async function hashPassword(password: string): Promise<string> {
  return hash(composed(password), COST);
}

export async function isPassword(password: string, hashed: string): Promise<boolean> {
  return verify(hashed, composed(password));
}
