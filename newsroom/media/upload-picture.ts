import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { settings } from '#platform/config.ts';
import { desk } from '#platform/database/desk.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { isFull } from '#platform/incoming-files.ts';
import { storage } from '#platform/storage.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { Refused } from '../refusal.ts';
import { develop } from './darkroom/darkroom.ts';
import type { Inspected } from './darkroom/order.ts';
import { HEAD_BYTES, kindOfFile, type PictureKind } from './kind-of-file.ts';
import { originalKey } from './picture.ts';
import { findAlike, type NamedPicture } from './pictures-alike.ts';
import { printOf } from './print.ts';
import { refuseFault, refuseKind, refuseSize } from './refuse-file.ts';
import { widthsOf } from './rendition.ts';
import { titleOfFile } from './title-of-file.ts';

/** `already`: this very file is here, and stays the one; `alike`: others that look like it. */
export type Uploaded = { assetId: string; name: string; already: boolean; alike: NamedPicture[] };

/**
 * Takes over a file as a picture: by what it is, not by what it is called. Refuses what is no picture, broken or beyond
 * the limits, and then nothing of it is left. The file is gone from `path` afterwards, whatever happens.
 */
export async function uploadPicture(by: Actor, { name, path }: { name: string; path: string }): Promise<Uploaded> {
  allow(by, 'add-picture');
  try {
    const limits = settings().pictures;
    const { size: bytes } = await stat(path);
    refuseSize(bytes, limits);
    const kind = refuseKind(kindOfFile(await headOf(path)));
    const sha256 = await hashOf(path);
    const already = await findSame(sha256);
    if (already) return already;
    const inspected = await develop({ do: 'inspect', path, limits }).catch(refuseFault(limits));
    return await keep(by, { path, title: titleOfFile(name), kind, bytes, sha256, inspected });
  } finally {
    await rm(path, { force: true });
  }
}

type Kept = { path: string; title: string; kind: PictureKind; bytes: number; sha256: string; inspected: Inspected };

/** The original is stored before the row that names it; without the row it goes again. */
async function keep(by: Actor, { path, title, kind, bytes, sha256, inspected }: Kept): Promise<Uploaded> {
  const assetId = crypto.randomUUID();
  const { embedded, ...found } = inspected;
  const { takenOn, ...words } = embedded;
  const row = {
    ...{ id: assetId, name: title, mime: `image/${kind}`, bytes, sha256, print: printOf(sha256, embedded) },
    ...{ ...found, ...words, widths: widthsOf(found.width), takenOn: takenOn ? new Date(`${takenOn}Z`) : null },
    ...{ byName: by.name, changedByName: by.name },
  };
  await storage().keep(originalKey(assetId), path).catch(refuseFull);
  try {
    return await inTransaction(async (tx) => {
      const alike = found.fingerprint === null ? [] : await findAlike(tx, found.fingerprint);
      await tx.mediaAsset.create({ data: row });
      await recordEvent(tx, by, { name: 'picture.added', data: { assetId, name: title, sha256 } });
      return { assetId, name: title, already: false, alike };
    });
  } catch (error) {
    await storage().remove(originalKey(assetId));
    const same = isTaken(error) ? await findSame(sha256) : null;
    if (same) return same;
    throw error;
  }
}

async function findSame(sha256: string): Promise<Uploaded | null> {
  const same = await desk().mediaAsset.findUnique({ where: { sha256 }, select: { id: true, name: true } });
  return same && { assetId: same.id, name: same.name, already: true, alike: [] };
}

/** Two people may send one file at one moment. */
function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

function refuseFull(error: unknown): never {
  if (!isFull(error)) throw error;
  throw new Refused(
    'conflict',
    'The disk of the server is full, so nothing was kept. Tell an admin, then send it again.',
  );
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
