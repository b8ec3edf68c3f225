import type { Rendition } from './rendition.ts';

/** The files of a picture are kept under its id: those that came ready by their width, the others by print, width and format. */
export function pictureKey(assetId: string, { print, width, format }: Rendition): string {
  return format === null ? `pictures/${assetId}/${width}` : `pictures/${assetId}/${print}/${width}-${format}`;
}

/** As it came, byte for byte. No address leads there. */
export function originalKey(assetId: string): string {
  return `originals/${assetId}`;
}

export type PictureFile = { width: number; bytes: Uint8Array };
