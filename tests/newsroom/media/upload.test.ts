import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { darkroomProcess, develop } from '#newsroom/media/darkroom/darkroom.ts';
import { originalKey } from '#newsroom/media/picture.ts';
import { findPictureFile } from '#newsroom/media/picture-files.ts';
import { renditionName } from '#newsroom/media/rendition.ts';
import { uploadPicture } from '#newsroom/media/upload-picture.ts';
import { desk } from '#platform/database/desk.ts';
import { storage } from '#platform/storage.ts';
import { type Cast, openNewsroom } from '../cast.ts';
import { arrived, corners, cornersOf, noise, ownDataDir, ownFile } from './pictures.ts';

let cast: Cast;
let room: ReturnType<typeof ownDataDir>;
beforeAll(async () => {
  cast = await openNewsroom();
  room = ownDataDir({
    NIGHTDESK_PICTURE_MEGABYTES: '3',
    NIGHTDESK_PICTURE_MEGAPIXELS: '2',
    NIGHTDESK_PICTURE_FRAMES: '20',
  });
});
afterAll(() => room.close());

let seed = 0;
beforeEach(() => {
  seed += 1;
});

const send = async (bytes: Uint8Array, name = 'quay.jpg', by = cast.nour) => {
  const path = await arrived(room.dataDir, bytes);
  try {
    return await uploadPicture(by, { name, path });
  } finally {
    expect(existsSync(path), 'what came is taken over or gone').toBe(false);
  }
};
const row = (id: string) => desk().mediaAsset.findUniqueOrThrow({ where: { id } });
const originals = () =>
  existsSync(join(room.dataDir, 'storage/originals')) ? readdirSync(join(room.dataDir, 'storage/originals')) : [];

/** Refused with these words, and nothing of it is left. */
async function isRefused(bytes: Uint8Array, words: RegExp, name?: string): Promise<void> {
  const before = [await desk().mediaAsset.count(), originals().length];
  await expect(send(bytes, name)).rejects.toMatchObject({ kind: 'invalid', message: expect.stringMatching(words) });
  expect([await desk().mediaAsset.count(), originals().length]).toEqual(before);
}

describe('a picture that is sent in', () => {
  it('is kept byte for byte, and told in one event by who sent it', async () => {
    const bytes = await corners(600, 400, seed).jpeg().toBuffer();
    const { assetId, already, alike } = await send(bytes, 'Quay at dusk.JPG', cast.amal);
    expect({ already, alike }).toEqual({ already: false, alike: [] });
    expect(await storage().get(originalKey(assetId))).toEqual(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await row(assetId)).toMatchObject({
      ...{ name: 'Quay at dusk', mime: 'image/jpeg', width: 600, height: 400, widths: [320, 480, 600], frames: 1 },
      ...{ bytes: bytes.length, sha256, byName: 'Amal Rashidi', version: 1, hasCredentials: false, takenOn: null },
    });
    const events = await desk().event.findMany({ where: { name: 'picture.added' } });
    expect(events.map(({ byName, data }) => [byName, data])).toEqual([
      ['Amal Rashidi', { assetId, name: 'Quay at dusk', sha256 }],
    ]);
  });

  it('is not taken from who only reads', async () => {
    const path = await arrived(room.dataDir, await corners(40, 30, seed).png().toBuffer());
    await expect(uploadPicture(cast.tove, { name: 'x', path })).rejects.toMatchObject({ kind: 'not-allowed' });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'lies as it was taken, with orientation %i in its EXIF, and loses the mark',
    async (orientation) => {
      // As the camera keeps it: turned the other way, so that the mark turns it back.
      const back: Record<number, (picture: Sharp) => Sharp> = {
        1: (picture) => picture,
        2: (picture) => picture.flop(),
        3: (picture) => picture.rotate(180),
        4: (picture) => picture.flip(),
        5: (picture) => picture.flop().rotate(270),
        6: (picture) => picture.rotate(270),
        7: (picture) => picture.flop().rotate(90),
        8: (picture) => picture.rotate(90),
      };
      const upright = await corners(330, 220, seed).png().toBuffer();
      const turned = await back[orientation]!(sharp(upright)).jpeg().withMetadata({ orientation }).toBuffer();
      const { assetId } = await send(turned);
      const { width, height, print } = await row(assetId);
      expect([width, height]).toEqual([330, 220]);
      for (const format of ['jpg', 'webp', 'avif'] as const) {
        const file = await findPictureFile(cast.nour, assetId, renditionName({ print, width: 320, format }));
        if (!file || file === 'later') throw new Error('no file');
        expect(await cornersOf(file.bytes), format).toBe('rgbw');
        expect((await sharp(file.bytes).metadata()).orientation ?? 1).toBe(1);
      }
    },
  );

  it('is one picture however often it is sent, also twice at one moment', async () => {
    const bytes = await corners(300, 200, seed).png().toBuffer();
    const [one, two] = await Promise.all([send(bytes, 'one.png'), send(bytes, 'two.png', cast.amal)]);
    const three = await send(bytes, 'three.png');
    expect(two.assetId).toBe(one.assetId);
    expect([one.already, two.already].sort()).toEqual([false, true]);
    expect(three).toEqual({ assetId: one.assetId, name: (await row(one.assetId)).name, already: true, alike: [] });
    expect(originals().filter((name) => [one, two, three].some(({ assetId }) => name === assetId))).toHaveLength(1);
  });

  it('is pointed out beside others that look like it, smaller, recompressed or in another format, and not beside others', async () => {
    const [first, other] = [await noise(1).png().toBuffer(), await noise(2).png().toBuffer()];
    const { assetId, name } = await send(first, 'the quay.png');
    expect((await send(other, 'something else.png')).alike).toEqual([]);
    const small = await sharp(first).resize(450).jpeg({ quality: 50 }).toBuffer();
    const bright = await sharp(first).modulate({ brightness: 1.08 }).webp({ quality: 60 }).toBuffer();
    for (const copy of [small, bright]) {
      const { already, alike } = await send(copy, 'copy.jpg');
      expect(already).toBe(false);
      expect(alike).toContainEqual({ id: assetId, name });
    }
  });

  it('without any contrast looks like no other', async () => {
    const plain = (background: string) =>
      sharp({ create: { width: 100, height: 80, channels: 3, background } })
        .png()
        .toBuffer();
    await send(await plain('#202020'));
    expect((await send(await plain('#808080'))).alike).toEqual([]);
  });
});

describe('what is no picture', () => {
  it('is refused by its bytes, whatever it is called [X9]', async () => {
    await isRefused(Buffer.from('<!doctype html><script>alert(1)</script>'), /no picture/, 'photo.jpg');
    await isRefused(Buffer.from('%PDF-1.7\n'), /no picture/, 'photo.png');
    await isRefused(Buffer.from('PK\x03\x04 a zip'), /no picture/, 'photo.gif');
    await isRefused(Buffer.alloc(0), /empty/);
  });

  it('is refused if it is an SVG, in any dress, and nothing in it is opened [X8]', async () => {
    const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    for (const head of ['', '<?xml version="1.0"?>\n', '\ufeff  ', '<!-- x -->\n', bomb]) {
      await isRefused(
        Buffer.from(`${head}<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`),
        /SVG/,
        'a.png',
      );
    }
    await isRefused(Buffer.from(`\ufeff<svg >`, 'utf16le'), /SVG/);
  });

  it('is refused with what to do if it is HEIC', async () => {
    const box = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);
    await isRefused(box, /Export it as JPEG/);
  });

  it('and carries a page behind the picture becomes the picture alone [X9]', async () => {
    const jpeg = await corners(200, 100, seed).jpeg().toBuffer();
    const { assetId } = await send(Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>PK\x03\x04')]), 'a.html');
    const { print } = await row(assetId);
    const file = await findPictureFile(cast.nour, assetId, renditionName({ print, width: 200, format: 'jpg' }));
    expect(file).toMatchObject({ mime: 'image/jpeg' });
    expect(Buffer.from((file as { bytes: Uint8Array }).bytes).toString('latin1')).not.toContain('<script');
  });
});

describe('a picture beyond the limits', () => {
  it('is refused by its bytes, its pixels or its frames, in words that say the limit', async () => {
    const jpeg = await corners(40, 40, seed).jpeg().toBuffer();
    await isRefused(Buffer.concat([jpeg, Buffer.alloc(3_000_000)]), /larger than 3 megabytes/);
    await isRefused(await corners(2000, 1001, seed).jpeg().toBuffer(), /more than 2 megapixels/);
    await isRefused(await readFile(ownFile('rotating-squares.gif')), /more than 20 frames/);
  });

  it('is refused if it is cut anywhere, and the process that opened it lives on', async () => {
    const jpeg = await corners(800, 600, seed).jpeg({ quality: 95 }).toBuffer();
    const png = await corners(300, 200, seed).png().toBuffer();
    await send(jpeg);
    const process = darkroomProcess();
    for (const whole of [jpeg, png]) {
      for (const part of [0.1, 0.5, 0.9]) {
        await isRefused(whole.subarray(0, Math.floor(whole.length * part)), /cut or broken/);
      }
    }
    expect(darkroomProcess()).toBe(process);
  });

  it('that ends the process which opens it is broken, and the next has a new one', async () => {
    const bytes = await corners(64, 48, seed).png().toBuffer();
    const { assetId } = await send(bytes);
    const before = darkroomProcess()!;
    // It has been asked and cannot answer when it is lost.
    process.kill(before, 'SIGSTOP');
    const order = { do: 'inspect', path: ownFile('p3.png'), limits: { pixels: 2_000_000, frames: 1 } } as const;
    const asked = develop(order).catch((error: unknown) => error);
    await new Promise(setImmediate);
    process.kill(before, 'SIGKILL');
    expect(await asked).toMatchObject({ fault: 'broken', message: 'ended by SIGKILL' });
    expect(await develop(order)).toMatchObject({ width: 8, height: 8 });
    expect(darkroomProcess()).not.toBe(before);
    expect(await row(assetId)).toMatchObject({ width: 64 });
  });
});

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\photos\\quay.jpeg', 'quay'],
  ['a\0b.jpg', 'a b'],
  ['CON.jpg', 'CON'],
  [`${'x'.repeat(300)}.jpg`, 'x'.repeat(200)],
  ['gpj.\u202eyauq.png', 'gpj. yauq'],
  ['q"u\r\na\'y;.jpg', 'q"u a\'y;'],
  ['', 'Picture'],
  ['.jpg', 'Picture'],
  ['\ud800.png', '\ufffd'],
  ['بندر در غروب.jpg', 'بندر در غروب'],
])('a file called %j is kept under an id, with %j to be read by people [X10]', async (name, title) => {
  const { assetId } = await send(
    await corners(50, 40, 500 + seed)
      .png()
      .toBuffer(),
    name,
  );
  expect((await row(assetId)).name).toBe(title);
  expect(originals()).toContain(assetId);
});
