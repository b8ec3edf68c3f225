import { z } from 'zod';
import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound, Refused } from '../refusal.ts';
import { printOf } from './print.ts';

const words = (most: number) => z.string().trim().max(most);

/** What the desk says about a picture. `version` is the one that the change was made from. */
export const PictureWords = z.strictObject({
  id: z.uuid(),
  version: z.coerce.number().int(),
  name: words(200).min(1, 'Give the picture a name.'),
  alt: words(1000),
  headline: words(300),
  caption: words(2000),
  credit: words(300),
  source: words(300),
  creator: words(300),
  copyright: words(500),
  rights: words(1000),
  keywords: words(1000),
  city: words(200),
  country: words(200),
});

const CHANGED =
  '{name} has changed this picture since you opened it. What you wrote is kept here: copy it, then open the picture again.';

/**
 * Credit, creator and copyright are written into its files, so another credit is another print. Stories keep the words and
 * the print with which they were published. Refuses with `conflict` what was made from an older version.
 */
export async function describePicture(by: Actor, input: z.input<typeof PictureWords>): Promise<{ version: number }> {
  allow(by, 'describe-picture');
  const { id, version, ...said } = PictureWords.parse(input);
  return inTransaction(async (tx) => {
    const before = await lockPicture(tx, id);
    if (before.version !== version) throw new Refused('conflict', CHANGED, {}, { name: before.changedByName });
    const print = before.sha256 ? printOf(before.sha256, said) : '';
    const data = { ...said, print, version: version + 1, changedByName: by.name };
    await tx.mediaAsset.update({ where: { id }, data });
    await recordEvent(tx, by, { name: 'picture.described', data: { assetId: id, name: said.name } });
    return { version: version + 1 };
  });
}

type Locked = { version: number; changedByName: string; sha256: string | null };

async function lockPicture(tx: Transaction, id: string): Promise<Locked> {
  const [row] = await tx.$queryRaw<Locked[]>`
    SELECT version, changed_by_name AS "changedByName", sha256 FROM desk.media_asset WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row) throw notFound('picture');
  return row;
}
