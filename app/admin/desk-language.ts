import { cache } from 'react';
import type { Told } from '#components/desk/words/refusal-words.ts';
import { findDeskLanguage } from '#newsroom/accounts/accounts.ts';
import { type DeskLanguage, deskLanguageFor } from '#newsroom/accounts/desk-language.ts';
import { findNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { findEditor } from './actor.ts';

/** The language of the desk for who sends this request. A database that is gone still gets words for saying so. */
export const deskLanguage = cache(async (): Promise<DeskLanguage> => {
  try {
    const [editor, newspaper] = await Promise.all([findEditor(), findNewspaper()]);
    return deskLanguageFor(editor && (await findDeskLanguage(editor)), newspaper?.language ?? 'en');
  } catch {
    return 'en';
  }
});

/** How to tell who sends this request why something was refused. */
export async function whoIsTold(): Promise<Told> {
  const [language, newspaper] = await Promise.all([deskLanguage(), findNewspaper()]);
  return { language, zone: newspaper?.zone ?? 'UTC' };
}
