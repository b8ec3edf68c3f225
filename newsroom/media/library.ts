import { desk } from '#platform/database/desk.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { holding } from '../kept-by-name.ts';
import { notFound, Refused } from '../refusal.ts';
import { findAlike, type NamedPicture } from './pictures-alike.ts';

/** A picture in the grid of all that there are. */
export type PictureCard = {
  id: string;
  name: string;
  width: number;
  height: number;
  widths: number[];
  print: string;
  colour: string;
  alt: string;
  credit: string;
  at: string;
};

export type PicturePage = { pictures: PictureCard[]; next: string | null };

const PAGE = 60;

/** Newest first, sixty a page; `words` stand somewhere in what is said of the picture. `after` is the `next` of the page before. */
export async function listPictures(by: Actor, { words = '', after = '' }): Promise<PicturePage> {
  allow(by, 'add-picture');
  const conditions = [...(words.trim() ? [holding(words)] : []), ...(after ? [olderThan(after)] : [])];
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty;
  const found = await desk().$queryRaw<(Omit<PictureCard, 'at'> & { at: Date; key: string })[]>`
    SELECT id, name, width, height, widths, print, colour, alt, credit, created_at AS at,
      floor(extract(epoch FROM created_at) * 1000000)::text AS key
    FROM desk.media_asset ${where} ORDER BY created_at DESC, id DESC LIMIT ${PAGE + 1}`;
  const pictures = found.slice(0, PAGE).map(({ key: _, at, ...card }) => ({ ...card, at: at.toISOString() }));
  const last = found[PAGE - 1];
  return { pictures, next: found.length > PAGE && last ? `${last.key}-${last.id}` : null };
}

const KEY = /^(\d{1,17})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** By the microseconds that the database keeps: milliseconds would leave out what came within the same one. */
function olderThan(after: string): Prisma.Sql {
  const [, microseconds, id] = KEY.exec(after) ?? [];
  if (!microseconds || !id)
    throw new Refused('invalid', 'This page of the list does not exist. Start again at its top.');
  return Prisma.sql`(created_at, id) < (timestamptz 'epoch' + ${BigInt(microseconds)} * interval '1 microsecond', ${id}::uuid)`;
}

/** All that the desk knows of a picture. */
export type LibraryPicture = Omit<PictureCard, 'at'> & {
  kind: string;
  bytes: number;
  frames: number;
  hasCredentials: boolean;
  headline: string;
  caption: string;
  source: string;
  creator: string;
  copyright: string;
  rights: string;
  keywords: string;
  city: string;
  country: string;
  /** By the camera's clock, without a zone. */
  takenOn: string | null;
  byName: string;
  at: string;
  version: number;
  /** Others that look like it. */
  alike: NamedPicture[];
};

/** Refuses with `not-found` if there is none. */
export async function getPicture(by: Actor, id: string): Promise<LibraryPicture> {
  allow(by, 'add-picture');
  const row = isId(id) ? await desk().mediaAsset.findUnique({ where: { id } }) : null;
  if (!row) throw notFound('picture');
  const { mime, takenOn, createdAt, fingerprint, sha256: _, changedByName: __, ...said } = row;
  const alike = fingerprint === null ? [] : await findAlike(desk(), fingerprint);
  return {
    ...said,
    kind: mime.replace('image/', '').toUpperCase(),
    takenOn: takenOn?.toISOString().slice(0, 19) ?? null,
    at: createdAt.toISOString(),
    alike: alike.filter((other) => other.id !== id),
  };
}
