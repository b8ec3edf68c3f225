import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { darkroomProcess } from '#newsroom/media/darkroom/darkroom.ts';
import { findPictureFile } from '#newsroom/media/picture-files.ts';
import { renditionName } from '#newsroom/media/rendition.ts';
import { type Uploaded, uploadPicture } from '#newsroom/media/upload-picture.ts';
import { Refused } from '#newsroom/refusal.ts';
import { desk } from '#platform/database/desk.ts';
import { type Cast, openNewsroom } from '../cast.ts';
import { awkwardFiles, ownDataDir } from './pictures.ts';

let cast: Cast;
let room: ReturnType<typeof ownDataDir>;
beforeAll(async () => {
  cast = await openNewsroom();
  room = ownDataDir();
});
afterAll(() => room.close());

/** What is refused, by a word of the reason; all others are pictures. */
const REFUSED: Record<string, RegExp> = {
  'check.svg': /SVG/,
  'circle.svg': /SVG/,
  'struct-image-04-t.svg': /SVG/,
  'invalid-illuminant.icc': /no picture/,
  'corrupt-header.jpg': /cut or broken/,
  'truncated.jpg': /cut or broken/,
  'truncated.png': /cut or broken/,
  'bomb-50000x50000-1bit.png': /64 megapixels/,
  '65536-uint32-limit.png': /64 megapixels/,
  'giant-image.jpg': /64 megapixels/,
};

/** Of the process that opens files, in MB: the most that it ever held. */
async function peakMegabytes(pid: number): Promise<number> {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

test('every awkward file becomes a picture without its metadata or is refused with a reason, in one process that lives [S10] [X8]', async () => {
  const told: string[] = [];
  let opener: number | undefined;
  for (const { name, path } of awkwardFiles()) {
    const came = join(room.dataDir, `came-${crypto.randomUUID()}`);
    await copyFile(path, came);
    const result = await uploadPicture(cast.nour, { name, path: came }).catch((error: unknown) => error);
    const reason = REFUSED[name];
    if (reason) {
      expect(result, name).toBeInstanceOf(Refused);
      expect((result as Refused).message, name).toMatch(reason);
      told.push(`${name}: ${(result as Refused).message}`);
    } else {
      const { assetId } = result as Uploaded;
      expect(assetId, `${name}: ${result}`).toEqual(expect.any(String));
      told.push(`${name}: ${await renderedAll(assetId, name)}`);
    }
    opener ??= darkroomProcess();
    expect(darkroomProcess(), `${name} ended the darkroom`).toBe(opener);
  }
  // Readable for whoever runs it: what became of each, and what it cost.
  const peak = await peakMegabytes(opener!);
  process.stdout.write([...told, `peak of the darkroom: ${peak} MB\n`].join('\n'));
  expect(peak, 'MB: 64 megapixels in eight bits and three colours are 192').toBeLessThan(600);
  expect(told.length).toBeGreaterThanOrEqual(11);
}, 300_000);

/** Each format in the narrowest width and one in the widest. */
async function renderedAll(assetId: string, name: string): Promise<string> {
  const asset = await desk().mediaAsset.findUniqueOrThrow({ where: { id: assetId } });
  const { widths, print, width, height, credit, creator, copyright } = asset;
  const words = credit + creator + copyright;
  const made: string[] = [];
  for (const [at, format] of [
    [widths[0]!, 'avif'],
    [widths[0]!, 'webp'],
    [widths.at(-1)!, 'jpg'],
  ] as const) {
    const file = await findPictureFile(cast.nour, assetId, renditionName({ print, width: at, format }));
    if (!file || file === 'later') throw new Error(`${name} has no ${format}`);
    const found = await sharp(file.bytes).metadata();
    expect(found.format, name).toBe({ avif: 'heif', webp: 'webp', jpg: 'jpeg' }[format]);
    expect(found.width, name).toBe(at);
    expect(Math.abs(found.height - (at * height) / width), name).toBeLessThanOrEqual(1);
    expect([found.space, found.orientation ?? 1, found.pages ?? 1], name).toEqual(['srgb', 1, 1]);
    const { exif, xmp } = found;
    expect([found.iptc, found.icc], `${name}: blocks of the original`).toEqual([undefined, undefined]);
    expect([exif !== undefined, xmp !== undefined], name).toEqual([/^[ -~]+$/.test(creator + copyright), words !== '']);
    expect((exif?.toString('latin1') ?? '') + (xmp?.toString() ?? ''), name).not.toMatch(
      /8BIM|xmpMM|Canon|Adobe Photo/,
    );
    made.push(`${format} ${at} ${file.bytes.length}`);
  }
  return `${width}×${height} → ${made.join(', ')}`;
}
