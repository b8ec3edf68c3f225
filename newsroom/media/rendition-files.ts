import { settings } from '#platform/config.ts';
import { isFull } from '#platform/incoming-files.ts';
import { log } from '#platform/log.ts';
import { storage } from '#platform/storage.ts';
import { DarkroomFull, develop } from './darkroom/darkroom.ts';
import { originalKey, pictureKey } from './picture.ts';
import { hasRendition, MIMES, type Rendition, renditionNamed, type Written } from './rendition.ts';

/** What of a picture decides its files. */
export type PrintedPicture = Written & { assetId: string; mime: string; widths: number[]; print: string };
export type Served = { mime: string; bytes: Uint8Array };

const KEY = Symbol.for('nightdesk.renditions');
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, Promise<Uint8Array | null>> };
/** What is being made, for whoever asks meanwhile. */
const making = () => {
  shared[KEY] ??= new Map();
  return shared[KEY];
};

/** A file of a picture by its name, made on first need and kept. Null for every name that is not one of its files; `later` if too many are being made. */
export async function renditionFile(picture: PrintedPicture, name: string): Promise<Served | 'later' | null> {
  const rendition = renditionNamed(name);
  if (!rendition || !hasRendition(picture, rendition)) return null;
  const mime = rendition.format === null ? picture.mime : MIMES[rendition.format];
  const key = pictureKey(picture.assetId, rendition);
  try {
    const bytes = (await storage().get(key)) ?? (await madeOnce(key, () => make(picture, rendition, key)));
    return bytes && { mime, bytes };
  } catch (error) {
    if (error instanceof DarkroomFull) return 'later';
    throw error;
  }
}

function madeOnce(key: string, make: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  const before = making().get(key);
  if (before) return before;
  const made = make().finally(() => making().delete(key));
  making().set(key, made);
  return made;
}

async function make(picture: PrintedPicture, { width, format }: Rendition, key: string): Promise<Uint8Array | null> {
  if (format === null) return null;
  const { assetId, credit, creator, copyright } = picture;
  const written = { credit, creator, copyright };
  const { pixels } = settings().pictures;
  const bytes = await storage().lend(originalKey(assetId), (path) =>
    develop({ do: 'print', path, width, format, written, pixels }),
  );
  if (!bytes) log.error({ assetId }, 'The original of a picture is not in storage.');
  else await storage().put(key, bytes).catch(tellFull);
  return bytes;
}

/** Who asked gets the picture all the same; the next makes it anew. */
function tellFull(error: unknown): void {
  if (!isFull(error)) throw error;
  log.error({ err: error }, 'The disk is full: a rendition is not kept.');
}
