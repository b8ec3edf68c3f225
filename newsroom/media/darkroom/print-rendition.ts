import type { Sharp } from 'sharp';
import type { Format } from '../rendition.ts';
import { exifOf, xmpOf } from './label.ts';
import { opened } from './opened.ts';
import type { Print } from './order.ts';

/** Upright, in sRGB, never larger than it was, and with none of the original's metadata: `sharp` carries none over unasked. */
export async function printRendition({ path, width, format, written, pixels }: Print): Promise<Uint8Array> {
  const [xmp, exif] = [xmpOf(written), exifOf(written)];
  let picture = opened(path, pixels).resize({ width, withoutEnlargement: true }).toColourspace('srgb');
  if (xmp) picture = picture.withXmp(xmp);
  if (exif) picture = picture.withExif(exif);
  return ENCODED[format](picture).toBuffer();
}

const ENCODED: Record<Format, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 52, effort: 3, chromaSubsampling: '4:2:0' }),
  webp: (picture) => picture.webp({ quality: 76, effort: 4 }),
  // The one without transparency: paper is white.
  jpg: (picture) => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true }),
};
