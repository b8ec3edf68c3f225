import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePicture } from '#newsroom/media/describe-picture.ts';
import { getPicture, listPictures } from '#newsroom/media/library.ts';
import { uploadPicture } from '#newsroom/media/upload-picture.ts';
import { desk } from '#platform/database/desk.ts';
import { type Cast, openNewsroom } from '../cast.ts';
import { arrived, corners, ownDataDir } from './pictures.ts';

let cast: Cast;
let room: ReturnType<typeof ownDataDir>;
beforeAll(async () => {
  cast = await openNewsroom();
  room = ownDataDir();
});
afterAll(() => room.close());

let seed = 0;
async function sent(name: string): Promise<string> {
  seed += 1;
  const path = await arrived(
    room.dataDir,
    await corners(60 + seed, 40, seed)
      .png()
      .toBuffer(),
  );
  return (await uploadPicture(cast.amal, { name, path })).assetId;
}

const BLANK = {
  ...{ alt: '', headline: '', caption: '', credit: '', source: '', creator: '', copyright: '', rights: '' },
  ...{ keywords: '', city: '', country: '' },
};
const found = async (words: string) => (await listPictures(cast.amal, { words })).pictures.map(({ name }) => name);

describe('the library', () => {
  it('finds a picture by what is said of it, however it is spelt', async () => {
    const id = await sent('DSC_4711.jpg');
    const said = {
      caption: 'The quay at dusk',
      credit: 'Agence Côtière',
      keywords: 'harbour, بندر',
      city: 'Port Averil',
    };
    await describePicture(cast.nour, { id, version: 1, name: 'Quay', ...BLANK, ...said });
    for (const words of ['quay AT', 'cotiere', 'HARBOUR', 'بندر', 'averil', 'quay'])
      expect(await found(words), words).toEqual(['Quay']);
    for (const words of ['4711', '%', '_', 'no such']) expect(await found(words), words).toEqual([]);
  });

  it('shows the newest first and reads on without missing or repeating one, also of those that came at one moment', async () => {
    const row = (at: Date, index: number) => ({
      name: `bulk ${index}`,
      mime: 'image/jpeg',
      width: 1,
      height: 1,
      createdAt: at,
    });
    const moment = new Date('2020-01-01T00:00:00Z');
    await desk().mediaAsset.createMany({ data: Array.from({ length: 130 }, (_, at) => row(moment, at)) });
    await cast.database.sql(
      "UPDATE desk.media_asset SET created_at = created_at + interval '7 microseconds' WHERE name LIKE 'bulk %7'",
    );
    const names: string[] = [];
    let after = '';
    for (let pages = 0; pages < 5; pages++) {
      const { pictures, next } = await listPictures(cast.amal, { words: 'bulk', after });
      names.push(...pictures.map(({ name }) => name));
      if (!next) break;
      after = next;
    }
    expect(names).toHaveLength(130);
    expect(new Set(names).size).toBe(130);
    expect((await listPictures(cast.amal, {})).pictures[0]?.name).toBe('Quay');
    await expect(listPictures(cast.amal, { after: 'x' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('shows all that is known of one, and for a reader of the desk there is none', async () => {
    const id = await sent('One.png');
    expect(await getPicture(cast.amal, id)).toMatchObject({
      name: 'One',
      kind: 'PNG',
      version: 1,
      byName: 'Amal Rashidi',
    });
    for (const other of [crypto.randomUUID(), 'x', '']) {
      await expect(getPicture(cast.amal, other)).rejects.toMatchObject({ kind: 'not-found' });
    }
    await expect(getPicture(cast.tove, id)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(listPictures(cast.tove, {})).rejects.toMatchObject({ kind: 'not-allowed' });
  });
});

describe('what is said of a picture', () => {
  it('is told in one event, and refused to who looked at it before somebody else changed it', async () => {
    const id = await sent('Two.png');
    const change = (name: string, version: number) => ({ id, version, name, ...BLANK });
    expect(await describePicture(cast.nour, change('Two quays', 1))).toEqual({ version: 2 });
    await expect(describePicture(cast.amal, change('Mine', 1))).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/^Nour Adeyemi has changed this picture/),
    });
    expect((await getPicture(cast.amal, id)).name).toBe('Two quays');
    const events = await desk().event.findMany({
      where: { name: 'picture.described', data: { path: ['assetId'], equals: id } },
    });
    expect(events.map(({ byName }) => byName)).toEqual(['Nour Adeyemi']);
  });

  it('may be said by who writes, and only of a picture that there is', async () => {
    const id = await sent('Three.png');
    await expect(describePicture(cast.tove, { id, version: 1, name: 'x', ...BLANK })).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    const nowhere = { id: crypto.randomUUID(), version: 1, name: 'x', ...BLANK };
    await expect(describePicture(cast.amal, nowhere)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(describePicture(cast.amal, { id, version: 1, name: ' ', ...BLANK })).rejects.toThrow(
      /Give the picture a name/,
    );
  });
});
