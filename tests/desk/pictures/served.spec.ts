import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { getPicture } from '#newsroom/media/library.ts';
import { uploadPicture } from '#newsroom/media/upload-picture.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { ask } from '#tests/browser/ask.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { samisCookie } from '#tests/browser/sign-in.ts';
import { type Company, drafted, inMs } from '#tests/newsroom/company.ts';
import { corners } from '#tests/newsroom/media/pictures.ts';

test.use({ own: true });

async function sent(cast: Company, dataDir: string, seed: number) {
  const path = join(dataDir, `sent-${seed}.jpg`);
  const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '60/1 10/1 0/1' } };
  await writeFile(
    path,
    await corners(1400, 900, seed)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Foreland' }, ...gps })
      .toBuffer(),
  );
  const { assetId } = await uploadPicture(cast.nour, { name: '"><img src=x>\r\nX: y.jpg', path });
  return getPicture(cast.nour, assetId);
}

const use = (assetId: string) => [
  { key: assetId, assetId, caption: 'The quay.', credit: 'Foreland', alt: 'A quay', decorative: false },
];

test('a reader’s browser gets the picture of a live story in the format that it knows best, and only as wide as its place', async ({
  page,
  newspaper,
  cast,
}) => {
  const { id, print } = await sent(cast, newspaper.dataDir, 1);
  const storyId = await drafted(cast, { headline: 'Quay to be raised', pictures: use(id) });
  const { path } = await publishStory(cast.sami, { storyId });
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(newspaper.url + path);
  const image = page.locator(`img[src*="${id}"]`).first();
  await expect(image).toHaveAttribute('alt', 'A quay');
  await expect
    .poll(() => image.evaluate((shown: HTMLImageElement) => shown.complete && shown.naturalWidth > 0))
    .toBe(true);
  const chosen = await image.evaluate((shown: HTMLImageElement) => new URL(shown.currentSrc).pathname);
  expect(chosen).toMatch(new RegExp(`^/media/${id}/(320|480|640)-${print}\\.avif$`));
  for (const [format, mime] of [
    ['avif', 'image/avif'],
    ['webp', 'image/webp'],
    ['jpg', 'image/jpeg'],
  ]) {
    const { status, headers, bytes } = await ask(newspaper.url, `/media/${id}/480-${print}.${format}`);
    expect([status, headers['content-type'], headers['x-content-type-options']], format).toEqual([
      200,
      mime,
      'nosniff',
    ]);
    expect(headers['content-disposition']).toBe('inline');
    const { width, exif, xmp } = await sharp(bytes).metadata();
    expect([width, xmp?.toString().includes('Foreland'), exif?.includes(Buffer.from('Foreland'))]).toEqual([
      480,
      true,
      true,
    ]);
    const again = await ask(newspaper.url, `/media/${id}/480-${print}.${format}`, {
      headers: { 'if-none-match': headers.etag! },
    });
    expect(again.status).toBe(304);
  }
});

test('a picture of a draft or an embargoed story is answered like one that never was, by any address and method, and a withdrawn one at once [A8] [E6] [X9]', async ({
  newspaper,
  cast,
}) => {
  const { id, print } = await sent(cast, newspaper.dataDir, 2);
  const cookie = await samisCookie(newspaper);
  const without = ({ status, headers, body }: Awaited<ReturnType<typeof ask>>) => [
    status,
    headers['content-type'],
    headers['cache-control'],
    body,
  ];
  const never = async (file: string) => without(await ask(newspaper.url, `/media/${crypto.randomUUID()}/${file}`));
  const files = ['avif', 'webp', 'jpg']
    .map((format) => `320-${print}.${format}`)
    .concat('320', 'original', `../../originals/${id}`);
  const hidden = async (when: string) => {
    for (const file of files) {
      for (const address of [`/media/${id}/${file}`, `/media/${id}/${file}?x=1`, `/media//${id}/${file}`]) {
        const { status, body } = await ask(newspaper.url, address);
        expect([status, body.includes('JFIF')], `${when}: ${address}`).toEqual([
          expect.not.stringMatching(/200/),
          false,
        ]);
        expect(status, `${when}: ${address}`).not.toBe(200);
      }
    }
    expect(without(await ask(newspaper.url, `/media/${id}/${files[0]}`)), when).toEqual(await never(files[0]!));
    expect((await ask(newspaper.url, `/admin/media/${id}/${files[0]}`)).status, when).toBe(404);
  };
  const storyId = await drafted(cast, { headline: 'A second quay', pictures: use(id) });
  const atDesk = await ask(newspaper.url, `/admin/media/${id}/${files[0]}`, { headers: { cookie } });
  expect([atDesk.status, atDesk.headers['cache-control']]).toEqual([200, 'no-store, private']);
  await hidden('a draft');
  await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
  await hidden('before its hour');
  const other = await drafted(cast, { headline: 'A third quay', pictures: use(id) });
  await publishStory(cast.sami, { storyId: other });
  // Said in this process, and heard in the server's a moment later.
  const statusOfFile = async () => (await ask(newspaper.url, `/media/${id}/${files[0]}`)).status;
  await expect.poll(statusOfFile).toBe(200);
  await withdrawStory(cast.sami, { storyId: other, notice: 'It was wrong.' });
  await expect.poll(statusOfFile).toBe(404);
  await hidden('withdrawn');
});

test('the framework’s own picture address makes nothing for anybody [N7]', async ({ newspaper, cast: _ }) => {
  const started = ['http://127.0.0.1:1/x.png', 'http://169.254.169.254/', '/media/x/480', '//evil.test/x.png'];
  for (const url of started) {
    for (const width of [16, 640, 3840, 100_000]) {
      const { status, headers } = await ask(
        newspaper.url,
        `/_next/image?url=${encodeURIComponent(url)}&w=${width}&q=75`,
      );
      expect(status, url).toBeGreaterThanOrEqual(400);
      expect(status, url).toBeLessThan(500);
      expect(headers['content-type'] ?? '').not.toMatch(/^image\//);
    }
  }
});
