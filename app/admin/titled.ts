import type { Metadata } from 'next';
import { type Words, wordsIn } from '#components/desk/words/words.ts';
import { deskLanguage } from './desk-language.ts';

/** The words of the desk for who sends this request. */
export async function deskWords(): Promise<Words> {
  return wordsIn(await deskLanguage());
}

/** `generateMetadata` of a page whose title is a word of the desk. */
export function titled(word: (words: Words) => string): () => Promise<Metadata> {
  return async () => ({ title: word(await deskWords()) });
}
