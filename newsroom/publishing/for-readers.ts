import type { Transaction } from '#platform/database/transaction.ts';
import type { PictureUse, StoryContent } from '../stories/content.ts';
import type { PublishedCard, PublishedContent, PublishedPicture } from './publication.ts';

/** What readers may have of a revision. Notes to editors, confidential sources and notes on sources stay at the desk. */
export async function forReaders(
  tx: Transaction,
  content: StoryContent,
): Promise<{ card: PublishedCard; content: PublishedContent }> {
  const pictures = await picturesOf(tx, content.pictures);
  const bylines = content.bylines.filter((byline) => byline.name.trim() !== '').map(({ key: _, ...byline }) => byline);
  return {
    card: { bylines, picture: pictures[0] ?? null },
    content: {
      dateline: content.dateline,
      body: content.body,
      pictures,
      captions: content.pictures
        .filter((picture) => !picture.assetId && (picture.caption || picture.credit))
        .map(({ caption, credit }) => ({ caption, credit })),
      sources: content.sources
        .filter((source) => !source.confidential)
        .map((source) => ({ name: source.name, url: source.url || null })),
      related: content.related.map(({ storyId, url, title, line }) => ({ storyId, url, title, line })),
      topicIds: content.topicIds,
      social: content.social,
      search: content.search,
    },
  };
}

async function picturesOf(tx: Transaction, uses: PictureUse[]): Promise<PublishedPicture[]> {
  const ids = uses.flatMap((use) => use.assetId ?? []);
  const assets = new Map(
    (await tx.mediaAsset.findMany({ where: { id: { in: ids } } })).map((asset) => [asset.id, asset]),
  );
  return uses.flatMap((use) => {
    const asset = use.assetId ? assets.get(use.assetId) : undefined;
    if (!asset) return [];
    const { id: assetId, width, height, widths, mime, print } = asset;
    const written = { credit: asset.credit, creator: asset.creator, copyright: asset.copyright };
    const { caption, credit, decorative } = use;
    const words = { alt: decorative ? '' : use.alt, caption, credit };
    return [{ assetId, width, height, widths, mime, ...(print && { print, written }), ...words }];
  });
}
