import sharp from 'sharp';
import { engrave } from './engrave.ts';
import { palettes } from './palettes.ts';
import { pictures } from './pictures.ts';
import { scenes } from './scenes.ts';

/** Each width is engraved by itself: lines that are scaled down turn to mud. */
export const WIDTHS = [480, 1080] as const;
export type Width = (typeof WIDTHS)[number];
const PITCH: Record<Width, number> = { 480: 4.2, 1080: 5.2 };
const MOST_BYTES: Record<Width, number> = { 480: 20_000, 1080: 60_000 };
/** Tried in this order until the file is small enough; the last one is taken as it is. */
const QUALITIES = [42, 36, 31] as const;

export type Print = { width: Width; height: number; bytes: Buffer };

/** Draws one picture at one width and packs it as AVIF. */
export async function print(name: string, width: Width): Promise<Print> {
  const picture = pictures.find((each) => each.name === name);
  const scene = scenes[name];
  if (!picture || !scene) throw new Error(`There is no picture called ${name}.`);
  const height = (width / 3) * 2;
  const { pixels } = engrave(scene, palettes[picture.palette], width, height, PITCH[width]);
  return { width, height, bytes: await pack(pixels, width, height, MOST_BYTES[width]) };
}

async function pack(pixels: Uint8Array, width: number, height: number, most: number): Promise<Buffer> {
  const image = sharp(pixels, { raw: { width, height, channels: 3 } });
  let bytes = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    bytes = await image.clone().avif({ quality, effort: 1, chromaSubsampling: '4:2:0' }).toBuffer();
    if (bytes.length <= most) break;
  }
  return bytes;
}
