import { createContext, useContext } from 'react';
import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { type Words, wordsIn } from './words.ts';

export const LanguageContext = createContext<DeskLanguage>('en');

export function useDeskLanguage(): DeskLanguage {
  return useContext(LanguageContext);
}

/** The desk's words in the language of who looks. */
export function useWords(): Words {
  return wordsIn(useDeskLanguage());
}
