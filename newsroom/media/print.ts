import { createHash } from 'node:crypto';
import type { Written } from './rendition.ts';

/** To be raised when the darkroom makes other bytes of the same original: what is described from then on has new addresses. */
const RECIPE = 1;

/** Sixteen hex digits of all that decides what the renditions of a picture are: the same name never has other bytes. */
export function printOf(sha256: string, { credit, creator, copyright }: Written): string {
  const said = JSON.stringify([RECIPE, sha256, credit, creator, copyright]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}
