import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { PRINTED } from '../media/picture-files.ts';
import { renditionFile, type Served } from '../media/rendition-files.ts';
import { StoryContent } from '../stories/content.ts';
import { contentOfCopy, lockStory } from '../stories/held-copy.ts';
import { findOpenLink } from './open-links.ts';

/** The file of a picture that stands in the text which the link shows; null for any other, public or not. */
export async function findPreviewPicture(
  by: Actor,
  token: string,
  assetId: string,
  name: string,
): Promise<Served | 'later' | null> {
  allow(by, 'open-preview');
  if (!isId(assetId)) return null;
  const asset = await inTransaction(async (tx, now) => {
    const link = await findOpenLink(tx, token, now);
    if (!link) return null;
    const shown = link.revision
      ? StoryContent.parse(link.revision.content)
      : contentOfCopy(await lockStory(tx, link.storyId));
    if (!shown.pictures.some((picture) => picture.assetId === assetId)) return null;
    return tx.mediaAsset.findUnique({ where: { id: assetId }, select: PRINTED });
  });
  return asset && renditionFile({ assetId, ...asset }, name);
}
