import { z } from 'zod';

export const StoryKind = z.enum(['news', 'analysis', 'opinion', 'feature', 'explainer', 'live', 'gallery']);
export type StoryKind = z.infer<typeof StoryKind>;

/** How near readers are to a story. Derived from its publications and the hour, never stored. */
export const StoryState = z.enum(['draft', 'scheduled', 'live', 'withdrawn']);
export type StoryState = z.infer<typeof StoryState>;

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction that a language is written in; a `-Arab` or `-Hebr` script subtag decides before the language does. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  if (/-(arab|hebr|syrc|thaa)\b/i.test(language)) return 'rtl';
  if (/-latn\b/i.test(language)) return 'ltr';
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
