import type { Sharp } from 'sharp';

const COLUMNS = 9;
const ROWS = 8;
/** Of 256: what differs less is one grey, and every grey looks like every other. */
const LEAST_CONTRAST = 8;

/**
 * A difference hash: for each of 64 places, whether it is darker than the place to its right. It stays when a picture is
 * scaled, compressed or brightened, and changes when it is cut.
 */
export async function fingerprintOf(picture: Sharp): Promise<bigint | null> {
  const grey = await picture.greyscale().resize(COLUMNS, ROWS, { fit: 'fill' }).extractChannel(0).raw().toBuffer();
  if (Math.max(...grey) - Math.min(...grey) < LEAST_CONTRAST) return null;
  let bits = 0n;
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS - 1; column++) {
      const at = row * COLUMNS + column;
      bits = (bits << 1n) | (grey[at]! < grey[at + 1]! ? 1n : 0n);
    }
  }
  return BigInt.asIntN(64, bits);
}
