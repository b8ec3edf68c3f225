import { open } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { HEAD_BYTES, isPictureKind, kindOfFile, type PictureKind } from '../kind-of-file.ts';

/** So many seconds may one operation take before libvips stops it. */
const SECONDS = 40;
/** The one loader of each kind. Whatever else libvips could open, strangers cannot make it. */
const LOADERS: Record<PictureKind, string> = {
  jpeg: 'VipsForeignLoadJpegFile',
  png: 'VipsForeignLoadPngFile',
  gif: 'VipsForeignLoadNsgifFile',
  webp: 'VipsForeignLoadWebpFile',
  avif: 'VipsForeignLoadHeifFile',
};

// One picture at a time with one thread: the readers' server has the same cores.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: Object.values(LOADERS) });

export async function kindAt(path: string): Promise<PictureKind> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const kind = kindOfFile(buffer.subarray(0, bytesRead));
    if (!isPictureKind(kind)) throw new Error(`no loader for a file that is ${kind}`);
    return kind;
  } finally {
    await file.close();
  }
}

/** The first frame of a file, to be made upright. A file that is not whole is refused where its pixels are read. */
export function opened(path: string, pixels: number): Sharp {
  const input = { limitInputPixels: pixels, failOn: 'error', sequentialRead: true, autoOrient: true } as const;
  return sharp(path, input).timeout({ seconds: SECONDS });
}
