import { z } from 'zod';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isSlug } from '../slug.ts';

export const PersonForm = z.strictObject({
  name: z.string().trim().min(1, 'Give the person a name.').max(200),
  /** Made from the name when it is left out. */
  slug: z
    .union([z.literal(''), z.string().trim().refine(isSlug, 'Use small letters, digits and hyphens.')])
    .default(''),
  role: z.string().trim().max(200).default(''),
  biography: z.string().trim().max(5000).default(''),
  contact: z.string().trim().max(1000).default(''),
  accountId: z.uuid().nullable().default(null),
});
export type PersonForm = z.input<typeof PersonForm>;

/** Whose account a person is shows in bylines and lists as that person's work, so only who keeps accounts may tie it. */
export function allowTying(by: Actor, accountId: string | null, present: string | null): void {
  if (accountId !== present) allow(by, 'keep-accounts');
}
