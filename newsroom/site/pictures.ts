import { reader } from '#platform/database/reader.ts';
import { noteRead } from '#platform/reading.ts';
import { FORMATS, type Format, MIMES, renditionName, renditionNamed } from '../media/rendition.ts';
import { renditionFile, type Served } from '../media/rendition-files.ts';
import type { PublishedPicture } from '../publishing/publication.ts';
import type { LivePicture } from './views.ts';

/** The best format first, as a browser takes the first that it knows; the last is for all. */
export function pictureOf(picture: PublishedPicture): LivePicture {
  const { assetId, width, height, widths, print, alt, caption, credit } = picture;
  const sourcesIn = (format: Format | null) =>
    widths.map((each) => {
      const name = renditionName(
        format && print ? { print, width: each, format } : { print: '', width: each, format: null },
      );
      return { src: `/media/${assetId}/${name}`, width: each };
    });
  const better = print
    ? FORMATS.slice(0, -1).map((format) => ({ type: MIMES[format], sources: sourcesIn(format) }))
    : [];
  return { assetId, width, height, sources: sourcesIn(print ? 'jpg' : null), better, alt, caption, credit };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A file of a picture that a live story shows; null for any other, so that an embargoed picture cannot be guessed. */
export async function readLivePicture(assetId: string, name: string): Promise<Served | 'later' | null> {
  const asked = renditionNamed(name);
  if (!UUID.test(assetId) || !asked) return null;
  noteRead(`asset:${assetId}`);
  // Two live stories may show two prints of it.
  const shown = await reader().publicationAsset.findFirst({
    where: { assetId, print: asked.print },
    select: { mime: true, widths: true, print: true, credit: true, creator: true, copyright: true },
  });
  return shown && renditionFile({ assetId, ...shown }, name);
}
