import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { theGuest } from '#newsroom/actor.ts';
import { describePicture } from '#newsroom/media/describe-picture.ts';
import { getPicture } from '#newsroom/media/library.ts';
import { findPictureFile } from '#newsroom/media/picture-files.ts';
import type { Served } from '#newsroom/media/rendition-files.ts';
import { uploadPicture } from '#newsroom/media/upload-picture.ts';
import { findPreviewPicture } from '#newsroom/previewing/find-preview-picture.ts';
import { makePreviewLink } from '#newsroom/previewing/make-preview-link.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { listLatest } from '#newsroom/site/front.ts';
import { pictureOf, readLivePicture } from '#newsroom/site/pictures.ts';
import { type Cast, drafted, inMs, openNewsroom } from '../cast.ts';
import { arrived, corners, ownDataDir } from './pictures.ts';

let cast: Cast;
let room: ReturnType<typeof ownDataDir>;
beforeAll(async () => {
  cast = await openNewsroom();
  room = ownDataDir();
});
afterAll(() => room.close());

let seed = 0;
async function picture(exif: Record<string, Record<string, string>> = {}) {
  seed += 1;
  const bytes = await corners(700, 500, seed)
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Foreland' }, ...exif })
    .toBuffer();
  const { assetId } = await uploadPicture(cast.nour, { name: 'quay.jpg', path: await arrived(room.dataDir, bytes) });
  return getPicture(cast.nour, assetId);
}

const use = (assetId: string) => ({
  ...{ key: assetId, assetId, caption: 'The quay.', credit: 'AFP', alt: 'A quay', decorative: false },
});
const filesOf = (assetId: string): string[] => {
  const folder = join(room.dataDir, 'storage/pictures', assetId);
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /-/.test(name))
    : [];
};
const bytesOf = (served: Served | 'later' | null): Buffer => {
  if (!served || served === 'later') throw new Error(`no file but ${served}`);
  return Buffer.from(served.bytes);
};

describe('a picture for readers', () => {
  it('is to be had when a live story shows it, and before and after by no address that there is [A8] [E6]', async () => {
    const { id, print } = await picture();
    const names = ['avif', 'webp', 'jpg'].map((format) => `320-${print}.${format}`);
    const told = async () => {
      const found = await Promise.all(names.map((name) => readLivePicture(id, name)));
      return found.map((served) => served && (served as Served).mime);
    };
    const none = [null, null, null];
    const storyId = await drafted(cast, { headline: `Quay ${seed}`, pictures: [use(id)] });
    expect(await told(), 'a draft').toEqual(none);
    // The desk has seen it, so the files are there; no reader's address leads to them.
    for (const name of names) bytesOf(await findPictureFile(cast.amal, id, name));
    expect(filesOf(id)).toHaveLength(3);
    expect(await told(), 'a draft that the desk has looked at').toEqual(none);
    const other = await drafted(cast, { headline: 'Embargoed', pictures: [use(id)] });
    await scheduleStory(cast.sami, { storyId: other, liveFrom: inMs(3_600_000) });
    expect(await told(), 'before its hour').toEqual(none);
    await publishStory(cast.sami, { storyId });
    expect(await told(), 'live').toEqual(['image/avif', 'image/webp', 'image/jpeg']);
    await withdrawStory(cast.sami, { storyId, notice: 'It was wrong.' });
    expect(await told(), 'withdrawn').toEqual(none);
  });

  it('has addresses for each format and width, the original among none of them', async () => {
    const { id, print, width, height } = await picture();
    const storyId = await drafted(cast, { headline: `Quay ${seed}`, pictures: [use(id)] });
    await publishStory(cast.sami, { storyId });
    const shown = (await listLatest()).cards.find((card) => card.storyId === storyId)?.picture;
    const at = (each: number, format: string) => ({ src: `/media/${id}/${each}-${print}.${format}`, width: each });
    expect(shown).toMatchObject({
      ...{ assetId: id, width, height },
      better: [
        { type: 'image/avif', sources: [at(320, 'avif'), at(480, 'avif'), at(640, 'avif')] },
        { type: 'image/webp', sources: [at(320, 'webp'), at(480, 'webp'), at(640, 'webp')] },
      ],
      sources: [at(320, 'jpg'), at(480, 'jpg'), at(640, 'jpg')],
    });
    for (const name of ['original', `../../originals/${id}`, id, '700'])
      expect(await readLivePicture(id, name)).toBeNull();
  });

  it('in any other width, format or spelling is not found, and nothing is made for whoever asks [N7]', async () => {
    const { id, print } = await picture();
    const storyId = await drafted(cast, { headline: `Quay ${seed}`, pictures: [use(id)] });
    await publishStory(cast.sami, { storyId });
    const widths = Array.from({ length: 1000 }, (_, at) => at + 1).filter((width) => ![320, 480, 640].includes(width));
    const odd = [
      `320-${print}.gif`,
      `320-${print}.AVIF`,
      `0320-${print}.avif`,
      `320-${'0'.repeat(16)}.avif`,
      `320-.avif`,
    ]
      .concat([
        `320-${print}`,
        `320-${print}.avif?`,
        `-320-${print}.avif`,
        `3e2-${print}.avif`,
        `99999-${print}.avif`,
        '320',
        '',
      ])
      .concat(widths.map((width) => `${width}-${print}.avif`));
    for (const name of odd) expect(await readLivePicture(id, name), name).toBeNull();
    expect(await readLivePicture('../etc', `320-${print}.avif`)).toBeNull();
    expect(filesOf(id)).toEqual([]);
  });

  it('says whose it is in every format, and nothing else of what the camera wrote [S10]', async () => {
    const gps = {
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '60/1 10/1 0/1' },
      IFD2: { DateTimeOriginal: '2026:11:27 09:30:05' },
    };
    const { id, version, name } = await picture(gps);
    const blank = { headline: '', caption: '', source: '', rights: '', keywords: '', city: '', country: '', alt: '' };
    const said = { credit: 'خبرگزاری <AFP> & "co"', creator: 'Nour Adeyemi', copyright: '© Foreland' };
    await describePicture(cast.nour, { id, version, name, ...blank, ...said });
    const { print } = await getPicture(cast.nour, id);
    for (const format of ['avif', 'webp', 'jpg']) {
      const { xmp, exif, iptc } = await sharp(
        bytesOf(await findPictureFile(cast.nour, id, `320-${print}.${format}`)),
      ).metadata();
      const words = xmp!.toString();
      expect(words, format).toContain('<photoshop:Credit>خبرگزاری &lt;AFP&gt; &amp; &quot;co&quot;</photoshop:Credit>');
      expect(words, format).toContain('Nour Adeyemi');
      expect(words, format).toContain('© Foreland');
      // The IFD of places is number 0x8825.
      const block = exif!.toString('latin1');
      expect(
        [block.includes('Nour Adeyemi'), block.includes('\x25\x88'), block.includes('2026:11:27')],
        format,
      ).toEqual([true, false, false]);
      expect(iptc).toBeUndefined();
    }
  });

  it('of which nothing is said carries nothing at all of what its file carried [S10]', async () => {
    const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '60/1 10/1 0/1' } };
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>';
    const bytes = await corners(400, 300, 99).jpeg().withExif(gps).withXmp(xmp).withIccProfile('p3').toBuffer();
    const { exif, icc } = await sharp(bytes).metadata();
    expect([exif?.includes(Buffer.from([0x25, 0x88])), icc !== undefined]).toEqual([true, true]);
    const { assetId } = await uploadPicture(cast.nour, { name: 'x', path: await arrived(room.dataDir, bytes) });
    const { print } = await getPicture(cast.nour, assetId);
    for (const format of ['avif', 'webp', 'jpg']) {
      const file = bytesOf(await findPictureFile(cast.nour, assetId, `320-${print}.${format}`));
      const found = await sharp(file).metadata();
      expect([found.exif, found.xmp, found.iptc, found.icc], format).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it('keeps the address and the bytes of its publication when the desk changes the credit, until it is published again', async () => {
    const { id, print, version, ...before } = await picture();
    const storyId = await drafted(cast, { headline: `Quay ${seed}`, pictures: [use(id)] });
    await publishStory(cast.sami, { storyId });
    const old = bytesOf(await readLivePicture(id, `480-${print}.jpg`));
    const { name, headline, caption, source, creator, copyright, rights, keywords, city, country, alt } = before;
    const words = { name, headline, caption, source, creator, copyright, rights, keywords, city, country, alt };
    await describePicture(cast.sami, { id, version, ...words, credit: 'Reuters' });
    const { print: anew } = await getPicture(cast.nour, id);
    expect(anew).not.toBe(print);
    expect(await readLivePicture(id, `480-${anew}.jpg`)).toBeNull();
    expect(bytesOf(await readLivePicture(id, `480-${print}.jpg`))).toEqual(old);
    expect(bytesOf(await readLivePicture(id, `320-${print}.jpg`)).toString('latin1')).not.toContain('Reuters');
    await publishStory(cast.sami, { storyId });
    expect(bytesOf(await readLivePicture(id, `480-${anew}.jpg`)).toString('latin1')).toContain('Reuters');
    expect(await readLivePicture(id, `480-${print}.jpg`)).toBeNull();
  });

  it('is made once for all who ask at one moment, and then given from where it is kept', async () => {
    const { id, print } = await picture();
    const name = `480-${print}.webp`;
    const asked = await Promise.all(Array.from({ length: 12 }, () => findPictureFile(cast.amal, id, name)));
    expect(new Set(asked.map((served) => (served as Served).bytes)).size).toBe(1);
    expect(filesOf(id)).toHaveLength(1);
    expect(bytesOf(await findPictureFile(cast.amal, id, name))).toEqual(bytesOf(asked[0]!));
  });

  it('stands in a preview for who holds the link, by the file names of that picture alone', async () => {
    const [{ id, print }, other] = [await picture(), await picture()];
    const storyId = await drafted(cast, { headline: `Quay ${seed}`, pictures: [use(id)] });
    const { path } = await makePreviewLink(cast.amal, { storyId, forWhom: 'counsel', hours: 1 });
    const token = path.split('/').at(-1)!;
    bytesOf(await findPreviewPicture(theGuest, token, id, `320-${print}.avif`));
    expect(await findPreviewPicture(theGuest, token, id, `321-${print}.avif`)).toBeNull();
    expect(await findPreviewPicture(theGuest, token, other.id, `320-${other.print}.avif`)).toBeNull();
  });
});

it('a picture that came as ready files keeps its addresses', () => {
  const ready = {
    assetId: 'a',
    width: 1080,
    height: 720,
    widths: [480, 1080],
    mime: 'image/avif',
    alt: '',
    caption: '',
    credit: '',
  };
  expect(pictureOf(ready)).toMatchObject({
    better: [],
    sources: [
      { src: '/media/a/480', width: 480 },
      { src: '/media/a/1080', width: 1080 },
    ],
  });
});
