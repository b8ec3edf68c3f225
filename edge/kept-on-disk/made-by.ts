import { createHash } from 'node:crypto';

/** Of the files of kept pages: one that is written otherwise is left out. */
const FORMAT = 1;

/**
 * What makes pages what they are, beside what they read in the database: the build of the pages and of the edge, where the
 * newspaper stands, and the program that writes dates and numbers out.
 */
export function madeBy({ build, publicUrl }: { build: string; publicUrl: string }): string {
  const { node, icu, tz } = process.versions;
  return createHash('sha256')
    .update(JSON.stringify([FORMAT, build, publicUrl, node, icu, tz]))
    .digest('hex');
}
