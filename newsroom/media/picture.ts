/** Pictures are kept under their id and width; the type is the same for all widths of one picture. */
export function pictureKey(assetId: string, width: number): string {
  return `pictures/${assetId}/${width}`;
}

export type PictureFile = { width: number; bytes: Uint8Array };
