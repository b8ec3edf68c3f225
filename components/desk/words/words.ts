import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { fill } from '#newsroom/sentence.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';

export type Words = typeof en;

const TABLES: Record<DeskLanguage, Words> = { en, ar, fa };

export function wordsIn(language: DeskLanguage): Words {
  return TABLES[language];
}

/** What a key does. */
export function keyWord({ keys: { does: known } }: Words, does: string): string {
  return known[does as keyof Words['keys']['does']] ?? does;
}

/**
 * Why something is not saved, with the place of it that may follow in brackets; a reason that the table does not know is
 * shown as it came.
 */
export function reasonWord(words: Words, reason: string): string {
  const [, says = reason, detail] = /^(.*?)(?: (\(.*\)))?$/s.exec(reason) ?? [];
  const word = words.saving.reasons[says as keyof Words['saving']['reasons']];
  if (!word) return reason;
  return detail ? `${word} ${apartIn(words, detail)}` : word;
}

/** First strong isolate and its end (UAX 9): what is quoted must not turn the sentence around it. */
const [APART, END] = ['\u2068', '\u2069'];

/** Words of unknown direction inside a sentence. In markup, use `bdi`. */
export function apart(said: string): string {
  return APART + said + END;
}

/** “Words” in the quotation marks of the desk's language, as text. In markup, use `Phrase` of `quoted` and a `bdi`. */
export function quoted(words: Words, said: string): string {
  return fill(words.quoted, { words: apartIn(words, said) });
}

/** The same for a sentence that may be English, which is written in one direction with what stands in it. */
export function apartIn({ language }: Words, said: string): string {
  return language === 'en' ? said : apart(said);
}
