import { open } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { hasCredentials } from '../reading/credentials.ts';
import { readEmbedded } from '../reading/embedded.ts';
import { fingerprintOf } from './fingerprint.ts';
import { kindAt, opened } from './opened.ts';
import type { Fault, Inspect, Inspected } from './order.ts';

/** As large as looking at it needs; all of the file is read to make it, so that a cut file is found out here. */
const LOOKED_AT = 640;

/** A reason that is the file's, not ours. */
export class Unfit extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

export async function inspect({ path, limits }: Inspect): Promise<Inspected> {
  const kind = await kindAt(path);
  const picture = opened(path, limits.pixels);
  const found = await picture.metadata();
  // The items of a HEIF container are no frames.
  const frames = kind === 'avif' ? 1 : (found.pages ?? 1);
  if (frames > limits.frames) throw new Unfit('too-many-frames', `${frames} frames`);
  const small = await picture
    .resize({ width: LOOKED_AT, height: LOOKED_AT, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: small.info.width, height: small.info.height, channels: small.info.channels };
  const seen = () => sharp(small.data, { raw });
  const file = await open(path, 'r');
  try {
    return {
      ...uprightSize(found),
      frames,
      colour: await averageOf(seen()),
      fingerprint: await fingerprintOf(seen()),
      hasCredentials: await hasCredentials(file, kind),
      embedded: await readEmbedded(found),
    };
  } finally {
    await file.close();
  }
}

function uprightSize({ autoOrient }: Metadata): { width: number; height: number } {
  return { width: autoOrient.width, height: autoOrient.height };
}

async function averageOf(picture: Sharp): Promise<string> {
  const [red = 0, green = 0, blue = 0] = await picture.resize(1, 1, { fit: 'fill' }).raw().toBuffer();
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
