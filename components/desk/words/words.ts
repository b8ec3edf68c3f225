import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import { fill } from './fill.ts';

export type Words = typeof en;

const TABLES: Record<DeskLanguage, Words> = { en, ar, fa };

export function wordsIn(language: DeskLanguage): Words {
  return TABLES[language];
}

/** The word of a foot line; what it has no word for yet stays English. */
export function footWord(words: Words, does: string): string {
  return words.foot[does as keyof Words['foot']] ?? does;
}

/** Why something is not saved; a reason that the table does not know is shown as it came. */
export function reasonWord(words: Words, reason: string): string {
  return words.saving.reasons[reason as keyof Words['saving']['reasons']] ?? reason;
}

/** First strong isolate and its end (UAX 9): what is quoted must not turn the sentence around it. */
const [APART, END] = ['\u2068', '\u2069'];

/** “Words” in the quotation marks of the desk's language, as text. In markup, use `Phrase` of `quoted` and a `bdi`. */
export function quoted(words: Words, said: string): string {
  return fill(words.quoted, { words: words.language === 'en' ? said : APART + said + END });
}
