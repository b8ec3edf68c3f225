import type { FileHandle } from 'node:fs/promises';
import type { PictureKind } from '../kind-of-file.ts';

const MOST_PARTS = 10_000;
/** Of a box of ISO/IEC 14496-12 that carries a manifest of C2PA. */
const AVIF_BOX = 'd8fec3d61b0e483c92975828877ec481';

type Part = { name: string; at: number; next: number };

/**
 * Whether the file carries a manifest of C2PA, by the places that its specification names for each kind. Only that it
 * does: nobody has checked it.
 */
export async function hasCredentials(file: FileHandle, kind: PictureKind): Promise<boolean> {
  const { size } = await file.stat();
  const first: Record<PictureKind, number> = { jpeg: 2, png: 8, webp: 12, avif: 0, gif: size };
  let at = first[kind];
  for (let parts = 0; at < size && parts < MOST_PARTS; parts++) {
    const part = await partAt(file, kind, at);
    if (!part) return false;
    if (await carries(file, kind, part)) return true;
    at = part.next;
  }
  return false;
}

/** Null where the parts end, or where this is no part. */
async function partAt(file: FileHandle, kind: PictureKind, at: number): Promise<Part | null> {
  const head = await bytesAt(file, at, 16);
  if (head.length < 12) return null;
  if (kind === 'jpeg') {
    const marker = head.readUInt16BE(0);
    // Compressed lines begin: what follows is no segment.
    if (marker < 0xffc0 || marker === 0xffda) return null;
    return { name: marker.toString(16), at: at + 4, next: at + 2 + Math.max(head.readUInt16BE(2), 2) };
  }
  const name = head.toString('latin1', kind === 'webp' ? 0 : 4, kind === 'webp' ? 4 : 8);
  if (kind === 'webp') {
    const length = head.readUInt32LE(4);
    return { name, at: at + 8, next: at + 8 + length + (length % 2) };
  }
  const length = head.readUInt32BE(0);
  if (kind === 'png') return { name, at: at + 8, next: at + 12 + length };
  const whole = length === 1 ? Number(head.readBigUInt64BE(8)) : length;
  return whole < 8 ? null : { name, at: at + (length === 1 ? 16 : 8), next: at + whole };
}

async function carries(file: FileHandle, kind: PictureKind, { name, at }: Part): Promise<boolean> {
  if (kind === 'png') return name === 'caBX';
  if (kind === 'webp') return name === 'C2PA';
  if (kind === 'avif') return name === 'uuid' && (await bytesAt(file, at, 16)).toString('hex') === AVIF_BOX;
  // APP11 with a box of JUMBF (ISO/IEC 19566-5) whose description says whose it is.
  return name === 'ffeb' && /^JP.*jumb.*c2pa/s.test((await bytesAt(file, at, 64)).toString('latin1'));
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
