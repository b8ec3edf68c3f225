import { z } from 'zod';
import { Language } from '../stories/body.ts';

const KEPT_DAYS = 'Give a whole number of days, at least one, or nothing to keep them for ever.';

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

const KeptDays = z.int(KEPT_DAYS).min(1, KEPT_DAYS).max(36_500, KEPT_DAYS);

export const NewspaperForm = z.strictObject({
  name: z.string().trim().min(1, 'Give the newspaper a name.').max(100),
  strapline: z.string().trim().max(300).default(''),
  language: Language,
  zone: z.string().refine(isZone, 'Use a time zone such as Europe/Helsinki.'),
  imprint: z.string().trim().max(1000).default(''),
  /** For how many days what a sitting wrote is kept; empty or null: for ever. Left out: as it is. */
  sittingsDays: z.union([z.literal('').transform(() => null), z.null(), z.coerce.number().pipe(KeptDays)]).optional(),
});
export type NewspaperForm = z.input<typeof NewspaperForm>;
