import { desk } from '#platform/database/desk.ts';
import { storage } from '#platform/storage.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { pictureKey } from './picture.ts';

/** The file of a picture for somebody at the desk, public or not; null if there is none in that width. */
export async function findPictureFile(
  by: Actor,
  assetId: string,
  width: number,
): Promise<{ mime: string; bytes: Buffer } | null> {
  allow(by, 'read-stories');
  if (!isId(assetId) || !Number.isSafeInteger(width)) return null;
  const asset = await desk().mediaAsset.findUnique({ where: { id: assetId }, select: { mime: true, widths: true } });
  if (!asset?.widths.includes(width)) return null;
  const bytes = await storage().get(pictureKey(assetId, width));
  return bytes && { mime: asset.mime, bytes };
}
