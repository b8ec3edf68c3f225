import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { storage } from '#platform/storage.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { type PictureFile, pictureKey } from './picture.ts';

export const PictureForm = z.strictObject({
  name: z.string().trim().min(1).max(200),
  mime: z.enum(['image/avif', 'image/jpeg', 'image/png', 'image/webp']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  alt: z.string().max(1000).default(''),
  caption: z.string().max(2000).default(''),
  credit: z.string().max(300).default(''),
});

/** Keeps a picture in the widths that were rendered, narrowest first. The files are stored before the row that names them. */
export async function addPicture(
  by: Actor,
  input: z.input<typeof PictureForm>,
  files: PictureFile[],
): Promise<{ assetId: string }> {
  allow(by, 'add-picture');
  const form = PictureForm.parse(input);
  const assetId = crypto.randomUUID();
  for (const { width, bytes } of files)
    await storage().put(pictureKey(assetId, { print: '', width, format: null }), bytes);
  const widths = files.map((file) => file.width).sort((a, b) => a - b);
  await inTransaction(async (tx) => {
    await tx.mediaAsset.create({ data: { id: assetId, ...form, widths } });
    await recordEvent(tx, by, { name: 'picture.added', data: { assetId, name: form.name } });
  });
  return { assetId };
}
