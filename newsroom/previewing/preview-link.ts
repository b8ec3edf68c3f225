import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** How long a link may open, in hours. */
export const HOURS = [1, 24, 168] as const;

export const PreviewForm = z.strictObject({
  storyId: z.uuid(),
  forWhom: z.string().trim().min(1, 'Say for whom, so that it can be told apart and revoked.').max(200),
  hours: z.coerce
    .number()
    .refine((hours) => (HOURS as readonly number[]).includes(hours), 'Choose an hour, a day or a week.'),
  /** The number of a revision that it is to show; empty or left out: the latest text, whatever that is then. */
  revisionNumber: z.union([z.literal('').transform(() => undefined), z.coerce.number().int().positive()]).optional(),
});
export type PreviewForm = z.input<typeof PreviewForm>;

/** 256 random bits in letters that an address does not change: addresses are the same in capitals and small letters. */
export function newToken(): string {
  return randomBytes(32).toString('hex');
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function previewPath(token: string): string {
  return `/preview/${token}`;
}
