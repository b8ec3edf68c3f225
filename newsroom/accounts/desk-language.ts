import { z } from 'zod';

/** The languages that the desk itself speaks. Stories are written in any. */
export const DeskLanguage = z.enum(['en', 'ar', 'fa']);
export type DeskLanguage = z.infer<typeof DeskLanguage>;

/** What a person chose; else the newspaper's language if the desk speaks it, else English. */
export function deskLanguageFor(chosen: string | null, newspaper: string): DeskLanguage {
  const spoken = DeskLanguage.safeParse(chosen ?? newspaper.split('-')[0]);
  return spoken.success ? spoken.data : 'en';
}
