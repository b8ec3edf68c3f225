import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#platform/config.ts';

/** The password of the demo accounts: the one that was set, or a random one that stays the same from start to start. */
export function demoPassword({ demoPassword: chosen, dataDir }: Settings): string {
  if (chosen) return chosen;
  const place = join(dataDir, 'demo-password');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(place, randomBytes(9).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(place, 'utf8').trim();
}
