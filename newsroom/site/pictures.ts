import { reader } from '#platform/database/reader.ts';
import { noteRead } from '#platform/reading.ts';
import type { PublishedPicture } from '../publishing/publication.ts';
import type { LivePicture } from './views.ts';

export function pictureOf(picture: PublishedPicture): LivePicture {
  const { assetId, width, height, widths, alt, caption, credit } = picture;
  const sources = widths.map((each) => ({ src: `/media/${assetId}/${each}`, width: each }));
  return { assetId, width, height, sources, alt, caption, credit };
}

/** True if a story that readers can see shows the picture. */
export async function isPictureLive(assetId: string): Promise<boolean> {
  noteRead(`asset:${assetId}`);
  return (await reader().publicationAsset.findFirst({ where: { assetId }, select: { assetId: true } })) !== null;
}
