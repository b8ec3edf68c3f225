import { existsSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tick } from '#newsroom/clock/tick.ts';
import { beginUpload, finishUpload, getReceived, receivePart } from '#newsroom/media/receive-upload.ts';
import { uploadPicture } from '#newsroom/media/upload-picture.ts';
import { desk } from '#platform/database/desk.ts';
import { type Cast, openNewsroom } from '../cast.ts';
import { arrived, corners, ownDataDir } from './pictures.ts';

let cast: Cast;
let room: ReturnType<typeof ownDataDir>;
let picture: Buffer;
beforeAll(async () => {
  cast = await openNewsroom();
  room = ownDataDir({ NIGHTDESK_PICTURE_MEGABYTES: '1' });
  picture = await corners(300, 200).png().toBuffer();
});
afterAll(() => room.close());

const placeOf = (upload: string) => join(room.dataDir, 'incoming', cast.amal.id!, upload);
const begin = () => beginUpload(cast.amal, { bytes: picture.length });
const picturesHere = () => desk().mediaAsset.count();

describe('a file that comes in parts', () => {
  it('is whole when its last part has come, and becomes a picture', async () => {
    const { upload, at } = await begin();
    expect(at).toBe(0);
    const half = Math.floor(picture.length / 2);
    expect(await receivePart(cast.amal, upload, 0, picture.subarray(0, half))).toEqual({ upload, at: half });
    expect(await getReceived(cast.amal, upload)).toEqual({ upload, at: half });
    expect(await receivePart(cast.amal, upload, half, picture.subarray(half))).toEqual({ upload, at: picture.length });
    const { name, already } = await finishUpload(cast.amal, upload, { name: 'quay.png' });
    expect({ name, already }).toEqual({ name: 'quay', already: false });
    expect(existsSync(placeOf(upload))).toBe(false);
  });

  it('takes a part that is sent twice once, and one that leaves a gap not at all', async () => {
    const { upload } = await begin();
    await receivePart(cast.amal, upload, 0, picture.subarray(0, 100));
    expect(await receivePart(cast.amal, upload, 0, picture.subarray(0, 100))).toEqual({ upload, at: 100 });
    expect(await receivePart(cast.amal, upload, 300, picture.subarray(300))).toEqual({ upload, at: 100 });
    expect(statSync(placeOf(upload)).size).toBe(100);
  });

  it('is of who sends it: for others it is not there, nor is what only looks like one [A6]', async () => {
    const { upload } = await begin();
    const missing = { kind: 'not-found' };
    for (const id of [upload, crypto.randomUUID(), '../../x', `${cast.amal.id}/${upload}`, '']) {
      await expect(getReceived(cast.nour, id)).rejects.toMatchObject(missing);
      await expect(receivePart(cast.nour, id, 0, picture)).rejects.toMatchObject(missing);
      await expect(finishUpload(cast.nour, id, { name: 'x' })).rejects.toMatchObject(missing);
    }
    await expect(beginUpload(cast.tove, { bytes: 1 })).rejects.toMatchObject({ kind: 'not-allowed' });
    expect((await getReceived(cast.amal, upload)).at).toBe(0);
  });

  it('is refused before its first byte if it will be too large, and at the byte that is too much', async () => {
    const tooMuch = { kind: 'invalid', message: expect.stringMatching(/larger than 1 megabytes/) };
    await expect(beginUpload(cast.amal, { bytes: 1_000_001 })).rejects.toMatchObject(tooMuch);
    const { upload } = await begin();
    await receivePart(cast.amal, upload, 0, Buffer.alloc(900_000));
    await expect(receivePart(cast.amal, upload, 900_000, Buffer.alloc(100_001))).rejects.toMatchObject(tooMuch);
    expect((await getReceived(cast.amal, upload)).at).toBe(900_000);
  });

  it('that is cut at half makes no row, and is gone within the hour; what is still coming stays [R8]', async () => {
    const before = await picturesHere();
    const [{ upload: cut }, { upload: coming }] = [await begin(), await begin()];
    await receivePart(cast.amal, cut, 0, picture.subarray(0, Math.floor(picture.length / 2)));
    await receivePart(cast.amal, coming, 0, picture.subarray(0, 10));
    const anHourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(placeOf(cut), anHourAgo, anHourAgo);
    await tick();
    expect([existsSync(placeOf(cut)), existsSync(placeOf(coming))]).toEqual([false, true]);
    await expect(finishUpload(cast.amal, cut, { name: 'x' })).rejects.toMatchObject({ kind: 'not-found' });
    expect(await picturesHere()).toBe(before);
  });

  it('that is finished before all of it has come is refused, and leaves nothing [R8]', async () => {
    const before = await picturesHere();
    const { upload } = await begin();
    await receivePart(cast.amal, upload, 0, picture.subarray(0, Math.floor(picture.length / 2)));
    const cut = { kind: 'invalid', message: expect.stringMatching(/cut or broken/) };
    await expect(finishUpload(cast.amal, upload, { name: 'x.png' })).rejects.toMatchObject(cut);
    expect(existsSync(placeOf(upload))).toBe(false);
    expect(await picturesHere()).toBe(before);
  });
});

describe('a full disk', () => {
  // The device that is always full, where a disk would be.
  const FULL = '/dev/full';

  it('is told in words, and takes again when there is room [R7]', async () => {
    const full = { kind: 'conflict', message: expect.stringMatching(/^The disk of the server is full/) };
    const { upload } = await begin();
    const elsewhere = crypto.randomUUID();
    symlinkSync(FULL, placeOf(elsewhere));
    await expect(receivePart(cast.amal, elsewhere, 0, picture)).rejects.toMatchObject(full);
    expect(await receivePart(cast.amal, upload, 0, picture)).toEqual({ upload, at: picture.length });
  });

  it('under the originals leaves no row and no file, and takes again when there is room [R7]', async () => {
    const before = await picturesHere();
    const bytes = await corners(123, 45, 9).png().toBuffer();
    const place = join(room.dataDir, 'storage', 'originals');
    renameSync(place, `${place}-away`);
    symlinkSync(FULL, place);
    const path = await arrived(room.dataDir, bytes);
    await expect(uploadPicture(cast.amal, { name: 'x', path })).rejects.toThrow();
    expect([await picturesHere(), existsSync(path)]).toEqual([before, false]);
    rmSync(place);
    renameSync(`${place}-away`, place);
    const again = await arrived(room.dataDir, bytes);
    expect(await uploadPicture(cast.amal, { name: 'x', path: again })).toMatchObject({ already: false });
  });

  it('under the database leaves no original behind [R7]', async () => {
    const originals = () => readdirSync(join(room.dataDir, 'storage', 'originals'));
    const before = originals();
    const { sql } = cast.database;
    await sql(`CREATE FUNCTION desk.no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$`);
    await sql('CREATE TRIGGER no_room BEFORE INSERT ON desk.media_asset EXECUTE FUNCTION desk.no_room()');
    const path = await arrived(room.dataDir, await corners(99, 45, 9).png().toBuffer());
    await expect(uploadPicture(cast.amal, { name: 'x', path })).rejects.toThrow(/could not extend file/);
    await sql('DROP TRIGGER no_room ON desk.media_asset');
    expect([originals(), existsSync(path)]).toEqual([before, false]);
  });
});
