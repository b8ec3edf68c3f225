import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { renditionFile, type Served } from './rendition-files.ts';

/** What of the row decides the files. */
export const PRINTED = { mime: true, widths: true, print: true, credit: true, creator: true, copyright: true } as const;

/** A file of a picture for somebody at the desk, public or not; null if it has none of that name. */
export async function findPictureFile(by: Actor, assetId: string, name: string): Promise<Served | 'later' | null> {
  allow(by, 'read-stories');
  if (!isId(assetId)) return null;
  const asset = await desk().mediaAsset.findUnique({ where: { id: assetId }, select: PRINTED });
  return asset && renditionFile({ assetId, ...asset }, name);
}
