import { z } from 'zod';
import { Language } from '../stories/body.ts';

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

export const NewspaperForm = z.strictObject({
  name: z.string().trim().min(1, 'Give the newspaper a name.').max(100),
  strapline: z.string().trim().max(300).default(''),
  language: Language,
  zone: z.string().refine(isZone, 'Use a time zone such as Europe/Helsinki.'),
  imprint: z.string().trim().max(1000).default(''),
});
export type NewspaperForm = z.input<typeof NewspaperForm>;
