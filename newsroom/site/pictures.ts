import { reader } from '#platform/database/reader.ts';
import { noteRead } from '#platform/reading.ts';
import { storage } from '#platform/storage.ts';
import { pictureKey } from '../media/picture.ts';
import type { PublishedPicture } from '../publishing/publication.ts';
import type { LivePicture } from './views.ts';

export function pictureOf(picture: PublishedPicture): LivePicture {
  const { assetId, width, height, widths, alt, caption, credit } = picture;
  const sources = widths.map((each) => ({ src: `/media/${assetId}/${each}`, width: each }));
  return { assetId, width, height, sources, alt, caption, credit };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The file of a picture that a live story shows; null for any other, so that an embargoed picture cannot be guessed. */
export async function readLivePicture(assetId: string, width: number): Promise<{ mime: string; bytes: Buffer } | null> {
  if (!UUID.test(assetId) || !Number.isSafeInteger(width)) return null;
  noteRead(`asset:${assetId}`);
  const shown = await reader().publicationAsset.findFirst({ where: { assetId }, select: { mime: true, widths: true } });
  if (!shown?.widths.includes(width)) return null;
  const bytes = await storage().get(pictureKey(assetId, width));
  return bytes && { mime: shown.mime, bytes };
}
