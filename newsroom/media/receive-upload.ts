import { z } from 'zod';
import { settings } from '#platform/config.ts';
import { appendIncoming, beginIncoming, incomingPath, lengthOfIncoming, NoRoom } from '#platform/incoming-files.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { notFound, Refused } from '../refusal.ts';
import { refuseSize } from './refuse-file.ts';
import { type Uploaded, uploadPicture } from './upload-picture.ts';

/** The edge takes no larger body at once than 8 MiB; a part that was cut is sent again as a whole. */
export const PART_BYTES = 4 * 1_048_576;

export const BeginForm = z.strictObject({ bytes: z.number().int().nonnegative() });
export const FinishForm = z.strictObject({ name: z.string().max(1000) });

/** How much of the file has come, and so where it goes on. */
export type Received = { upload: string; at: number };

/** A file that is to come in parts. It is refused before its first byte if it will be too large. */
export async function beginUpload(by: Actor, { bytes }: z.output<typeof BeginForm>): Promise<Received> {
  const owner = ownerOf(by);
  refuseSize(bytes, settings().pictures);
  return { upload: await beginIncoming(owner).catch(refuseNoRoom), at: 0 };
}

/** A part that does not begin where the file ends changes nothing. `part` is at most PART_BYTES long. */
export async function receivePart(by: Actor, upload: string, at: number, part: Uint8Array): Promise<Received> {
  const owner = ownerOf(by);
  refuseSize(at + part.byteLength, settings().pictures);
  return received(upload, await appendIncoming(owner, upload, at, part).catch(refuseNoRoom));
}

export async function getReceived(by: Actor, upload: string): Promise<Received> {
  return received(upload, await lengthOfIncoming(ownerOf(by), upload));
}

/** The whole file has come. */
export async function finishUpload(
  by: Actor,
  upload: string,
  { name }: z.output<typeof FinishForm>,
): Promise<Uploaded> {
  await getReceived(by, upload);
  return uploadPicture(by, { name, path: incomingPath(ownerOf(by), upload) });
}

function ownerOf(by: Actor): string {
  allow(by, 'add-picture');
  if (!by.id) throw new Error('Files come in from people.');
  return by.id;
}

function received(upload: string, at: number | null): Received {
  if (at === null) throw notFound('upload');
  return { upload, at };
}

function refuseNoRoom(error: unknown): never {
  if (!(error instanceof NoRoom)) throw error;
  throw new Refused(
    'conflict',
    'The disk of the server is full, so nothing was kept. Tell an admin, then send it again.',
  );
}
