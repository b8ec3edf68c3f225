import type { PictureLimits } from '#platform/config.ts';
import { Refused } from '../refusal.ts';
import { DarkroomFull, Undeveloped } from './darkroom/darkroom.ts';
import type { Fault } from './darkroom/order.ts';
import { type FileKind, isPictureKind, type PictureKind } from './kind-of-file.ts';

/** Each refusal says what is wrong and what to do instead. */
export function refuseSize(bytes: number, limits: PictureLimits): void {
  if (bytes === 0) throw new Refused('invalid', 'This file is empty. Send it again from where it came from.');
  if (bytes <= limits.bytes) return;
  const most = String(limits.bytes / 1_000_000);
  throw new Refused('invalid', 'This file is larger than {most} megabytes. Send a smaller one.', {}, { most });
}

const KINDS: Record<Exclude<FileKind, PictureKind>, string> = {
  svg: 'An SVG is a program that draws. Export it as PNG and send that.',
  heic: 'HEIC cannot be opened here. Export it as JPEG and send that.',
  other: 'This is no picture. Send a JPEG, PNG, WebP, AVIF or GIF.',
};

export function refuseKind(kind: FileKind): PictureKind {
  if (isPictureKind(kind)) return kind;
  throw new Refused('invalid', KINDS[kind]);
}

const FAULTS: Record<Fault, string> = {
  'too-many-pixels': 'This picture has more than {pixels} megapixels. Send a smaller one.',
  'too-many-frames': 'This picture has more than {frames} frames. Send one of them.',
  broken: 'This file is cut or broken, so nothing was kept. Send it again from where it came from.',
  'too-slow': 'This picture took too long to open, so nothing was kept. Export it anew as JPEG and send that.',
};

/** What the darkroom could not do, in words; what is not the file's fault is thrown on. */
export function refuseFault(limits: PictureLimits): (error: unknown) => never {
  return (error) => {
    if (error instanceof DarkroomFull) {
      throw new Refused('conflict', 'Too many pictures are being opened just now. Wait a minute, then send it again.');
    }
    if (!(error instanceof Undeveloped)) throw error;
    const values = { pixels: String(limits.pixels / 1_000_000), frames: String(limits.frames) };
    throw new Refused('invalid', FAULTS[error.fault], {}, values);
  };
}
