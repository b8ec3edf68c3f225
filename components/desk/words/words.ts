import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';

export type Words = typeof en;

const TABLES: Record<DeskLanguage, Words> = { en, ar, fa };

export function wordsIn(language: DeskLanguage): Words {
  return TABLES[language];
}

/** The word of a foot line; what it has no word for yet stays English. */
export function footWord(words: Words, does: string): string {
  return words.foot[does as keyof Words['foot']] ?? does;
}
