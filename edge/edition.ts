import { createHash } from 'node:crypto';

/**
 * What makes pages what they are, beside what they read in the database: the build of the pages and of the edge, where the
 * newspaper stands, and the program that writes dates and numbers out. Processes of one edition take pages from each other,
 * and from what an earlier one left on the disk.
 */
export function editionOf({ build, publicUrl }: { build: string; publicUrl: string }): string {
  const { node, icu, tz } = process.versions;
  return createHash('sha256')
    .update(JSON.stringify([build, publicUrl, node, icu, tz]))
    .digest('hex');
}
