import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { engrave } from '#prisma/seed/art/engrave.ts';
import { palettes } from '#prisma/seed/art/palettes.ts';
import { pictures } from '#prisma/seed/art/pictures.ts';
import { print } from '#prisma/seed/art/print.ts';
import { scenes } from '#prisma/seed/art/scenes.ts';

const small = (name: string) => engrave(scenes[name]!, palettes.sea, 96, 64, 4.2).pixels;

describe('the engravings of the demo newspaper', () => {
  it.each(Object.keys(scenes))('%s is drawn the same each time, and is neither empty nor black', (name) => {
    const pixels = small(name);
    expect(Buffer.from(pixels).equals(Buffer.from(small(name)))).toBe(true);
    const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
    expect(mean).toBeGreaterThan(50);
    expect(mean).toBeLessThan(235);
  });

  it('every scene has words, and every picture a scene', () => {
    expect(pictures.map((picture) => picture.name).sort()).toEqual(Object.keys(scenes).sort());
    for (const picture of pictures) {
      expect(picture.alt.length, picture.name).toBeGreaterThan(40);
      expect(picture.caption, picture.name).not.toBe('');
      expect(picture.credit, picture.name).not.toBe('');
    }
  });

  it('a picture is packed as AVIF at 480 and weighs little', async () => {
    const { bytes, width, height } = await print('organ', 480);
    const { format, compression, ...read } = await sharp(bytes).metadata();
    expect({ format, compression, width: read.width, height: read.height }).toEqual({
      format: 'heif',
      compression: 'av1',
      width,
      height,
    });
    expect(bytes.length).toBeLessThan(25_000);
  });

  it('a picture that was drawn once is taken from the folder', async () => {
    const { printPictures } = await import('#prisma/seed/art/print-pictures.ts');
    const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    try {
      await printPictures(folder, () => {}, { names: ['shoal'] });
      const [first] = await readdir(folder);
      const drawn = await stat(join(folder, first!));
      let again = 0;
      const printed = await printPictures(folder, () => again++, { names: ['shoal'] });
      expect(again).toBe(0);
      expect((await stat(join(folder, first!))).mtimeMs).toBe(drawn.mtimeMs);
      expect(printed[0]!.files.map((file) => file.width)).toEqual([480, 1080]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
