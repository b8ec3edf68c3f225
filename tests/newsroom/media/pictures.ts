import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { readSettings, useSettings } from '#platform/config.ts';

/** A data folder of its own for a file of tests. */
export function ownDataDir(env: Record<string, string> = {}): { dataDir: string; close(): void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'nightdesk-pictures-'));
  useSettings({ ...readSettings(env), dataDir });
  const close = () => {
    useSettings(readSettings());
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { dataDir, close };
}

/** Bytes as a file that just came, to be taken over. */
export async function arrived(dataDir: string, bytes: Uint8Array): Promise<string> {
  const path = join(dataDir, `arrived-${crypto.randomUUID()}`);
  await writeFile(path, bytes);
  return path;
}

/** Red, green, blue and white in the corners, so that one sees how it lies; `seed` makes another picture of it. */
export function corners(width = 600, height = 400, seed = 0): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  const colours = [
    [220, 20, 20],
    [20, 200, 20],
    [20, 20, 220],
    [240, 240, 240],
  ];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const corner = colours[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)]!;
      // A grain that differs from place to place, as a photograph has.
      const grain = Math.round(18 * Math.sin((x * (7 + seed)) / width) * Math.cos((y * (5 + 3 * seed)) / height));
      for (let part = 0; part < 3; part++)
        pixels[(y * width + x) * 3 + part] = Math.min(255, Math.max(0, corner[part]! + grain));
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Coloured clouds that look like no others of another number. */
export function noise(number: number): Sharp {
  const cells = Buffer.from(Array.from({ length: 12 * 8 * 3 }, (_, at) => (at * number * 7919) % 251));
  const small = sharp(cells, { raw: { width: 12, height: 8, channels: 3 } });
  return small.resize(900, 600, { kernel: 'cubic' });
}

/** How the corners lie in a file that was made: the strongest colour of each, from the top left in reading order. */
export async function cornersOf(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const from = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(from, from + 3);
    if (Math.min(red, green, blue) > 180) return 'w';
    return red > green && red > blue ? 'r' : green > blue ? 'g' : 'b';
  };
  return at(0.1, 0.1) + at(0.9, 0.1) + at(0.1, 0.9) + at(0.9, 0.9);
}

const OWN = resolve('tests/newsroom/media/files');

/** The files that lie here, and those that the project's machines have beside it. */
export function awkwardFiles(): { name: string; path: string }[] {
  const git = execFileSync('git', ['rev-parse', '--path-format=absolute', '--git-common-dir']).toString().trim();
  const beside = resolve(dirname(git), '../shared/data');
  const folders = [OWN, join(beside, 'image-suite'), join(beside, 'exif-orientation')];
  const found = folders.flatMap((folder) => namesIn(folder).map((name) => ({ name, path: join(folder, name) })));
  const each = new Map(found.map((file) => [file.name, file]));
  return [...each.values()].filter(({ name }) => !/^(LICENSE|README)/.test(name));
}

export const ownFile = (name: string) => join(OWN, name);

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).sort() : [];
}
