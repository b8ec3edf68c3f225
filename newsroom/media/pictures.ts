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
  alt: string;
  caption: string;
  credit: string;
};

/** Newest first, for the picker; `words` stand in name, caption, credit or alt. */
export async function findPictures(by: Actor, words = ''): Promise<DeskPicture[]> {
  allow(by, 'read-stories');
  const contains = { contains: words.trim(), mode: 'insensitive' as const };
  return desk().mediaAsset.findMany({
    where: { OR: [{ name: contains }, { caption: contains }, { credit: contains }, { alt: contains }] },
    orderBy: { id: 'desc' },
    take: 24,
    omit: { createdAt: true },
  });
}

export async function findPicturesById(by: Actor, ids: string[]): Promise<DeskPicture[]> {
  allow(by, 'read-stories');
  return desk().mediaAsset.findMany({ where: { id: { in: ids } }, omit: { createdAt: true } });
}
