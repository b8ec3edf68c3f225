import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '#newsroom/actor.ts';
import { addPicture } from '#newsroom/media/add-picture.ts';
import { findPictures } from '#newsroom/media/pictures.ts';
import { settings } from '#platform/config.ts';
import { pictures } from './art/pictures.ts';
import type { Width } from './art/print.ts';
import { type Printed, printPictures } from './art/print-pictures.ts';
import type { Ids } from './fill-newsroom.ts';

/** Draws what was not drawn before, and hands it to the picture desk. */
export async function fillPictures(by: Actor, say: (line: string) => void, widths?: readonly Width[]): Promise<Ids> {
  const folder = join(settings().dataDir, 'demo-pictures');
  const tell = (done: number, of: number) => {
    if (done % 11 === 0 || done === of) say(`Drawing the pictures: ${done} of ${of}`);
  };
  const ids: Ids = new Map();
  for (const printed of await printPictures(folder, tell, widths ? { widths } : {})) {
    const there = (await findPictures(by, printed.name)).find(({ name }) => name === printed.name);
    ids.set(printed.name, there?.id ?? (await handOver(by, printed)));
  }
  return ids;
}

async function handOver(by: Actor, { name, files }: Printed): Promise<string> {
  const { alt, caption, credit } = pictures.find((picture) => picture.name === name)!;
  const widest = files.at(-1)!;
  const form = { name, mime: 'image/avif' as const, width: widest.width, height: widest.height, alt, caption, credit };
  const read = files.map(async ({ width, path }) => ({ width, bytes: await readFile(path) }));
  return (await addPicture(by, form, await Promise.all(read))).assetId;
}
