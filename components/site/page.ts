import type { Furniture, Newspaper } from '#newsroom/site/views.ts';
import type { Calendar } from './dates.ts';
import { type Words, wordsOf } from './words.ts';

/** What every part of a page has to know of the page: its language and direction, its words, its newspaper. */
export type Page = Calendar & { direction: 'ltr' | 'rtl'; words: Words; newspaper: Newspaper };

/** A page in the newspaper's own language, or in the language of the story that it shows. */
export function pageOf(
  { newspaper }: Furniture,
  { language, direction }: { language: string; direction: 'ltr' | 'rtl' } = newspaper,
): Page {
  return { language, direction, zone: newspaper.zone, words: wordsOf(language), newspaper };
}

/** `lang` and `dir` of something in the page, where they differ from the page's own. */
export function tongueOf(
  page: Pick<Page, 'language' | 'direction'>,
  other: { language: string; direction: 'ltr' | 'rtl' },
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return {
    ...(other.language !== page.language && { lang: other.language }),
    ...(other.direction !== page.direction && { dir: other.direction }),
  };
}
