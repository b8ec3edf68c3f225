import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';

export type DeskPicture = {
  id: string;
  name: string;
  mime: string;
  width: number;
  height: number;
  widths: number[];
  print: string;
  alt: string;
  caption: string;
  credit: string;
};

const SHOWN = {
  ...{ id: true, name: true, mime: true, width: true, height: true, widths: true, print: true },
  ...{ alt: true, caption: true, credit: true },
} as const;

/** Newest first, for the picker; `words` stand in name, caption, credit or alt. */
export async function findPictures(by: Actor, words = ''): Promise<DeskPicture[]> {
  allow(by, 'read-stories');
  const contains = { contains: words.trim(), mode: 'insensitive' as const };
  return desk().mediaAsset.findMany({
    where: { OR: [{ name: contains }, { caption: contains }, { credit: contains }, { alt: contains }] },
    orderBy: { id: 'desc' },
    take: 24,
    select: SHOWN,
  });
}

export async function findPicturesById(by: Actor, ids: string[]): Promise<DeskPicture[]> {
  allow(by, 'read-stories');
  return desk().mediaAsset.findMany({ where: { id: { in: ids } }, select: SHOWN });
}
